import { Temporal } from 'temporal-polyfill'
import { defect } from '#src/kernel/errors.ts'

/** Calendar dates are `YYYY-MM-DD` strings all through the code; arithmetic happens here. */

export const addDays = (date: string, days: number): string =>
  new Date(midnightOf(date) + days * DAY_MS).toISOString().slice(0, 10)

/** Whole days from one date to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => (midnightOf(to) - midnightOf(from)) / DAY_MS

/** Every date from `from` (inside) to `to` (outside): the nights of a stay. */
export const eachDate = (from: string, to: string): string[] =>
  Array.from({ length: Math.max(0, daysBetween(from, to)) }, (_, index) => addDays(from, index))

/** The calendar date that an instant (milliseconds) is in a zone. */
export function dateIn(milliseconds: number, zone: string): string {
  const minute = Math.floor(milliseconds / 60_000)
  const known = today.get(zone)
  if (known?.minute === minute) return known.date
  const date = Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(zone).toPlainDate().toString()
  if (today.size >= MOST_ZONES) today.clear()
  today.set(zone, { minute, date })
  return date
}

// A search asks for today's date in the same few zones again and again; no day begins within a minute.
const today = new Map<string, { readonly minute: number; readonly date: string }>()
const MOST_ZONES = 100

/** The instant, RFC 3339 in UTC, of a wall-clock time (`HH:MM`) on a date in a zone. Times a clock change skips move on. */
export const instantOf = (date: string, time: string, zone: string): string =>
  Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).toInstant().toString()

/** The local `YYYY-MM-DDTHH:MM` of an instant in a zone. */
export const localOf = (instant: string, zone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })

const DAY_MS = 86_400_000

// Days of UTC are all equally long, so that they can be counted; a search does so some thousand times.
function midnightOf(date: string): number {
  const midnight = Date.parse(`${date}T00:00:00Z`)
  if (isDate(date)) return midnight
  throw defect(`${JSON.stringify(date)} is no date`)
}

/** `YYYY-MM` of a date: how allotments are cut. */
export const monthOf = (date: string): string => date.slice(0, 7)

/** "Fri, 12 Feb 2027", for people, in a language. */
export const showDate = (date: string, language = 'en'): string =>
  formatFor(language === 'en' ? 'en-GB' : language).format(Date.parse(`${date}T00:00:00Z`))

const formats = new Map<string, Intl.DateTimeFormat>()
const MOST_FORMATS = 100

// Made once a language: making one takes a hundred times as long as using it.
function formatFor(locale: string): Intl.DateTimeFormat {
  const known = formats.get(locale)
  if (known) return known
  const format = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  if (formats.size < MOST_FORMATS) formats.set(locale, format)
  return format
}

export const isDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** Of the Gregorian calendar, months from 1 to 12; 0 for what is no month. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] ?? 0)
