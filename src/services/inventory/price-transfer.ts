import { fromMinor, type Money, roundHalfEven, toMinor } from '#src/domain/money.ts'
import type { Party } from '#src/domain/party.ts'
import { childShare, isWithin, type TransportRate } from './rate.ts'

interface Ride {
  readonly rate: TransportRate
  readonly date: string
  /** Pick-up, HH:MM local. */
  readonly time: string
  readonly party: Party
  readonly vehicles: number
}

/** A private ride by the vehicle, a shared one by the seat; the after-hours supplement is by the vehicle. Undefined when the
 *  day has no price. */
export function priceTransfer({ rate, date, time, party, vehicles }: Ride): Money | undefined {
  const band = rate.bands.find(each => isWithin(each, date))
  if (!band) return undefined
  const price = toMinor(band.price)
  const seats = party.children_ages.reduce(
    (sum, age) => sum + roundHalfEven(price * childShare(rate.child_bands, age)),
    price * party.adults,
  )
  const late = rate.after_hours && isAfterHours(rate.after_hours, time) ? toMinor(rate.after_hours.supplement) : 0
  return fromMinor((rate.basis === 'per_vehicle' ? price * vehicles : seats) + late * vehicles, band.price.currency)
}

/** Whether a time lies in a range that may go over midnight; the end is outside. */
export const isAfterHours = ({ from, to }: { readonly from: string; readonly to: string }, time: string): boolean =>
  from <= to ? from <= time && time < to : time >= from || time < to
