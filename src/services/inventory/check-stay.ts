import { daysBetween } from '#src/domain/dates.ts'
import { type HotelRate, isWithin } from './rate.ts'
import { type Refusal, refuse } from './rules.ts'

interface Stay {
  readonly rate: HotelRate
  readonly check_in: string
  readonly dates: readonly string[]
  /** 1 is Monday. */
  readonly weekday: number
  /** Today in the hotel's zone. */
  readonly today: string
}

export type StayCheck =
  | { readonly refusal: Refusal }
  /** `released`: the house has its rooms back, so it can only be asked. */
  | { readonly refusal: undefined; readonly released: boolean }

/** Whether a rate may be sold for these nights, free rooms apart. The first rule that forbids it is the one named. */
export function checkStay({ rate, check_in, dates, weekday, today }: Stay): StayCheck {
  if (check_in < today) return { refusal: refuse('HOTEL_PAST_DATE', 'The arrival date has passed.') }
  const first = rate.bands.find(band => isWithin(band, check_in))
  if (!first || !dates.every(date => rate.bands.some(band => isWithin(band, date))))
    return { refusal: refuse('HOTEL_NO_RATE', 'There are no prices for these dates yet.') }
  if (rate.stop_sale.some(range => dates.some(date => isWithin(range, date))))
    return { refusal: refuse('HOTEL_STOP_SALE', 'It is not sold on one of these nights.') }
  if (rate.closed_to_arrival.some(range => isWithin(range, check_in) && range.weekdays.includes(weekday)))
    return {
      refusal: refuse(
        'HOTEL_CLOSED_TO_ARRIVAL',
        'No arrivals are possible on that day; the day before or after may be.',
      ),
    }
  // The arrival night's season sets the minimum, as contracts have it.
  if (dates.length < first.min_stay)
    return { refusal: refuse('HOTEL_MIN_STAY', `The minimum stay is ${first.min_stay} nights.`) }
  const released = daysBetween(today, check_in) < rate.release_days
  if (released && rate.after_release === 'closed')
    return {
      refusal: refuse('HOTEL_RELEASE_PERIOD', `It must be booked at least ${rate.release_days} days before arrival.`),
    }
  return { refusal: undefined, released }
}
