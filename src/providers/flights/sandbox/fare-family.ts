import type { FareConditions as FareFigures } from '#src/domain/offer.ts'
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
  /** The same bags and refund in figures. */
  readonly figures: FareFigures
}

const NO_REFUND = { refund: 'Not refundable', refundable: false, share: 1 }

/** One cabin bag of 8 kg, and so many of 23 kg in the hold. */
const figures = (checked_bags: number, kept_percent = 100): FareFigures => ({
  cabin_bags: 1,
  cabin_kg: 8,
  checked_bags,
  checked_kg: 23,
  kept_percent,
  refund_until_hours: 24,
})

const ECONOMY: Readonly<Record<FareFamily, FareConditions>> = {
  light: { factor: 0.88, bags: 'Cabin bag of 8 kg', changeable: 'No changes', figures: figures(0), ...NO_REFUND },
  classic: {
    factor: 1,
    bags: 'Cabin bag of 8 kg and one bag of 23 kg',
    changeable: 'Changes for USD 90 and the difference in fare',
    figures: figures(1),
    ...NO_REFUND,
  },
  flex: {
    factor: 1.28,
    bags: 'Cabin bag of 8 kg and two bags of 23 kg',
    changeable: 'Changes for the difference in fare',
    refund: 'Refundable less 10 % until 24 hours before departure',
    refundable: true,
    share: 0.1,
    figures: figures(2, 10),
  },
}

/** The conditions of a fare; what sits further forward may carry more. */
export function conditionsOf(family: FareFamily, cabin: Cabin): FareConditions {
  const conditions = ECONOMY[family]
  if (cabin === 'economy') return conditions
  if (cabin === 'premium_economy')
    return {
      ...conditions,
      bags: 'Cabin bag of 8 kg and two bags of 23 kg',
      figures: { ...conditions.figures, checked_bags: 2 },
    }
  return {
    ...conditions,
    bags: 'Two cabin bags and two bags of 32 kg',
    figures: { ...conditions.figures, cabin_bags: 2, cabin_kg: null, checked_bags: 2, checked_kg: 32 },
  }
}

/** Which fare a way is sold at first: bare on short nonstops in economy, flexible in business and first. */
export function usualFamily(slices: readonly Itinerary[], cabin: Cabin): FareFamily {
  if (cabin === 'business' || cabin === 'first') return 'flex'
  const { minutes } = toItinerary(slices[0]?.legs ?? [])
  return cabin === 'economy' && minutes < 150 && slices.every(({ legs }) => legs.length === 1) ? 'light' : 'classic'
}
