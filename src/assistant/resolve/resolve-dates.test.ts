import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysInMonth } from '#src/domain/dates.ts'
import { easter, nthWeekday, readDay, showDay, weekdayOf } from './calendar.ts'
import { resolveDates } from './resolve-dates.ts'

const NOW = '2026-11-24T10:00' // a Tuesday

const first = (text: string, language = 'en') => {
  const [found] = resolveDates({ text, now: NOW, language, day_first: true })
  return found && [found.kind, found.value ?? `${found.start ?? ''}/${found.end ?? ''}`].join(' ')
}

describe('dates in English', () =>
  it.each([
    ['12 February', 'date 2027-02-12'],
    ['Feb 12th, 2028', 'date 2028-02-12'],
    ['the 12th of February', 'date 2027-02-12'],
    ['on the 3rd', 'date 2026-12-03'],
    ['today', 'date 2026-11-24'],
    ['tomorrow', 'date 2026-11-25'],
    ['the day after tomorrow', 'date 2026-11-26'],
    ['Friday', 'date 2026-11-27'],
    ['next Friday', 'date 2026-12-04'],
    ['this Sunday', 'date 2026-11-29'],
    ['in 3 days', 'date 2026-11-27'],
    ['two weeks from tomorrow', 'date 2026-12-09'],
    ['in a month', 'date 2026-12-24'],
    ['6th of next month', 'date 2026-12-06'],
    ['12/02/2027', 'date 2027-02-12'],
    ['2027-02-12', 'date 2027-02-12'],
    ['Christmas', 'date 2026-12-25'],
    ['Easter Monday', 'date 2027-03-29'],
    ['the first Monday of March', 'date 2027-03-01'],
    ['29 February', 'date 2028-02-29'],
    ['12 to 19 February', 'daterange 2027-02-12/2027-02-19'],
    ['12-19 Feb', 'daterange 2027-02-12/2027-02-19'],
    ['Feb 12 - 19', 'daterange 2027-02-12/2027-02-19'],
    ['from the 28th of December to the 4th of January', 'daterange 2026-12-28/2027-01-04'],
    ['28 Dec to 4 Jan 2028', 'daterange 2027-12-28/2028-01-04'],
    ['between 1 and 5 March', 'daterange 2027-03-01/2027-03-05'],
    ['March', 'daterange 2027-03-01/2027-04-01'],
    ['next week', 'daterange 2026-11-30/2026-12-07'],
    ['this weekend', 'daterange 2026-11-28/2026-11-30'],
    ['3 nights', 'duration 259200'],
    ['tomorrow at 8 pm', 'datetime 2026-11-25T20:00'],
    ['quarter past 5 in the afternoon', 'time 17:15'],
    ['at noon', 'time 12:00'],
  ])('%s', (text, expected) => expect(first(text)).toBe(expected)))

describe('dates in other languages', () =>
  it.each([
    ['de', 'vom 12. bis 19. Februar', 'daterange 2027-02-12/2027-02-19'],
    ['de', 'übermorgen', 'date 2026-11-26'],
    ['de', 'nächste Woche', 'daterange 2026-11-30/2026-12-07'],
    ['es', 'del 12 al 19 de febrero', 'daterange 2027-02-12/2027-02-19'],
    ['es', 'pasado mañana', 'date 2026-11-26'],
    ['fr', 'du 12 au 19 février', 'daterange 2027-02-12/2027-02-19'],
    ['fr', 'le 3 mars 2027', 'date 2027-03-03'],
    ['it', 'dal 12 al 19 febbraio', 'daterange 2027-02-12/2027-02-19'],
    ['it', 'dopodomani', 'date 2026-11-26'],
    ['pt', 'de 12 a 19 de fevereiro', 'daterange 2027-02-12/2027-02-19'],
    ['pt', 'amanhã', 'date 2026-11-25'],
  ])('%s: %s', (language, text, expected) => expect(first(text, language)).toBe(expected)))

describe('what is no date', () => {
  it.each([
    '30 February',
    '31 April 2027',
    '29 February 2027',
    '2027-02-30',
    '32 March',
    'from 30 February to 3 March',
  ])('%s is never moved to another day', text =>
    expect(
      resolveDates({ text, now: NOW, language: 'en' }).filter(({ kind }) => kind !== 'invalid' && kind !== 'daterange'),
    ).toEqual([]),
  )
  it.each([
    'I may come',
    'two adults and a 9 year old',
    'children of 4 and 9',
    'every Monday',
    'call +49 170 1234567',
    'room 12',
    '$300',
    'we are 4 to 6 people',
  ])('%s', text => expect(resolveDates({ text, now: NOW, language: 'en' })).toEqual([]))
})

describe('the weekday', () => {
  it('that does not fit the date is told', () => {
    expect(resolveDates({ text: 'Monday 12 February 2027', now: NOW, language: 'en' })).toMatchObject([
      { value: '2027-02-12', mismatch: true },
    ])
    expect(resolveDates({ text: 'Friday 12 February 2027', now: NOW, language: 'en' })[0]).not.toHaveProperty(
      'mismatch',
    )
  })
})

describe('every date', () => {
  const date = fc.date({
    min: new Date('2026-11-25T00:00:00Z'),
    max: new Date('2099-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  it('written out is read back', () =>
    fc.assert(
      fc.property(date, fc.constantFrom('en-GB', 'en-US'), (each, locale) => {
        const iso = each.toISOString().slice(0, 10)
        const text = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(each)
        expect(first(text)).toBe(`date ${iso}`)
        expect(first(`we arrive on ${text}, at night`)).toMatch(new RegExp(`^date(timerange)? ${iso}`))
      }),
    ))

  it('without a year lies ahead, within a year where the day exists in all', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (month, day) => {
        const name = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(
          new Date(Date.UTC(2026, month - 1, 1)),
        )
        const value = first(`${day} ${name}`)?.slice(5) ?? ''
        expect(value >= '2026-11-24' && value < '2027-11-24').toBe(true)
      }),
    ))

  it('is a whole number of days and back', () =>
    fc.assert(
      fc.property(date, each => {
        const iso = each.toISOString().slice(0, 10)
        expect(showDay(readDay(iso))).toBe(iso)
        expect(weekdayOf(readDay(iso))).toBe(each.getUTCDay() || 7)
      }),
    ))
})

describe('the calendar', () => {
  it('knows Easter, leap years and the last Monday', () => {
    expect([2024, 2025, 2026, 2027, 2038].map(year => showDay(easter(year)))).toEqual([
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
      '2038-04-25',
    ])
    expect([2000, 2100, 2028].map(year => daysInMonth(year, 2))).toEqual([29, 28, 29])
    expect(showDay(nthWeekday(2027, 5, { nth: -1, weekday: 1 }))).toBe('2027-05-31')
  })
})

describe('any text at all', () => {
  it('is read without failing, and quoted as it stands', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.constantFrom('en', 'de', 'es', 'fr', 'it', 'pt', 'xx'),
        (text, language) => {
          for (const { from, to, text: quoted } of resolveDates({ text, now: NOW, language }))
            expect(text.slice(from, to)).toBe(quoted)
        },
      ),
    ))

  it('of 4,000 characters is read in time', () => {
    for (const piece of [
      '12 to 19 February ',
      'from ',
      '1 ',
      'twenty-',
      '1/2-',
      'next ',
      'for 3 days from ',
      'every ',
    ]) {
      const started = performance.now()
      resolveDates({ text: piece.repeat(4000 / piece.length), now: NOW, language: 'en' })
      expect(performance.now() - started).toBeLessThan(3000)
    }
  })
})
