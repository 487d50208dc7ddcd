import { eachDate } from '#src/domain/dates.ts'
import { AppError } from '#src/kernel/errors.ts'
import type { HoldRequest } from '#src/providers/supplier.ts'
import type { Store } from '#src/store/port.ts'
import { allotments, products, rates } from './collections.ts'
import { createOwnInventory } from './own-inventory.ts'
import type { HotelProduct } from './product.ts'
import type { HotelRate } from './rate.ts'
import { writeKey } from './supplier-key.ts'

interface Race {
  /** SQLite or MongoDB: whatever keeps the inventory. */
  readonly store: Store
  /** A whole number; the same one gives the same stays. Also keeps races in one store apart. */
  readonly seed: number
  readonly buyers?: number
  readonly rooms?: number
}

export interface RaceReport {
  readonly held: number
  readonly sold_out: number
  /** Everything that must not happen, in words; empty when the inventory is exact at every step. */
  readonly faults: readonly string[]
}

const FIRST = '2027-01-26'
const LAST = '2027-02-06'
const NOW = Date.parse('2026-12-01T09:00:00Z')
const HOUR = 3_600_000

/** Many buyers at once for the last rooms of one house, for overlapping stays of several nights around a month end, every third
 *  request sent twice. Then half is given back, each twice at once, and a sweep returns the rest, whose bookings do not exist. */
export async function raceForLastRooms({ store, seed, buyers = 200, rooms = 5 }: Race): Promise<RaceReport> {
  const faults: string[] = []
  const organization_id = `race${seed}`
  let now = NOW
  const { hold, release, sweepHolds } = createOwnInventory({ store, clock: () => now })
  await store.collection(products).insert(houseOf(organization_id, rooms))
  await store.collection(rates).insert(rateOf(organization_id))

  const requests = Array.from({ length: buyers }, (_, index) => requestOf({ organization_id, seed, index }))
  const sent = requests.flatMap((request, index) => (index % 3 === 0 ? [request, request] : [request]))
  const answers = await Promise.allSettled(sent.map(request => untilHeard(() => hold(request))))
  const won = new Map<string, Sold>()
  let sold_out = 0
  answers.forEach((answer, index) => {
    const request = sent[index]
    if (!request) return
    if (answer.status === 'fulfilled') won.set(request.hold_id, request)
    else if (answer.reason instanceof AppError && answer.reason.code === 'SOLD_OUT') sold_out += 1
    else faults.push(`a buyer got ${String(answer.reason)}`)
  })
  await expectLeft([...won.values()], 'after the rush')

  const given = [...won.values()].filter((_, index) => index % 2 === 0)
  await Promise.all([...given, ...given].map(request => untilHeard(() => release(request))))
  for (const { hold_id } of given) won.delete(hold_id)
  await expectLeft([...won.values()], 'after giving back')
  await Promise.all(given.map(request => untilHeard(() => release(request))))
  await expectLeft([...won.values()], 'after giving back again')

  now += HOUR
  const sweep = () => untilHeard(() => sweepHolds({ findBooking: async () => undefined }))
  await Promise.all([sweep(), sweep()])
  await expectLeft([], 'after the sweep')
  return { held: won.size + given.length, sold_out, faults }

  async function expectLeft(sold: readonly Sold[], when: string): Promise<void> {
    const where = { organization_id }
    const documents = await store.collection(allotments).find({ where, limit: 10 })
    const left: Record<string, number> = Object.assign({}, ...documents.map(document => document.left))
    for (const date of eachDate(FIRST, LAST)) {
      const taken = sold.filter(({ dates }) => dates.includes(date)).reduce((sum, { quantity }) => sum + quantity, 0)
      if (taken > rooms) faults.push(`${when}: ${date} was sold ${taken} times, there are ${rooms}`)
      if ((left[date] ?? rooms) !== rooms - taken)
        faults.push(`${when}: ${date} has ${left[date]} left, ${rooms - taken} is right`)
    }
  }
}

const MOST_TRIES = 20

/** A database with more to do than it can says BUSY: every caller then asks again under the same hold id. */
async function untilHeard<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'BUSY' || tries === MOST_TRIES) throw error
    }
  }
}

interface Sold extends HoldRequest {
  readonly dates: readonly string[]
}

interface Buyer {
  readonly organization_id: string
  readonly seed: number
  readonly index: number
}

function requestOf({ organization_id, seed, index }: Buyer): Sold {
  const random = randomOf(seed * 1000 + index)
  const all = eachDate(FIRST, LAST)
  const start = random(all.length - 5)
  const dates = all.slice(start, start + 2 + random(4))
  const [from = FIRST] = dates
  const to = eachDate(FIRST, '2027-03-01')[start + dates.length] ?? LAST
  return {
    organization_id,
    hold_id: `hld_race${seed}_${index}`,
    booking_id: `bkg_race${seed}_${index}`,
    supplier_key: writeKey({
      k: 'hotel',
      p: `prd_${organization_id}`,
      r: `rat_${organization_id}`,
      u: 'room',
      from,
      to,
      n: 1,
      a: 2,
      c: [],
    }),
    quantity: random(10) === 0 ? 2 : 1,
    expires_at: new Date(NOW + HOUR / 2).toISOString(),
    dates,
  }
}

/** Mulberry32: small, seeded, good enough to spread stays. */
function randomOf(seed: number): (below: number) => number {
  let state = seed | 0
  return below => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const houseOf = (organization_id: string, rooms: number): HotelProduct => ({
  id: `prd_${organization_id}`,
  schema_version: 1,
  organization_id,
  kind: 'hotel',
  name: 'The last house',
  description: '',
  active: true,
  sandbox: true,
  found_at: [`plc_${organization_id}`],
  place_id: `plc_${organization_id}`,
  place: 'Nowhere',
  zone: 'Africa/Nairobi',
  latitude: 0,
  longitude: 0,
  appeal: 1,
  local_fees: [],
  hotel_type: 'lodge',
  stars: 3,
  amenities: [],
  check_in_time: '14:00',
  check_out_time: '10:00',
  units: [{ id: 'room', name: 'Room', allotment: rooms, max_adults: 2, max_people: 3 }],
})

const usd = (units: number) => ({ amount: `${units}.00`, currency: 'USD' })

const rateOf = (organization_id: string): HotelRate => ({
  id: `rat_${organization_id}`,
  schema_version: 1,
  organization_id,
  product_id: `prd_${organization_id}`,
  unit_ids: ['room'],
  active: true,
  kind: 'hotel',
  board: 'BB',
  basis: 'per_room',
  bands: [
    { from: '2026-12-01', to: '2027-12-31', season: 'all', price: usd(100), single_supplement: usd(0), min_stay: 1 },
  ],
  child_bands: [],
  closed_to_arrival: [],
  stop_sale: [],
  stay_pay: [],
  early_bird: [],
  release_days: 0,
  after_release: 'closed',
  cancellation: [],
})
