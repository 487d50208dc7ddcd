/** Milliseconds since 1970. Business time (dates, holds, quotes) and system time (leases, deadlines, tokens) are two
 *  clocks: only the first may be frozen. */
export type Clock = () => number

export const systemClock: Clock = () => Date.now()

/** A clock that stands still at the given instant, for tests and demonstrations. */
export const frozenClock =
  (instant: string): Clock =>
  () =>
    Date.parse(instant)

/** Milliseconds as an RFC 3339 instant in UTC. */
export const toInstant = (milliseconds: number): string => new Date(milliseconds).toISOString()
