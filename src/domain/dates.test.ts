import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { AppError } from '#src/kernel/errors.ts'
import { addDays, dateIn, daysBetween, eachDate, instantOf, isDate, localOf, showDate } from './dates.ts'

const dates = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))

describe('dates', () => {
  it('add and count the same days', () => {
    fc.assert(
      fc.property(
        dates,
        fc.integer({ min: -800, max: 800 }),
        (date, days) => daysBetween(date, addDays(date, days)) === days,
      ),
    )
  })

  it('are counted as the calendar counts them, and refused when they do not exist', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -80_000, max: 80_000 }), (date, days) => {
        expect(addDays(date, days)).toBe(Temporal.PlainDate.from(date).add({ days }).toString())
      }),
    )
    for (const wrong of ['2027-02-30', '2027-2-3', 'soon', '2027-02-12T00:00']) {
      expect(() => addDays(wrong, 1)).toThrow(AppError)
      expect(() => daysBetween('2027-02-01', wrong)).toThrow(AppError)
    }
  })

  it('list the nights of a stay, the last day outside', () => {
    expect(eachDate('2027-02-27', '2027-03-02')).toEqual(['2027-02-27', '2027-02-28', '2027-03-01'])
    expect(eachDate('2027-02-27', '2027-02-27')).toEqual([])
  })

  it('are days of the place, not of UTC', () => {
    const lateInLondon = Date.parse('2027-02-12T22:30:00Z')
    expect([dateIn(lateInLondon, 'Africa/Nairobi'), dateIn(lateInLondon, 'Europe/London')]).toEqual([
      '2027-02-13',
      '2027-02-12',
    ])
  })

  it('begin with their first second', () => {
    const midnight = Date.parse('2027-02-12T23:00:00Z')
    expect([midnight - 1, midnight, midnight - 1].map(at => dateIn(at, 'Europe/Berlin'))).toEqual([
      '2027-02-12',
      '2027-02-13',
      '2027-02-12',
    ])
  })

  it('turn wall-clock times into instants and back, also where clocks change', () => {
    expect(instantOf('2027-02-12', '10:30', 'Africa/Nairobi')).toBe('2027-02-12T07:30:00Z')
    expect(localOf('2027-07-12T07:30:00Z', 'Europe/Berlin')).toBe('2027-07-12T09:30')
    expect(instantOf('2027-03-28', '02:30', 'Europe/Berlin')).toBe('2027-03-28T01:30:00Z')
  })

  it('that do not exist are none', () => {
    expect(['2027-02-30', '2027-13-01', '2027-2-3', 'soon'].some(isDate)).toBe(false)
    expect(isDate('2028-02-29')).toBe(true)
    const numbers = fc.tuple(
      fc.integer({ min: 1890, max: 2110 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 0, max: 33 }),
    )
    fc.assert(
      fc.property(numbers, ([year, month, day]) => {
        const exists =
          month > 0 && month <= 12 && day > 0 && day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth
        const two = (each: number) => String(each).padStart(2, '0')
        expect(isDate(`${year}-${two(month)}-${two(day)}`)).toBe(exists)
      }),
    )
  })

  it('are shown with their weekday', () => {
    expect(showDate('2027-02-12')).toBe('Fri, 12 Feb 2027')
  })
})
