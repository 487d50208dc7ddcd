import { describe, expect, it } from 'vitest'
import { commandsOf } from './said.ts'

describe('one service by itself', () => {
  it.each([
    ['Nur Flug bitte', 'search_flights'],
    ['just a flight from London to Nairobi on 3 March', 'search_flights'],
    ['De Madrid a Diani, del 3 al 10 de marzo de 2027, 2 personas, solo hotel', 'search_hotels'],
    ["Seulement l'hôtel à Diani", 'search_hotels'],
    ['Soltanto volo da Roma a Nairobi', 'search_flights'],
    ['Só voo de Lisboa para Nairobi', 'search_flights'],
    ['Hoteli tu, Diani', 'search_hotels'],
    ['From Berlin to Diani, hotel only, 3 to 9 March, 2 adults', 'search_hotels'],
  ])('%s', (text, workflow) => {
    expect(commandsOf(text)).toContain(`start ${workflow}`)
  })

  it.each([
    'not only a hotel: a trip from Berlin to Diani, 3 to 9 March, 2 adults',
    'a trip to Diani with just the flight and the hotel',
  ])('is not meant by “%s”', text => {
    expect(commandsOf(text)).toContain('start plan_trip')
  })
})
