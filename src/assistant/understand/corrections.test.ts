import { describe, expect, it } from 'vitest'
import { asked, CONFIRMING, commandsOf } from './said.ts'

const CHANGES: readonly (readonly [string, readonly string[]])[] = [
  ['make the lodge nights 4 instead', ['correct nights=4']],
  ['make it 4 nights', ['correct nights=4']],
  ['can you make the lodge 4 nights instead', ['correct nights=4']],
  ['4 nights in the Mara instead', ['correct destination=Maasai Mara', 'correct nights=4']],
  ['make Diani 3 nights', ['correct stop_destination=Diani', 'correct stop_nights=3']],
  ['change it to 3 people', ['correct adults=3']],
  ['actually we are 3 adults', ['correct adults=3']],
  ['actually from Munich', ['correct origin=Munich']],
  ['from Munich instead', ['correct origin=Munich']],
  ['change the destination to Amboseli', ['correct destination=Amboseli']],
  ['not Monday, Tuesday', ['correct depart_date=2027-02-09']],
  ['change it to 14 to 21 March', ['correct depart_date=2027-03-14', 'correct return_date=2027-03-21']],
  ['we want to leave on 13 February instead', ['correct depart_date=2027-02-13']],
  ['coming back on the 21st of February instead', ['correct return_date=2027-02-21']],
  ['can we leave one day later?', ['depart_date=2027-02-13']],
  ['come back two days later', ['return_date=2027-02-21']],
  ['half board instead', ['correct board=HB']],
  ['make it business class', ['correct cabin=business']],
  ['actually a tented camp', ['correct hotel_type=tented_camp']],
  ['swap Diani for Zanzibar', ['correct stop_destination=Zanzibar']],
  ['Zanzibar instead of Diani', ['correct stop_destination=Zanzibar']],
  ['add 3 nights in Zanzibar at the end', ['stop_destination=Zanzibar', 'stop_nights=3']],
  ['the child is 10, sorry', ['correct children_ages=10']],
  ['change the date', ['clarify depart_date']],
]

describe('a correction before the booking', () => {
  it.each(CHANGES)('%s', (text, expected) => {
    expect(commandsOf(text, CONFIRMING).sort()).toEqual([...expected].sort())
  })
})

describe('words in the middle of a journey', () => {
  it.each([
    ['I also need a hotel in Nairobi for one night', ['start search_hotels', 'destination=Nairobi', 'nights=1']],
    ['show me my bookings', ['start booking_status']],
    ['what did you say?', ['repeat']],
    ['without flights please', ['origin=none']],
    ['start over', ['restart']],
    ['forget it', ['stop']],
    ['I want to speak to a person', ['handoff asked']],
    ['is the water safe to drink?', ['ask advice']],
    ['thanks', ['thanks']],
    ['in spanish please', ['language es']],
    ["I don't know yet", ['skip']],
    ['2 adults, and can I pay by card?', ['adults=2', 'ask price']],
  ] as const)('%s', (text, expected) => {
    expect(commandsOf(text, asked('depart_date')).sort()).toEqual([...expected].sort())
  })

  it('never opens another journey by a wish for the one at hand', () => {
    expect(commandsOf('we would like a safari lodge with full board', asked('depart_date'))).toEqual([
      'hotel_type=lodge',
      'board=FB',
    ])
    expect(commandsOf('two nights at the beach in Diani at the end', asked('depart_date'))).toEqual([
      'stop_nights=2',
      'stop_destination=Diani',
    ])
  })

  it('says of a place which of two stays is meant', () => {
    const context = { ...CONFIRMING, slots: { ...CONFIRMING.slots, stop_destination: 'Zanzibar', stop_nights: '3' } }
    expect(commandsOf('make Zanzibar 5 nights', context)).toContain('correct stop_nights=5')
  })
})
