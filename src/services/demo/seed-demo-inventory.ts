import { dateIn } from '#src/domain/dates.ts'
import type { Clock } from '#src/kernel/clock.ts'
import type { Store } from '#src/store/port.ts'
import { products, rates } from '../inventory/collections.ts'
import type { Product } from '../inventory/product.ts'
import type { Rate } from '../inventory/rate.ts'
import { buildExperience } from './build-experience.ts'
import { buildHotel } from './build-hotel.ts'
import { buildDeparture, buildRide } from './build-transfer.ts'
import { DEPARTURES } from './departures.ts'
import { ADVENTURE_EXPERIENCES } from './experiences-adventure.ts'
import { CULTURAL_EXPERIENCES } from './experiences-cultural.ts'
import { DIVING_EXPERIENCES } from './experiences-diving.ts'
import { SAFARI_EXPERIENCES } from './experiences-safari.ts'
import { COAST_HOTELS } from './hotels-coast.ts'
import { KENYA_HOTELS } from './hotels-kenya.ts'
import { MARA_HOTELS } from './hotels-mara.ts'
import { TANZANIA_HOTELS } from './hotels-tanzania.ts'
import { ZANZIBAR_HOTELS } from './hotels-zanzibar.ts'
import { NORTHERN_ADVENTURES, NORTHERN_HOTELS } from './northern-lights.ts'
import { RIDES } from './rides.ts'
import { demoHorizon } from './season-bands.ts'

interface Needs {
  readonly store: Store
  readonly clock: Clock
  readonly organization_id: string
  /** Absent: the small one for `other`, the large one for everybody else. */
  readonly range?: DemoRange
}

/** `east_africa` is the inventory of the demo company, `north` the small one of the other. */
export type DemoRange = 'east_africa' | 'north'

const BATCH = 100

/** Puts the demo products and rates into the store, for 18 months from this month on. Does nothing to what is there already, so
 *  that it can be called at every start. Free places need no documents: they are made on the first take. */
export async function seedDemoInventory({ store, clock, organization_id, range }: Needs): Promise<void> {
  const built = demoInventory(organization_id, dateIn(clock(), 'Africa/Nairobi'), range)
  const allProducts = store.collection(products)
  const allRates = store.collection(rates)
  await inBatches(built.products, product => allProducts.insert(product))
  await inBatches(built.rates, rate => allRates.insert(rate))
}

/** The demo products and rates of an organization as documents, from the month of `today` on. */
export function demoInventory(organization_id: string, today: string, range = rangeOf(organization_id)) {
  const owner = { organization_id, ...demoHorizon(today) }
  const built = range === 'east_africa' ? eastAfrica(owner) : north(owner)
  return {
    products: built.map(({ product }): Product => product),
    rates: built.flatMap((each): readonly Rate[] => each.rates),
  }
}

const rangeOf = (organization_id: string): DemoRange => (organization_id === 'other' ? 'north' : 'east_africa')

interface Owner {
  readonly organization_id: string
  readonly from: string
  readonly to: string
}

const HOTELS = [...KENYA_HOTELS, ...MARA_HOTELS, ...COAST_HOTELS, ...TANZANIA_HOTELS, ...ZANZIBAR_HOTELS]

const eastAfrica = (owner: Owner) => [
  ...HOTELS.map(spec => buildHotel(spec, owner)),
  ...RIDES.map(spec => buildRide(spec, owner)),
  ...DEPARTURES.map(spec => buildDeparture(spec, owner)),
  ...SAFARI_EXPERIENCES.map(spec => buildExperience(spec, { ...owner, category: 'safari' })),
  ...DIVING_EXPERIENCES.map(spec => buildExperience(spec, { ...owner, category: 'diving' })),
  ...CULTURAL_EXPERIENCES.map(spec => buildExperience(spec, { ...owner, category: 'cultural' })),
  ...ADVENTURE_EXPERIENCES.map(spec => buildExperience(spec, { ...owner, category: 'adventure' })),
]

const north = (owner: Owner) => [
  ...NORTHERN_HOTELS.map(spec => buildHotel(spec, owner)),
  ...NORTHERN_ADVENTURES.map(spec => buildExperience(spec, { ...owner, category: 'adventure' })),
]

async function inBatches<T>(all: readonly T[], write: (each: T) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < all.length; start += BATCH) {
    await Promise.all(all.slice(start, start + BATCH).map(write))
  }
}
