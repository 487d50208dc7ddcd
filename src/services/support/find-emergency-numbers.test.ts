import { describe, expect, it } from 'vitest'
import type { Actor } from '#src/kernel/access.ts'
import { createFindEmergencyNumbers } from './find-emergency-numbers.ts'

type Needs = Parameters<typeof createFindEmergencyNumbers>[0]

const NUMBERS: Record<string, string[]> = { KE: ['999'], TZ: ['112'] }
const COUNTRIES: Record<string, string> = { ZNZ: 'TZ', plc_diani: 'KE' }

const ITEM = { status: 'confirmed', zone: 'Africa/Nairobi' }
const RIDE = {
  ...ITEM,
  starts_at: '2026-11-24T05:00:00Z',
  ends_at: '2026-11-24T07:00:00Z',
  transport: { origin: 'ZNZ', destination: 'ZNZ' },
}
const STAY = {
  ...ITEM,
  starts_at: '2026-11-24T21:30:00Z', // the 25th in Nairobi
  ends_at: '2026-11-28T07:00:00Z',
  hotel: { place_id: 'plc_diani' },
}

/** The numbers of a traveller in a new conversation who owns one booking with these items. */
async function numbersOf(items: readonly object[], { now = '2026-11-24T12:00:00Z', role = 'traveler' } = {}) {
  const find = async ({ where }: { where: Record<string, string> }) => (where.owner_id === 'usr_1' ? [{ items }] : [])
  const needs = {
    store: { collection: () => ({ find }) },
    clock: () => Date.parse(now),
    reference: {
      findInText: () => [],
      getPlace: (id: string) => (COUNTRIES[id] ? { country: COUNTRIES[id] } : undefined),
      emergencyNumbers: (country: string) => NUMBERS[country] ?? [],
      listDestinations: () => [{ country: 'KE' }, { country: 'TZ' }],
    },
  } as unknown as Needs // The marked boundary: only what is read here.
  const actor = { id: 'usr_1', role, organization_id: 'org_1', conversation_id: 'cnv_new' } as Actor // The same.
  const found = await createFindEmergencyNumbers(needs)({ actor }, undefined)
  return found.map(({ country }) => country)
}

describe('numbers of the trip under way', () => {
  it('are found from another conversation of its traveller, by a ride too', async () => {
    expect(await numbersOf([RIDE])).toEqual(['TZ'])
  })

  it('follow the calendar of the place', async () => {
    expect(await numbersOf([STAY], { now: '2026-11-24T20:00:00Z' })).toEqual(['KE', 'TZ'])
    expect(await numbersOf([STAY], { now: '2026-11-24T21:10:00Z' })).toEqual(['KE'])
  })

  it('leave out what was cancelled, and what a guest of another conversation booked', async () => {
    expect(await numbersOf([{ ...RIDE, status: 'cancelled' }])).toEqual(['KE', 'TZ'])
    expect(await numbersOf([RIDE], { role: 'guest' })).toEqual(['KE', 'TZ'])
  })
})
