import { fromMinor, type Money, roundHalfEven, toMinor } from '#src/domain/money.ts'
import type { Party } from '#src/domain/party.ts'
import { childShare, type ExperienceRate, isWithin } from './rate.ts'

interface Outing {
  readonly rate: ExperienceRate
  readonly date: string
  readonly party: Party
}

/** By the person with child bands, or one price for the group. Undefined when the day has no price. */
export function priceExperience({ rate, date, party }: Outing): Money | undefined {
  const band = rate.bands.find(each => isWithin(each, date))
  if (!band) return undefined
  const price = toMinor(band.price)
  if (rate.basis === 'per_group') return band.price
  const total = party.children_ages.reduce(
    (sum, age) => sum + roundHalfEven(price * childShare(rate.child_bands, age)),
    price * party.adults,
  )
  return fromMinor(total, band.price.currency)
}
