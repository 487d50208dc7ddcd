import { dateIn, eachDate } from '#src/domain/dates.ts'
import type { Clock } from '#src/kernel/clock.ts'
import type { Store } from '#src/store/port.ts'
import { products, rates } from './collections.ts'
import { evaluateExperience } from './evaluate-experience.ts'
import { evaluateStay } from './evaluate-stay.ts'
import { evaluateTransfer } from './evaluate-transfer.ts'
import type { Evaluation, FreeOn } from './evaluation.ts'
import type { Product } from './product.ts'
import type { Rate } from './rate.ts'
import { createReadAllotments } from './read-allotments.ts'
import { readKey, type SupplierKey } from './supplier-key.ts'
import { weekdayOf } from './weekday-of.ts'

interface Needs {
  readonly store: Store
  readonly clock: Clock
}

interface Request {
  readonly organization_id: string
  readonly supplier_key: string
  /** Leaves the counting to whoever takes: a full house is not refused here. */
  readonly ignore_sold_out?: boolean
}

/** Evaluates what a key names as it stands now, from the store and no cache. Undefined when it no longer exists. */
export function createSellAgain({ store, clock }: Needs) {
  const allProducts = store.collection(products)
  const allRates = store.collection(rates)
  const readAllotments = createReadAllotments({ store })

  return async ({
    organization_id,
    supplier_key,
    ignore_sold_out = false,
  }: Request): Promise<Evaluation | undefined> => {
    const key = readKey(supplier_key)
    const dates = key.k === 'hotel' ? eachDate(key.from, key.to) : [key.date]
    const [product, rate, freeOn] = await Promise.all([
      allProducts.get(key.p),
      allRates.get(key.r),
      readAllotments({ product_ids: [key.p], dates }),
    ])
    if (product?.organization_id !== organization_id || rate?.organization_id !== organization_id) return undefined
    if (!product.active || !rate.active || rate.product_id !== product.id) return undefined
    const count: FreeOn = (unit, date) => {
      const free = freeOn(unit, date)
      return free === null || !ignore_sold_out ? free : Number.MAX_SAFE_INTEGER
    }
    return evaluate({ key, product, rate, now: clock(), freeOn: count })
  }
}

interface Found {
  readonly key: SupplierKey
  readonly product: Product
  readonly rate: Rate
  readonly now: number
  readonly freeOn: FreeOn
}

function evaluate({ key, product, rate, now, freeOn }: Found): Evaluation | undefined {
  const party = { adults: key.a, children_ages: key.c }
  if (!rate.unit_ids.includes(key.u)) return undefined
  if (key.k === 'hotel' && product.kind === 'hotel' && rate.kind === 'hotel') {
    const unit = product.units.find(({ id }) => id === key.u)
    const dates = eachDate(key.from, key.to)
    const stay = { check_in: key.from, check_out: key.to, dates, weekday: weekdayOf(key.from) }
    const today = dateIn(now, product.zone)
    return unit && evaluateStay({ product, rate, unit, stay, party, rooms: key.n, now, today, freeOn })
  }
  if (key.k === 'transport' && product.kind === 'transport' && rate.kind === 'transport') {
    const unit = product.units.find(({ id }) => id === key.u)
    const { date, time, back } = key
    return unit && evaluateTransfer({ product, rate, unit, date, time, back, party, now, freeOn })
  }
  if (key.k === 'experience' && product.kind === 'experience' && rate.kind === 'experience') {
    const unit = product.units.find(({ id }) => id === key.u)
    return unit && evaluateExperience({ product, rate, unit, date: key.date, party, now, freeOn })
  }
  return undefined
}
