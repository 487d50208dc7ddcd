import type { Cabin } from './carriers.ts'
import { type Itinerary, toItinerary } from './find-itineraries.ts'

export type FareFamily = 'light' | 'classic' | 'flex'

/** What a fare allows, in words, and what it costs to give it back. */
export interface FareConditions {
  readonly factor: number
  readonly bags: string
  readonly changeable: string
  readonly refund: string
  readonly refundable: boolean
  /** Lost when cancelled in time; all of it is lost in the last 24 hours. */
  readonly share: number
}

const NO_REFUND = { refund: 'Not refundable', refundable: false, share: 1 }

const ECONOMY: Readonly<Record<FareFamily, FareConditions>> = {
  light: { factor: 0.88, bags: 'Cabin bag of 8 kg', changeable: 'No changes', ...NO_REFUND },
  classic: {
    factor: 1,
    bags: 'Cabin bag of 8 kg and one bag of 23 kg',
    changeable: 'Changes for USD 90 and the difference in fare',
    ...NO_REFUND,
  },
  flex: {
    factor: 1.28,
    bags: 'Cabin bag of 8 kg and two bags of 23 kg',
    changeable: 'Changes for the difference in fare',
    refund: 'Refundable less 10 % until 24 hours before departure',
    refundable: true,
    share: 0.1,
  },
}

/** The conditions of a fare; what sits further forward may carry more. */
export function conditionsOf(family: FareFamily, cabin: Cabin): FareConditions {
  const conditions = ECONOMY[family]
  if (cabin === 'economy') return conditions
  const bags =
    cabin === 'premium_economy' ? 'Cabin bag of 8 kg and two bags of 23 kg' : 'Two cabin bags and two bags of 32 kg'
  return { ...conditions, bags }
}

/** Which fare a way is sold at first: bare on short nonstops in economy, flexible in business and first. */
export function usualFamily(slices: readonly Itinerary[], cabin: Cabin): FareFamily {
  if (cabin === 'business' || cabin === 'first') return 'flex'
  const { minutes } = toItinerary(slices[0]?.legs ?? [])
  return cabin === 'economy' && minutes < 150 && slices.every(({ legs }) => legs.length === 1) ? 'light' : 'classic'
}
