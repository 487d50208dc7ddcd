import type { Party } from '#src/domain/party.ts'

/** What a traveller wants of a whole trip, complete enough to look for it. A type and not an interface, so that it can be
 *  digested as plain data. */
export type TripWish = {
  /** Absent: without flights. */
  readonly origin?: string
  readonly destination: string
  readonly depart_date: string
  readonly return_date: string
  /** Of the main stay, when the traveller named them; the return then follows from them. */
  readonly nights?: number
  /** A second stay at the end. */
  readonly stop?: { readonly destination: string; readonly nights: number }
  readonly party: Party
  readonly hotel_type?: string
  readonly board?: string
  /** `cheap`, `moderate` or `expensive`, or a night's limit such as `under 300 per night`. */
  readonly price_range?: string
  /** Of the whole, such as `2000 EUR`. */
  readonly budget?: string
  readonly cabin: 'economy' | 'premium_economy' | 'business' | 'first'
}
