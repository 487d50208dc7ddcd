import { addDays, daysBetween } from '#src/domain/dates.ts'
import type { TripWish } from './trip-wish.ts'

/** Which night is slept where. */
export interface TripCalendar {
  /** A night at the gateway, when the flight lands too late to go on: its date. */
  readonly gateway_night: string | null
  readonly check_in: string
  readonly check_out: string
  readonly nights: number
  readonly stop_check_out: string | null
  /** The day of the way home. */
  readonly return_date: string
  /** True when that is another day than the traveller named. */
  readonly is_moved: boolean
}

/** Beyond this hour of landing nobody reaches a lodge by daylight: roads and light aircraft stop before dusk, about 18:00
 *  near the equator, and the way takes up to five hours. */
const LAST_LANDING = '12:30'

/** When a flight lands, on the clock of the place. */
export interface Landing {
  readonly date: string
  /** HH:MM local. */
  readonly time: string
}

/** Lays the nights out from the landing on: the main stay first, the second stay at the end. Named nights win over the
 *  day of return, which then moves; undefined when no night is left for the main stay. */
export function layOutTrip(wish: TripWish, landing: Landing | null): TripCalendar | undefined {
  const arrival = landing?.date ?? wish.depart_date
  const isLate = landing !== null && landing.time > LAST_LANDING
  const check_in = isLate ? addDays(arrival, 1) : arrival
  const stop_nights = wish.stop?.nights ?? 0
  const nights = wish.nights ?? daysBetween(check_in, wish.return_date) - stop_nights
  if (nights < 1) return undefined
  const check_out = addDays(check_in, nights)
  const return_date = addDays(check_out, stop_nights)
  return {
    gateway_night: isLate ? arrival : null,
    check_in,
    check_out,
    nights,
    stop_check_out: wish.stop ? return_date : null,
    return_date,
    is_moved: return_date !== wish.return_date,
  }
}
