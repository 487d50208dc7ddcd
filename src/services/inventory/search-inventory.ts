import { dateIn, eachDate } from '#src/domain/dates.ts'
import type { Clock } from '#src/kernel/clock.ts'
import type {
  ExperienceQuery,
  HotelQuery,
  SearchPlace,
  SupplierOffer,
  SupplierQuery,
  TransportQuery,
} from '#src/providers/supplier.ts'
import type { Store } from '#src/store/port.ts'
import { evaluateExperience } from './evaluate-experience.ts'
import { evaluateStay } from './evaluate-stay.ts'
import { evaluateTransfer } from './evaluate-transfer.ts'
import type { Evaluation, FreeOn } from './evaluation.ts'
import { createFindProducts, createFindRates } from './find-products.ts'
import type { Product, TransportProduct } from './product.ts'
import type { Rate } from './rate.ts'
import { createReadAllotments } from './read-allotments.ts'
import type { Refusal } from './rules.ts'
import { weekdayOf } from './weekday-of.ts'

interface Needs {
  readonly store: Store
  readonly clock: Clock
}

/** A product that could not be offered, and the rule that stood nearest to selling it. */
export interface Refused extends Refusal {
  readonly product_id: string
  readonly name: string
}

export interface Found {
  /** Best first; at most 60, at most 6 of one product. */
  readonly offers: readonly SupplierOffer[]
  /** One for each product at the place that has no offer. */
  readonly refused: readonly Refused[]
}

const LONGEST_STAY = 90
const MOST_OFFERS = 60
const MOST_OF_ONE = 6

/** Searches an organization's own products: three reads (products of the place, their rates, what is free), then pure code. */
export function createSearchInventory({ store, clock }: Needs) {
  const findProducts = createFindProducts({ store })
  const findRates = createFindRates({ store })
  const readAllotments = createReadAllotments({ store })

  return async (query: Exclude<SupplierQuery, { kind: 'flight' }>): Promise<Found> => {
    const dates = query.kind === 'hotel' ? nightsOf(query) : [query.date]
    if (dates.length === 0) return { offers: [], refused: [] }
    const products = await findFor(query)
    const product_ids = products.map(product => product.id)
    const [rates, freeOn] = await Promise.all([findRates(products), readAllotments({ product_ids, dates })])
    const evaluate = evaluator(query, { dates, now: clock(), freeOn })
    return summarize(
      products.map(product => ({
        product,
        evaluations: evaluate(
          product,
          rates.filter(rate => rate.product_id === product.id),
        ),
      })),
    )
  }

  async function findFor(query: HotelQuery | TransportQuery | ExperienceQuery): Promise<readonly Product[]> {
    const { organization_id, kind } = query
    if (query.kind !== 'transport') {
      const found = await findProducts({ organization_id, kind, place: query.destination })
      const wanted = query.kind === 'experience' ? query.category : undefined
      return found.filter(product => !wanted || (product.kind === 'experience' && product.category === wanted))
    }
    const found = await findProducts({ organization_id, kind, place: query.origin })
    return found.filter(product => product.kind === 'transport' && waysOf(product, query).length > 0)
  }
}

const nightsOf = ({ check_in, check_out }: HotelQuery): string[] =>
  check_in < check_out ? eachDate(check_in, check_out).slice(0, LONGEST_STAY + 1) : []

interface Moment {
  readonly dates: readonly string[]
  readonly now: number
  readonly freeOn: FreeOn
}

function evaluator(query: HotelQuery | TransportQuery | ExperienceQuery, { dates, now, freeOn }: Moment) {
  const { party } = query
  const days = new Map<string, string>()
  const todayIn = (zone: string) => {
    const today = days.get(zone) ?? dateIn(now, zone)
    days.set(zone, today)
    return today
  }
  return (product: Product, rates: readonly Rate[]): Evaluation[] =>
    rates.flatMap((rate): Evaluation[] => {
      if (query.kind === 'hotel' && product.kind === 'hotel' && rate.kind === 'hotel') {
        const { check_in, check_out, rooms } = query
        const stay = { check_in, check_out, dates, weekday: weekdayOf(check_in) }
        const today = todayIn(product.zone)
        return unitsOf(product.units, rate).map(unit =>
          evaluateStay({ product, rate, unit, stay, party, rooms, now, today, freeOn }),
        )
      }
      if (query.kind === 'transport' && product.kind === 'transport' && rate.kind === 'transport') {
        const { date, time } = query
        return waysOf(product, query).flatMap(back =>
          unitsOf(product.units, rate)
            .filter(({ direction }) => direction === null || (direction === 'back') === back)
            .map(unit => evaluateTransfer({ product, rate, unit, date, time, back, party, now, freeOn })),
        )
      }
      if (query.kind === 'experience' && product.kind === 'experience' && rate.kind === 'experience') {
        const { date } = query
        return unitsOf(product.units, rate).map(unit =>
          evaluateExperience({ product, rate, unit, date, party, now, freeOn }),
        )
      }
      return []
    })
}

const unitsOf = <T extends { readonly id: string }>(units: readonly T[], rate: Rate): T[] =>
  units.filter(({ id }) => rate.unit_ids.includes(id))

/** In which directions (back or not) a transfer goes from where to where is asked. */
function waysOf({ origin, destination, both_ways }: TransportProduct, query: TransportQuery): boolean[] {
  const joins = (from: readonly string[], to: readonly string[]) =>
    isAt(from, query.origin) && isAt(to, query.destination)
  return [
    ...(joins(origin.place_ids, destination.place_ids) ? [false] : []),
    ...(both_ways && joins(destination.place_ids, origin.place_ids) ? [true] : []),
  ]
}

const isAt = (place_ids: readonly string[], { id }: SearchPlace): boolean => place_ids.includes(id)

interface Evaluated {
  readonly product: Product
  readonly evaluations: readonly Evaluation[]
}

function summarize(evaluated: readonly Evaluated[]): Found {
  const offers = evaluated.flatMap(({ evaluations }) => bestOf(evaluations))
  return {
    offers: offers.sort((a, b) => b.rank - a.rank).slice(0, MOST_OFFERS),
    refused: evaluated.flatMap(({ product, evaluations }) => {
      if (evaluations.some(({ offer }) => offer)) return []
      const refusal = evaluations.find(each => each.refusal)?.refusal
      return refusal ? [{ ...refusal, product_id: product.id, name: product.name }] : []
    }),
  }
}

/** A product's offers, cheapest first, on request last; each further one ranks below every product's first. */
function bestOf(evaluations: readonly Evaluation[]): SupplierOffer[] {
  const offers = evaluations.flatMap(({ offer }) => offer ?? [])
  const weight = (offer: SupplierOffer) =>
    Number(offer.net.amount) + (offer.availability.status === 'on_request' ? 1_000_000_000 : 0)
  return offers
    .sort((a, b) => weight(a) - weight(b))
    .slice(0, MOST_OF_ONE)
    .map((offer, index) => ({ ...offer, rank: offer.rank - 200 * index - (onRequest(offer) ? 100 : 0) }))
}

const onRequest = ({ availability }: SupplierOffer): boolean => availability.status === 'on_request'
