import { addDays, daysBetween, isDate } from '#src/domain/dates.ts'
import type { SlotName } from '#src/domain/understanding.ts'
import { fold } from './count-words.ts'
import { DATE_WORDS } from './date-words.ts'

type Days = Readonly<Partial<Record<SlotName, string>>>

/** A day as it was read on its own. */
export interface DayRead {
  readonly slot: SlotName
  readonly value: string
  /** The words that it was read from. */
  readonly text: string
  readonly today: string
}

/** What the journey at hand holds, and the days of the one that was spoken of before. */
export interface JourneyDays {
  readonly slots: Days
  readonly beside?: Days | undefined
}

const FIRST_OF: Readonly<Partial<Record<SlotName, readonly SlotName[]>>> = {
  check_out: ['check_in', 'depart_date'],
  return_date: ['depart_date', 'date', 'check_in'],
}
const LAST_OF: Readonly<Partial<Record<SlotName, SlotName>>> = {
  check_in: 'check_out',
  depart_date: 'return_date',
  date: 'return_date',
}
const FIRST_DAYS = ['check_in', 'depart_date', 'date'] as const
const LAST_DAYS = ['check_out', 'return_date'] as const

/** A day of the month or a weekday alone, said of a journey that has days already, is near those and not near today: "on the
 *  5th" of a stay in March is the 5th of March, and "till the 2nd" of one that begins on the 28th the 2nd of April.
 *  Everything else stays as it was read. */
export function nearJourney({ slot, value, text, today }: DayRead, { slots, beside = {} }: JourneyDays): string {
  const said = readAlone(text)
  if (!said || !isDate(value)) return value
  const [own, first] = [dayIn(slots, [slot]), dayIn(slots, FIRST_OF[slot] ?? [])]
  if (said === 'weekday') {
    const set = own ?? first
    return set === undefined ? value : (weekdayNear(value, { set, from: first ? addDays(first, 1) : today }) ?? value)
  }
  const day = Number(value.slice(8))
  const near =
    FIRST_OF[slot] && (own ?? first)
      ? lastDay(day, { own, first })
      : (firstDay(day, { own, last: dayIn(slots, LAST_OF[slot] ? [LAST_OF[slot]] : []), today }) ??
        besideDay(day, beside, today))
  const isFitting = near !== undefined && near >= today && (said === 'day' || isSameWeekday(near, value))
  return isFitting ? near : value
}

/** "On the 5th", of what has `set` only as a rough time: in that month, or in the next one. */
export function anchorDay({ value, text }: { readonly value: string; readonly text: string }, set: string): string {
  return nearJourney({ slot: 'date', value, text, today: set }, { slots: { date: set } })
}

/** The next day with a number in the calendar. */
export const comingDay = (day: number, today: string): string =>
  [0, 1, 2].map(more => inMonth(day, today, more)).find(each => each !== undefined && each >= today) ?? today

const dayIn = (slots: Days, names: readonly SlotName[]): string | undefined =>
  names.map(name => slots[name]).find(day => day !== undefined && isDate(day))

const isSameWeekday = (a: string, b: string): boolean => daysBetween(a, b) % 7 === 0

/** The nearest one to a date, not before `from`. */
function weekdayNear(value: string, { set, from }: { readonly set: string; readonly from: string }) {
  const near = [0, 1, -1, 2, -2, 3, -3, 4, 5, 6, 7].map(days => addDays(set, days)).filter(each => each >= from)
  return near.find(each => isSameWeekday(each, value))
}

// A stay grows by the turn of a month, but "till the 2nd" of one that begins on the 3rd is more likely a slip.
const MOST_OVER_A_MONTH = 21

function lastDay(
  day: number,
  { own, first }: { readonly own: string | undefined; readonly first: string | undefined },
) {
  const months = [...(own ? [inMonth(day, own)] : []), ...(first ? [inMonth(day, first), inMonth(day, first, 1)] : [])]
  const known = months.flatMap(each => each ?? [])
  if (!first) return known[0]
  const after = known.find(
    each => each > first && (sameMonth(each, own ?? first) || daysBetween(first, each) <= MOST_OVER_A_MONTH),
  )
  return after ?? known[0]
}

interface First {
  readonly own: string | undefined
  readonly last: string | undefined
  readonly today: string
}

function firstDay(day: number, { own, last, today }: First): string | undefined {
  const set = own ?? last
  if (!set) return undefined
  const months = own ? [inMonth(day, own), inMonth(day, own, 1)] : [inMonth(day, set), inMonth(day, set, -1)]
  return months.find(each => each !== undefined && each >= today)
}

/** A day of another task is one of the journey that it goes with. */
function besideDay(day: number, beside: Days, today: string): string | undefined {
  const [first, last] = [dayIn(beside, FIRST_DAYS) ?? dayIn(beside, LAST_DAYS), dayIn(beside, LAST_DAYS)]
  if (!first) return undefined
  const months = [inMonth(day, first), inMonth(day, first, 1)].flatMap(each => (each && each >= today ? each : []))
  const inside = months.find(each => each >= addDays(first, -2) && each <= addDays(last ?? first, 2))
  return inside ?? months[0]
}

const sameMonth = (a: string, b: string): boolean => a.slice(0, 7) === b.slice(0, 7)

/** That day of the month in which a date lies, or some months on; undefined where the month is too short. */
function inMonth(day: number, date: string, more = 0): string | undefined {
  const [year = 0, month = 1] = date.split('-').map(Number)
  const found = new Date(Date.UTC(year, month - 1 + more, day)).toISOString().slice(0, 10)
  return Number(found.slice(8)) === day ? found : undefined
}

/** The folded words of some tags in every language. */
const wordsOf = (...tags: readonly string[]): ReadonlySet<string> =>
  new Set(Object.values(DATE_WORDS).flatMap(words => tags.flatMap(tag => (words[tag] ?? '').split(/[|/]/))))

const WEEKDAYS = wordsOf('weekday 1+')
const ORDINALS = wordsOf('ord 1+', 'ord 30')
const SUFFIXES = new Set('st nd rd th er ere eme e º ª'.split(' '))
const LEADS = new Set(
  (
    'on the from to till until through between and by starting for ' +
    'am den dem der vom von ab bis zum auf fur und ' +
    'el dia desde hasta al del de a para y entre las los ' +
    'le du au des jour partir jusqu jusque jusqua et ' +
    'il dal all dall fino giorno e tra ' +
    'o no do ao ate dia as ' +
    'tarehe kuanzia hadi mpaka kutoka ya na'
  ).split(' '),
)

/** What a text is that names a day by its number, by its weekday or by both, and nothing more: no month, week or year. */
function readAlone(text: string): 'day' | 'weekday' | 'both' | undefined {
  const said = fold(text)
  if (/\d[./-]\d|\d{3}/.test(said)) return undefined
  const words = said.match(/\d+|[\p{L}º]+/gu) ?? []
  const isDay = words.some(word => /^\d/.test(word) || ORDINALS.has(word))
  const isWeekday = words.some(word => WEEKDAYS.has(word))
  const isAlone = words.every(
    word => /^\d/.test(word) || [WEEKDAYS, ORDINALS, SUFFIXES, LEADS].some(each => each.has(word)),
  )
  if (!isAlone || words.length > 8) return undefined
  if (isDay) return isWeekday ? 'both' : 'day'
  return isWeekday ? 'weekday' : undefined
}
