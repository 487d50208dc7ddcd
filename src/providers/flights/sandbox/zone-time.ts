import { Temporal } from 'temporal-polyfill'

const MINUTE = 60_000
const DAY = 86_400_000
const MAX_DAYS_KEPT = 2000
const offsets = new Map<string, Map<number, number | null>>()

/** The instant (ms) of a wall-clock time, minutes after midnight (may be negative or above a day), on a date in a zone. */
export function toEpoch(date: string, minutes: number, zone: string): number {
  const wall = Date.parse(`${date}T00:00:00Z`) + minutes * MINUTE
  const guess = wall - offsetAt(wall, zone)
  return wall - offsetAt(guess, zone)
}

/** `YYYY-MM-DDTHH:MM` on the wall of a zone. */
export const toLocal = (instant: number, zone: string): string =>
  new Date(instant + offsetAt(instant, zone)).toISOString().slice(0, 16)

/** The offset from UTC in ms. Kept by zone and day: a search asks it hundreds of times. */
function offsetAt(instant: number, zone: string): number {
  const day = Math.floor(instant / DAY)
  const days = offsets.get(zone) ?? new Map<number, number | null>()
  if (days.size === 0) offsets.set(zone, days)
  if (days.size > MAX_DAYS_KEPT) days.clear()
  let offset = days.get(day)
  if (offset === undefined) {
    const [first, last] = [exactOffset(day * DAY, zone), exactOffset((day + 1) * DAY, zone)]
    offset = first === last ? first : null // null: the clocks change that day
    days.set(day, offset)
  }
  return offset ?? exactOffset(instant, zone)
}

const exactOffset = (instant: number, zone: string): number =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000
