import { z } from 'zod'
import { offer, supplierReport } from '#src/domain/offer.ts'
import { pageOf, paging, toPage } from '#src/domain/page.ts'
import { party } from '#src/domain/party.ts'
import type { FoundOffers } from '#src/services/offers/find-offers.ts'

/** A place as everybody may name one. */
export const placeName = z.string().trim().min(1).max(120)

/** In every search: who travels, how it is ordered and which page. */
export const searchFields = {
  ...party.shape,
  adults: party.shape.adults.default(1),
  sort: z
    .enum(['total', '-total'])
    .optional()
    .describe('By price, cheapest or dearest first; absent: what fits best first'),
  ...paging.shape,
}

/** Offers by the page, and what became of every supplier that was asked. */
export const foundOffers = z.object({ ...pageOf(offer).shape, suppliers: z.array(supplierReport) })

interface Order {
  readonly sort?: 'total' | '-total' | undefined
  readonly page: number
  readonly limit: number
}

/** The page of what was found that was asked for. */
export function toFoundPage({ offers, suppliers }: FoundOffers, { sort, page, limit }: Order) {
  const sign = sort === '-total' ? -1 : 1
  const all =
    sort === undefined ? offers : offers.toSorted((a, b) => sign * (Number(a.total.amount) - Number(b.total.amount)))
  return { ...toPage(all, { page, limit }), suppliers: [...suppliers] }
}
