import { instantOf } from '#src/domain/dates.ts'

const LIMIT = 20_000
const known = new Map<string, string>()

/** The instant (RFC 3339, UTC, with milliseconds) of a local date and time. Remembered, since a search asks for the same few
 *  moments hundreds of times and zone arithmetic is slow. */
export function localInstant(date: string, time: string, zone: string): string {
  const key = `${date} ${time} ${zone}`
  const before = known.get(key)
  if (before !== undefined) return before
  const instant = new Date(instantOf(date, time, zone)).toISOString()
  if (known.size >= LIMIT) known.clear()
  known.set(key, instant)
  return instant
}
