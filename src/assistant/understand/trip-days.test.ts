import { describe, expect, it } from 'vitest'
import { CONFIRMING, type Context, commandsOf } from './said.ts'

const TRANSPORT: Context = {
  pending: { kind: 'slot', name: 'date', tries: 0 },
  workflow: 'search_transport',
  slots: { depart_date: '2027-02-12', return_date: '2027-02-19' },
}

describe('days that the trip itself tells', () => {
  it.each([
    ['the day after we land', 'date=2027-02-13'],
    ['the day before we fly home', 'date=2027-02-18'],
    ['on the day we arrive', 'date=2027-02-12'],
    ['am Tag nach der Ankunft', 'date=2027-02-13'],
  ])('are the answer to when: %s', (text, command) => expect(commandsOf(text, TRANSPORT)).toContain(command))

  it('take no nights from "two nights before we fly home"', () => {
    const commands = commandsOf('we want to go to the coast two nights before we fly home', CONFIRMING)
    expect(commands.filter(command => /nights/.test(command))).toEqual([])
  })
})
