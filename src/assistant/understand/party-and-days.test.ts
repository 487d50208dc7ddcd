import { describe, expect, it } from 'vitest'
import { CONFIRMING, type Context, commandsOf } from './said.ts'

const NAMED: Context = {
  ...CONFIRMING,
  slots: { ...CONFIRMING.slots, children_ages: '9', traveler_names: 'Anna Muster; Ben Muster; Carla Muster' },
}

describe('a day that is moved, with the old one said first', () => {
  it.each([
    ['change the date from 12 to 13', 'correct depart_date=2027-02-13'],
    ['change the date from the 12th to the 13th', 'correct depart_date=2027-02-13'],
    ['move it from 12 February to 13 February', 'correct depart_date=2027-02-13'],
    ['change return from 19 to 20', 'correct return_date=2027-02-20'],
    ['not the 12th but the 13th', 'correct depart_date=2027-02-13'],
    ['no, rather the 13th', 'correct depart_date=2027-02-13'],
    ['can we leave on the 13th instead of the 12th', 'correct depart_date=2027-02-13'],
  ])('%s', (text, command) => expect(commandsOf(text, NAMED)).toEqual([command]))

  it('the 12th to the 19th of a journey not yet dated are both its days', () =>
    expect(commandsOf('from 12 to 19 February', { workflow: 'plan_trip' })).toEqual([
      'depart_date=2027-02-12',
      'return_date=2027-02-19',
    ]))
})

describe('who does not come after all', () => {
  it('is taken from the names and the head count', () =>
    expect(commandsOf('actually Ben is not coming', NAMED)).toEqual([
      'correct traveler_names=Anna Muster; Carla Muster',
      'correct adults=1',
    ]))

  it('takes a child with its age', () =>
    expect(commandsOf("sorry, Carla can't come", NAMED)).toEqual([
      'correct traveler_names=Anna Muster; Ben Muster',
      'correct kids=0',
    ]))

  it('by what the word says, where no names are known', () => {
    const context = { ...CONFIRMING, slots: { ...CONFIRMING.slots, adults: '2' } }
    expect(commandsOf('actually my wife is not coming', context)).toEqual(['correct adults=1'])
    expect(commandsOf('actually my son is not coming', context)).toEqual(['correct kids=0'])
  })

  it('is not guessed where it could be either', () =>
    expect(commandsOf('actually Mia is not coming', CONFIRMING).join()).not.toMatch(/adults|kids/))
})
