import { describe, expect, test } from 'vitest'
import { checkTrip as noticesOf } from './check-trip.ts'
import { noticeSentence } from './notice-sentence.ts'

type Line = Parameters<typeof noticesOf>[0][number]

const checkTrip = (lines: readonly Line[]) => noticesOf(lines).map(noticeSentence)

const zone = 'Africa/Nairobi'

const segment = (departs: string, arrives: string, [from, to]: readonly [string, string] = [zone, zone]) => ({
  carrier: 'KQ',
  carrier_name: 'Kenya Airways',
  flight_number: 'KQ1',
  origin: 'ZNZ',
  destination: 'FRA',
  departs_local: departs,
  departs_zone: from,
  arrives_local: arrives,
  arrives_zone: to,
  duration_minutes: 60,
})

const flight = (...segments: ReturnType<typeof segment>[]): Line => ({
  kind: 'flight',
  title: 'KQ flight',
  starts_at: '2027-02-20T07:00:00Z',
  ends_at: '2027-02-20T15:00:00Z',
  flight: {
    slices: segments.map(each => ({
      origin: 'ZNZ',
      destination: 'FRA',
      cabin: 'economy',
      stops: 0,
      duration_minutes: 60,
      segments: [each],
    })),
    bags: '',
    changeable: '',
    refund: '',
  },
})

const outing = (category: 'diving' | 'cultural', starts_at: string, ends_at: string): Line => ({
  kind: 'experience',
  title: category === 'diving' ? 'Reef dive' : 'Village visit',
  starts_at,
  ends_at,
  experience: {
    product_id: 'prd_x',
    category,
    place_id: 'plc_zanzibar',
    place: 'Zanzibar',
    date: starts_at.slice(0, 10),
    start_time: '09:00',
    duration_minutes: 180,
    zone,
    includes: [],
    requirements: [],
  },
})

const stay = (name: string, check_in: string, check_out: string): Line => ({
  kind: 'hotel',
  title: name,
  starts_at: `${check_in}T11:00:00Z`,
  ends_at: `${check_out}T07:00:00Z`,
  hotel: {
    product_id: `prd_${name}`,
    name,
    hotel_type: 'lodge',
    place_id: 'plc_x',
    place: 'X',
    stars: 4,
    room: 'Room',
    rooms: 1,
    board: 'FB',
    check_in,
    check_out,
    nights: 1,
    zone,
    amenities: [],
  },
})

const ride = (starts_at: string, ends_at: string, mode: 'road' | 'light_aircraft' = 'road'): Line => ({
  kind: 'transport',
  title: mode === 'road' ? 'Transfer' : 'Bush flight',
  starts_at,
  ends_at,
  transport: {
    product_id: 'prd_t',
    mode,
    vehicle: 'Van',
    shared: false,
    origin: 'A',
    destination: 'B',
    date: starts_at.slice(0, 10),
    pickup_time: '09:00',
    duration_minutes: 60,
    zone,
  },
})

test('what it finds has a code, and days as dates', () => {
  expect(noticesOf([stay('Reef', '2027-02-17', '2027-02-20'), stay('Mara', '2027-02-13', '2027-02-16')])).toEqual([
    { code: 'no_bed', values: { title: 'Mara', other: 'Reef', date: '2027-02-16', until: '2027-02-17' } },
  ])
})

describe('a dive', () => {
  // Ends at 12:00 in Zanzibar (09:00 UTC).
  const dive = outing('diving', '2027-02-20T06:00:00Z', '2027-02-20T09:00:00Z')

  test('less than 18 hours before a flight is refused by rule', () => {
    const next = flight(segment('2027-02-21T05:59', '2027-02-21T14:00'))
    expect(() => checkTrip([next, dive])).toThrow(
      expect.objectContaining({ code: 'POLICY_REFUSED', details: { rule: 'DIVE_BEFORE_FLIGHT' } }),
    )
  })

  test('18 to 24 hours before it is a warning, a day before is nothing', () => {
    expect(checkTrip([dive, flight(segment('2027-02-21T06:00', '2027-02-21T14:00'))])).toEqual([
      expect.stringContaining('less than 24 hours'),
    ])
    expect(checkTrip([dive, flight(segment('2027-02-21T12:00', '2027-02-21T20:00'))])).toEqual([])
  })

  test('counts against the flight home of a return ticket, and against a light aircraft', () => {
    const both = flight(
      segment('2027-02-12T20:00', '2027-02-13T06:00'),
      segment('2027-02-20T22:00', '2027-02-21T06:00'),
    )
    expect(() => checkTrip([both, dive])).toThrow(expect.objectContaining({ code: 'POLICY_REFUSED' }))
    const bush = ride('2027-02-20T12:00:00Z', '2027-02-20T13:00:00Z', 'light_aircraft')
    expect(() => checkTrip([bush, dive])).toThrow(expect.objectContaining({ code: 'POLICY_REFUSED' }))
  })

  test('after the flight is fine', () => {
    expect(checkTrip([dive, flight(segment('2027-02-19T20:00', '2027-02-20T06:00'))])).toEqual([])
  })
})

describe('nights', () => {
  test('that overlap or are missing are told', () => {
    expect(checkTrip([stay('Mara', '2027-02-13', '2027-02-16'), stay('Reef', '2027-02-15', '2027-02-20')])).toEqual([
      'Mara and Reef are both booked for the night of 2027-02-15.',
    ])
    expect(checkTrip([stay('Reef', '2027-02-17', '2027-02-20'), stay('Mara', '2027-02-13', '2027-02-16')])).toEqual([
      'There is no bed between 2027-02-16 (Mara) and 2027-02-17 (Reef).',
    ])
  })

  test('of two rooms in one house are no overlap', () => {
    expect(checkTrip([stay('Mara', '2027-02-13', '2027-02-16'), stay('Mara', '2027-02-13', '2027-02-16')])).toEqual([])
  })

  test('before the landing and after the flight home are told', () => {
    const both = flight(
      segment('2027-02-12T20:00', '2027-02-13T06:00'),
      segment('2027-02-20T22:00', '2027-02-21T06:00'),
    )
    expect(checkTrip([both, stay('Mara', '2027-02-12', '2027-02-21')])).toEqual([
      'You land on 2027-02-13, but Mara is booked from 2027-02-12.',
      'Your flight leaves on 2027-02-20, but Mara is booked until 2027-02-21.',
    ])
    expect(checkTrip([both, stay('Mara', '2027-02-13', '2027-02-20')])).toEqual([])
  })
})

describe('a ride or outing', () => {
  const next = flight(segment('2027-02-20T12:00', '2027-02-20T20:00'))

  test('during a flight is told', () => {
    expect(checkTrip([next, outing('cultural', '2027-02-20T08:00:00Z', '2027-02-20T10:00:00Z')])).toEqual([
      '“Village visit” and “KQ flight” are at the same time.',
    ])
  })

  test('that reaches the airport too late is told', () => {
    expect(checkTrip([next, ride('2027-02-20T06:30:00Z', '2027-02-20T07:30:00Z')])).toEqual([
      expect.stringContaining('less than two hours before'),
    ])
    expect(checkTrip([next, ride('2027-02-20T05:30:00Z', '2027-02-20T06:30:00Z')])).toEqual([])
  })
})
