import { describe, expect, it } from 'vitest'
import { type Context, commandsOf } from './said.ts'

const STAY: Context = {
  pending: { kind: 'choice', tries: 0 },
  options: [
    { id: 'a', title: 'Olare River Camp' },
    { id: 'b', title: 'Coral Reef Resort' },
  ],
  workflow: 'search_hotels',
  slots: { destination: 'Diani', check_in: '2027-03-03', check_out: '2027-03-07', adults: '2' },
}
const ASKED: Context = { ...STAY, options: [], pending: { kind: 'slot', name: 'check_in', tries: 0 } }

const FROM_5_TO_9 = ['correct check_in=2027-03-05', 'correct check_out=2027-03-09']
const FROM_4 = ['correct check_in=2027-03-04']
const TILL_8 = ['correct check_out=2027-03-08']

describe('days alone, said of a stay in March', () => {
  it.each([
    ['en', 'actually 5 to 9', FROM_5_TO_9],
    ['en', 'can we do 5-9 instead?', FROM_5_TO_9],
    ['de', 'lieber 5. bis 9.', FROM_5_TO_9],
    ['fr', 'du 5 au 9', FROM_5_TO_9],
    ['es', 'mejor del 5 al 9', FROM_5_TO_9],
    ['it', 'meglio dal 5 al 9', FROM_5_TO_9],
    ['pt', 'melhor de 5 a 9', FROM_5_TO_9],
    ['sw', 'afadhali tarehe 5 hadi 9', FROM_5_TO_9],
    ['de', 'ab dem 4.', FROM_4],
    ['fr', 'à partir du 4', FROM_4],
    ['es', 'desde el 4', FROM_4],
    ['it', 'dal 4', FROM_4],
    ['pt', 'a partir do dia 4', FROM_4],
    ['sw', 'kuanzia tarehe 4', FROM_4],
    ['de', 'bis zum 8.', TILL_8],
    ['fr', "jusqu'au 8", TILL_8],
    ['es', 'hasta el 8', TILL_8],
    ['it', "fino all'8", TILL_8],
    ['pt', 'até ao dia 8', TILL_8],
    ['sw', 'hadi tarehe 8', TILL_8],
    ['en', 'actually 28 to 2', ['correct check_in=2027-03-28', 'correct check_out=2027-04-02']],
  ] as const)('%s: %s', (language, text, expected) => expect(commandsOf(text, { ...STAY, language })).toEqual(expected))

  it.each([
    ['en', '10'],
    ['en', 'to the 10th'],
    ['en', 'on the tenth'],
    ['de', 'auf den 10.'],
    ['de', 'am zehnten'],
    ['fr', 'au 10'],
    ['es', 'al 10'],
    ['it', 'al 10'],
    ['pt', 'para o dia 10'],
    ['sw', 'tarehe 10'],
  ])('answer which day it is to be: %s %s', (language, text) =>
    expect(commandsOf(text, { ...ASKED, language }).join()).toContain('check_in=2027-03-10'),
  )

  it('leave a number to the list that it is chosen from', () => {
    expect(commandsOf('2', STAY)).toEqual(['choose b'])
    expect(commandsOf('5 to 9', { ...ASKED, pending: { kind: 'slot', name: 'children_ages', tries: 0 } })).not.toEqual(
      FROM_5_TO_9,
    )
  })

  it('take no relative day or named month for a day alone', () => {
    expect(commandsOf('lieber morgen', { ...STAY, language: 'de' })).toEqual(['correct check_in=2026-11-25'])
    expect(commandsOf('change it to 10 january', STAY)).toEqual(['correct check_in=2027-01-10'])
    expect(commandsOf('friday instead', STAY)).toEqual(['correct check_in=2027-03-05'])
  })
})

describe('a day beside a count', () => {
  it.each([
    ['hotel in diani 3 march one adult 4 nights', 'check_in=2027-03-03'],
    ['hotel in diani, the 3rd of march one room, 2 adults, 2 nights', 'check_in=2027-03-03'],
    ['hotel in diani 10 march two of us, 3 nights', 'check_in=2027-03-10'],
  ])('is a day: %s', (text, expected) => expect(commandsOf(text)).toContain(expected))
})

describe('a day counted from the trip, in one message with it', () => {
  it('is counted from the landing, and the stay is where it is named', () => {
    expect(commandsOf('we land in mombasa on 3 march. hotel in diani the day after we land for 4 nights')).toEqual([
      'start search_hotels',
      'destination=Diani',
      'check_in=2027-03-04',
      'nights=4',
    ])
  })
})

describe('a date that is to be changed, without a new one', () => {
  it.each([
    ['en', 'change the date'],
    ['de', 'ändere das Datum'],
    ['de', 'kann ich das Datum ändern'],
    ['es', 'cambiar la fecha'],
    ['fr', 'je voudrais changer la date'],
    ['it', 'cambiare la data'],
    ['pt', 'mudar a data'],
    ['sw', 'badilisha tarehe'],
  ])('is opened again in %s: %s', (language, text) =>
    expect(commandsOf(text, { ...STAY, language })).toEqual(['clarify check_in']),
  )
})
