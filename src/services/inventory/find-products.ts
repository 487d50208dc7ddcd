import type { OfferKind } from '#src/domain/offer.ts'
import type { SearchPlace } from '#src/providers/supplier.ts'
import type { Store, Where } from '#src/store/port.ts'
import { products, rates } from './collections.ts'
import type { Product } from './product.ts'
import type { Rate } from './rate.ts'

const MOST_PRODUCTS = 200
const NEARBY_KM = 25
const KM_PER_DEGREE = 111

interface Request {
  readonly organization_id: string
  readonly kind: Exclude<OfferKind, 'flight'>
  readonly place: SearchPlace
}

/** An organization's products at a place: those that name it; where none does, those within 25 km of it. At most 200. */
export function createFindProducts({ store }: { readonly store: Store }) {
  const collection = store.collection(products)
  return async ({ organization_id, kind, place }: Request): Promise<Product[]> => {
    const ours: Where = { organization_id, kind, active: true }
    const limit = MOST_PRODUCTS
    const named = await collection.find({ where: { ...ours, found_at: { contains: place.id } }, limit })
    if (named.length > 0) return named
    const width = NEARBY_KM / (KM_PER_DEGREE * Math.max(0.1, Math.cos((place.latitude * Math.PI) / 180)))
    const height = NEARBY_KM / KM_PER_DEGREE
    const latitude = { at_least: place.latitude - height, at_most: place.latitude + height }
    const longitude = { at_least: place.longitude - width, at_most: place.longitude + width }
    const around = await collection.find({ where: { ...ours, latitude, longitude }, limit })
    return around.filter(product => distanceKm(product, place) <= NEARBY_KM)
  }
}

const MOST_RATES = 1000
/** Twelve rates a product on average; the query's own bound is far above what a page of offers can show. */
const PRODUCTS_A_QUERY = 80

/** All active rates of these products. */
export function createFindRates({ store }: { readonly store: Store }) {
  const collection = store.collection(rates)
  return async (found: readonly Product[]): Promise<Rate[]> => {
    const ids = found.map(product => product.id)
    const chunks = Array.from({ length: Math.ceil(ids.length / PRODUCTS_A_QUERY) }, (_, index) =>
      ids.slice(index * PRODUCTS_A_QUERY, (index + 1) * PRODUCTS_A_QUERY),
    )
    const answers = await Promise.all(
      chunks.map(chunk => collection.find({ where: { product_id: { in: chunk }, active: true }, limit: MOST_RATES })),
    )
    return answers.flat()
  }
}

interface Point {
  readonly latitude: number
  readonly longitude: number
}

/** Great-circle distance by the haversine formula. */
function distanceKm(a: Point, b: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const half =
    Math.sin(radians(b.latitude - a.latitude) / 2) ** 2 +
    Math.cos(radians(a.latitude)) *
      Math.cos(radians(b.latitude)) *
      Math.sin(radians(b.longitude - a.longitude) / 2) ** 2
  return 2 * 6371 * Math.asin(Math.sqrt(half))
}
