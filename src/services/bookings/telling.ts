import { toInstant } from '#src/kernel/clock.ts'
import { later } from './change-item.ts'
import type { StoredBooking, StoredEvent } from './stored-booking.ts'

interface Who {
  readonly name: string
  /** All handlers that there are. */
  readonly names: readonly string[]
}

const MOST_TRIES = 10
const GIVEN_UP = 'given_up'

/** What a handler has not heard yet, oldest first. */
export const unheard = ({ events }: Pick<StoredBooking, 'events'>, name: string): readonly StoredEvent[] =>
  events.filter(({ done_by }) => done_by[name] === undefined)

/** Whether a handler has something to hear, and neither hears it now nor rests after a failure. */
export const canTell = (booking: StoredBooking, name: string, now: number): boolean =>
  unheard(booking, name).length > 0 && dueOf(booking, name) <= now

/** A handler is being told, for others not to do it too before `until`. */
export const tellingBegun = (booking: StoredBooking, { name, names, until }: Who & { readonly until: number }) =>
  withTelling(booking, { name, names, due: until, tries: triesOf(booking, name) })

interface Outcome extends Who {
  readonly heard: readonly string[]
  /** The event at which it failed. */
  readonly failed: string | undefined
  readonly now: number
}

/** What came of it. The event at which a handler has failed ten times is given up, for this handler alone. */
export function tellingEnded(booking: StoredBooking, { name, names, heard, failed, now }: Outcome): StoredBooking {
  const before = heard.length > 0 ? 0 : triesOf(booking, name)
  const { tries, retry_at } = failed === undefined ? { tries: 0, retry_at: 0 } : later({ tries: before }, now)
  const isGivenUp = tries >= MOST_TRIES
  const events = booking.events.map(event => {
    const result = heard.includes(event.id) ? toInstant(now) : event.id === failed && isGivenUp ? GIVEN_UP : undefined
    return result === undefined ? event : { ...event, done_by: { ...event.done_by, [name]: result } }
  })
  const rest = isGivenUp ? { due: 0, tries: 0 } : { due: retry_at, tries }
  return withTelling({ ...booking, events }, { name, names, ...rest })
}

/** Whether somebody is being told, or rests. */
export const isTelling = ({ events_due, telling = {} }: StoredBooking, now: number): boolean =>
  events_due !== null && (events_due > now || Object.values(telling).some(({ due }) => due > now))

/** Nobody is told now, and nobody rests. */
export const tellingAbandoned = (booking: StoredBooking): StoredBooking => ({
  ...booking,
  events_due: 0,
  telling: Object.fromEntries(Object.entries(booking.telling ?? {}).map(([name, each]) => [name, { ...each, due: 0 }])),
})

const dueOf = ({ telling }: StoredBooking, name: string) => telling?.[name]?.due ?? 0
const triesOf = ({ telling }: StoredBooking, name: string) => telling?.[name]?.tries ?? 0

function withTelling(
  booking: StoredBooking,
  { name, names, due, tries }: Who & { readonly due: number; readonly tries: number },
): StoredBooking {
  const next = { ...booking, telling: { ...booking.telling, [name]: { due, tries } } }
  const waiting = names.filter(each => unheard(next, each).length > 0)
  return { ...next, events_due: waiting.length === 0 ? null : Math.min(...waiting.map(each => dueOf(next, each))) }
}
