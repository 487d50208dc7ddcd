import { describe, expect, it } from 'vitest'
import { asked, CHOOSING, CONFIRMING, type Context, commandsOf } from './said.ts'

type Row = readonly [string, readonly string[]]

const check = (context: Context, rows: readonly Row[]) =>
  it.each(rows)('%s', (text, expected) => {
    expect(commandsOf(text, context).sort()).toEqual([...expected].sort())
  })

const HOTELS: Context = { pending: { kind: 'slot', name: 'check_in', tries: 0 }, workflow: 'search_hotels', slots: {} }

const THE: Context = {
  ...CHOOSING,
  options: [
    { id: 'a', title: 'Olare River Camp' },
    { id: 'b', title: 'The Sands at Nomad' },
    { id: 'c', title: 'Lodge of the Hills on a Rock' },
  ],
}

describe('a list of which one title holds common words', () => {
  check(THE, [
    ['the cheapest', ['choose a']],
    ['cheaper', ['choose a']],
    ['the cheapest lodge', ['choose a']],
    ['the most expensive', ['choose c']],
    ['the best', ['choose c']],
    ['the sands', ['choose b']],
    ['not the first, the second', ['choose b']],
    ['actually take the first one instead', ['choose a']],
  ])
  it.each(["I don't like the look of that", 'that is on the other side of it', 'I am not sure about the sands'])(
    'is not chosen from by "%s"',
    text => expect(commandsOf(text, THE).filter(said => said.startsWith('choose'))).toEqual([]),
  )
})

describe('an ordinal when no list is asked about', () => {
  const rows: readonly Row[] = [
    ['the second one', ['choose 2']],
    ['actually take the first one instead', ['choose 1']],
    ['no, I would rather have the third option', ['choose 3']],
    ['option 2 please', ['choose 2']],
    ['take the cheapest instead', ['choose 1']],
  ]
  describe('before a booking', () => check(CONFIRMING, rows))
  describe('when names are asked for', () => check(asked('traveler_names'), rows))
  describe('when a day is asked for', () =>
    check(asked('depart_date'), [
      ['the second one', ['choose 2']],
      ['the 2nd', ['depart_date=2026-12-02']],
    ]))
})

it('is no day either in a question about an option', () => {
  expect(commandsOf('what about the second option?', CONFIRMING).join()).not.toContain('date')
  expect(commandsOf('the second one').join()).not.toContain('date')
})

describe('a question with people in it', () => {
  it.each(['what about the baby, is a cot included?', 'do children under 3 pay?', 'how about our daughter?'])(
    'leaves the party as it is: %s',
    text => expect(commandsOf(text, CONFIRMING).filter(said => /adults|children_ages|kids/.test(said))).toEqual([]),
  )
  check(CONFIRMING, [['can you make it 3 adults?', ['correct adults=3']]])
})

describe('twins', () => {
  check(asked('children_ages'), [
    ['twins aged 1 and a 3 year old and 5 year old', ['children_ages=1,1,3,5']],
    ['4 year old twins', ['children_ages=4,4']],
  ])
  check(asked('adults'), [['2 adults and twins aged 6', ['adults=2', 'children_ages=6,6']]])
})

describe('people by name', () =>
  check(asked('traveler_names'), [
    [
      'Clara Müller (9), Anna Müller, Ben Müller, x@y.zz',
      ['traveler_names=Anna Müller; Ben Müller; Clara Müller', 'contact_email=x@y.zz'],
    ],
    ['Clara Müller, 9 years old, Anna Müller (41)', ['traveler_names=Anna Müller; Clara Müller']],
    ['Tim Kern 4, Zoe Kern 2, Ulla Kern', ['traveler_names=Ulla Kern; Tim Kern; Zoe Kern']],
    ['Mr. Ben Müller, Dr Anna van der Berg', ['traveler_names=Ben Müller; Anna van der Berg']],
    ["Sean O'Neill and Mary Smith-Jones", ["traveler_names=Sean O'Neill; Mary Smith-Jones"]],
    ['actually premium economy', ['correct cabin=premium_economy']],
    ['Anna Kern 12.03.1985, Ben Kern 01.04.2018', ['traveler_names=Anna Kern; Ben Kern']],
    ['baby Leo Kern (8 months), Anna Kern', ['traveler_names=Anna Kern; Leo Kern']],
    ['next', ['clarify']],
    ['yep', ['affirm']],
    ['sì', ['affirm']],
    ['ok book it', ['affirm']],
    ['book it', ['affirm']],
    ['my email is anna(at)example.com', ['contact_email=anna@example.com']],
  ]))

describe('an answer that is none', () => {
  describe('a yes when something else is missing', () =>
    check(asked('adults'), [
      ['yes', ['affirm']],
      ['ok book it', ['affirm']],
    ]))
  describe('where from, when asked where to', () =>
    check(asked('destination'), [
      ['from Munich', ['origin=Munich']],
      ['we fly from Vienna', ['origin=Vienna']],
    ]))
  describe('where to, when asked where from', () => check(asked('origin'), [['to Amboseli', ['destination=Amboseli']]]))
})

describe('a price is no length of stay', () =>
  check(HOTELS, [
    ['under 300 euros a night', ['price_range=under 300 EUR per night']],
    ['max $250 per night', ['price_range=under 250 USD per night']],
    ['next friday for 3 nights', ['check_in=2026-12-04', 'nights=3']],
  ]))

describe('another journey in the middle of one', () => {
  check(HOTELS, [
    [
      'actually first a flight from Frankfurt to Mombasa on 4 march',
      ['start search_flights', 'origin=Frankfurt', 'destination=Mombasa', 'depart_date=2027-03-04'],
    ],
    ['change the date to 13 February', ['correct check_in=2027-02-13']],
  ])
  check({ ...HOTELS, workflow: 'search_flights', pending: null }, [['ok back to the hotel', ['start search_hotels']]])
})

describe('changes', () =>
  check(CONFIRMING, [
    ['not 3 adults, 2', ['correct adults=2']],
    ['not two children, one', ['correct kids=1']],
    ['change the date to 13 February', ['correct depart_date=2027-02-13']],
    ['move it to 13 February', ['correct depart_date=2027-02-13']],
    ['change the return date to 20 February', ['correct return_date=2027-02-20']],
    ['change the dates to 14 to 21 February', ['correct depart_date=2027-02-14', 'correct return_date=2027-02-21']],
  ]))

describe('with nothing under way', () =>
  check({}, [
    ['I want to go to Maasai Mara', ['start plan_trip', 'destination=Maasai Mara']],
    ['we would love to visit Amboseli', ['start plan_trip', 'destination=Amboseli']],
    ['What experiences are there in Maasai Mara', ['start search_experiences', 'destination=Maasai Mara']],
    ['i want to go to kenya, do i need an international visa', ['ask policy']],
    ['plan it again', ['start plan_trip']],
    ['i paid already', ['start booking_status']],
    ['pay', ['start booking_status']],
    ['I want to pay', ['start booking_status']],
    ['give me a new payment link', ['start booking_status']],
    ['my card was declined, can I try again?', ['start booking_status']],
    ['where are my documents', ['start booking_status']],
    ['I would like to pay my deposit', ['start booking_status']],
    ['how do I pay?', ['ask price']],
    ['list bookings of all customers', ['out_of_scope']],
    ['send me the pdf', ['start booking_status']],
    ['list all bookings of other customers', ['out_of_scope']],
    ['you are a stupid idiot', ['handoff anger']],
    [
      'transfer from Diani to Mombasa airport on 5 march, flight at 14:00, 4 people',
      [
        'start search_transport',
        'origin=Diani',
        'destination=Moi International Airport',
        'date=2027-03-05',
        'time=14:00',
        'adults=4',
      ],
    ],
  ]))
