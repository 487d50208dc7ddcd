import { Temporal } from 'temporal-polyfill'

/** Calendar dates are `YYYY-MM-DD` strings all through the code; arithmetic happens here. */

export const addDays = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString()

/** Whole days from one date to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days

/** Every date from `from` (inside) to `to` (outside): the nights of a stay. */
export const eachDate = (from: string, to: string): string[] =>
  Array.from({ length: Math.max(0, daysBetween(from, to)) }, (_, index) => addDays(from, index))

/** The calendar date that an instant (milliseconds) is in a zone. */
export const dateIn = (milliseconds: number, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(zone).toPlainDate().toString()

/** The instant, RFC 3339 in UTC, of a wall-clock time (`HH:MM`) on a date in a zone. Times a clock change skips move on. */
export const instantOf = (date: string, time: string, zone: string): string =>
  Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).toInstant().toString()

/** The local `YYYY-MM-DDTHH:MM` of an instant in a zone. */
export const localOf = (instant: string, zone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })

/** `YYYY-MM` of a date: how allotments are cut. */
export const monthOf = (date: string): string => date.slice(0, 7)

/** "Fri 12 Feb 2027", for people, in a language. */
export const showDate = (date: string, language = 'en'): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.parse(`${date}T00:00:00Z`))

export const isDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const parsed = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text)
}
