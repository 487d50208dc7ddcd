import { describe, expect, it } from 'vitest'
import { dayOfTrip, resolveTripDays } from './resolve-trip-days.ts'

const TRIP = { depart_date: '2027-02-12', return_date: '2027-02-19' }

const day = (text: string, slots: Parameters<typeof dayOfTrip>[1] = TRIP) => {
  const [found] = resolveTripDays(text)
  return found && dayOfTrip(found, slots)
}

describe('a day counted from the trip', () =>
  it.each([
    ['a transfer the day after we land', '2027-02-13'],
    ['two days after we arrive', '2027-02-14'],
    ['two nights before we fly home', '2027-02-17'],
    ['the day before our return flight', '2027-02-18'],
    ['a week after our arrival', '2027-02-19'],
    ['on the day we land', '2027-02-12'],
    ['upon arrival', '2027-02-12'],
    ['am Tag nach der Ankunft', '2027-02-13'],
    ['zwei Tage nachdem wir landen', '2027-02-14'],
    ['zwei Tage vor dem Rückflug', '2027-02-17'],
    ['el día después de la llegada', '2027-02-13'],
    ['dos días después de que lleguemos', '2027-02-14'],
    ['dos noches antes de volver', '2027-02-17'],
    ['le jour après notre arrivée', '2027-02-13'],
    ["deux jours après l'arrivée", '2027-02-14'],
    ['deux jours avant notre retour', '2027-02-17'],
    ["il giorno dopo l'arrivo", '2027-02-13'],
    ['due giorni dopo il nostro arrivo', '2027-02-14'],
    ['due notti prima del ritorno', '2027-02-17'],
    ['no dia depois da chegada', '2027-02-13'],
    ['dois dias depois de chegarmos', '2027-02-14'],
    ['duas noites antes do regresso', '2027-02-17'],
  ])('%s', (text, expected) => expect(day(text)).toBe(expected)))

describe('the trip', () => {
  it('is the stay where its days are known', () =>
    expect(day('the day after we arrive', { ...TRIP, check_in: '2027-02-13' })).toBe('2027-02-14'))
  it('that has no days yet tells none', () => expect(day('the day after we land', {})).toBeUndefined())
  it.each(['the day after tomorrow', 'we arrive on Friday', 'return on the 19th', 'two nights in Diani'])(
    'is not counted from by "%s"',
    text => expect(resolveTripDays(text)).toEqual([]),
  )
})
