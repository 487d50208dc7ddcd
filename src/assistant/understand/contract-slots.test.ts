import { describe, expect, it } from 'vitest'
import { explain } from './said.ts'

const slotsOf = (text: string, previous: string | null = null) =>
  Object.fromEntries(Object.entries(explain(text, { previous }).slots).map(([name, { value }]) => [name, value]))

describe('slots by the names of the evaluation', () => {
  it.each([
    ['a cab to 12 Harbour Street for a group of three', { dropoff: '12 Harbour Street', passengers: '3' }],
    [
      'I need a taxi from Rose Cottage to the Blue Door Cafe',
      { pickup_location: 'Rose Cottage', dropoff: 'Blue Door Cafe' },
    ],
    ['two bus tickets from Boston to New York', { passengers: '2', origin: 'Boston', destination: 'New York' }],
    ['find a park in Lisbon', { category: 'park', city: 'Lisbon' }],
    ['3 tickets for The Lumineers in Denver', { tickets: '3', event_name: 'Lumineers', city: 'Denver' }],
    ['a 4 star hotel in Porto with free wifi', { stars: '4', city: 'Porto', wifi: 'True' }],
    ['a house in Porto rated 4.5 or higher', { min_rating: '4.5', city: 'Porto' }],
    ['I want to rent a car in Porto until 12 March', { city: 'Porto', dropoff_date: '2027-03-12' }],
  ])('%s', (text, expected) => expect(slotsOf(text)).toMatchObject(expected))

  it('a day said to the question for the last one is the last one', () =>
    expect(slotsOf('12 March', 'Until which day do you need the car?')).toMatchObject({ dropoff_date: '2027-03-12' }))

  it('a yes to sharing shares', () =>
    expect(slotsOf("Yes, that's fine", 'Do you mind a shared ride?')).toMatchObject({ shared: 'True' }))
})
