import type { SlotName } from '#src/domain/understanding.ts'
import { countOf, fold } from './count-words.ts'
import { localNow } from './local-now.ts'
import { nearJourney } from './near-journey.ts'
import { type PlaceFinder, resolvePlace } from './place-name.ts'
import { findEmails, findPhones, findReferences } from './resolve-contact.ts'
import { type ResolvedDate, resolveDates } from './resolve-dates.ts'
import { resolveBudget, resolveMoney, showBudget, showNightly } from './resolve-money.ts'
import { resolveNames } from './resolve-names.ts'
import { resolveNights } from './resolve-nights.ts'
import { resolveAges, resolveParty } from './resolve-party.ts'
import {
  findBoard,
  findCabin,
  findCategory,
  findHotelType,
  findRooms,
  findShared,
  findStars,
} from './resolve-traits.ts'
import { dayOfTrip, resolveTripDays } from './resolve-trip-days.ts'

/** Why words cannot be the value of a slot. `none`: nothing of the kind is in them. */
export type SlotProblem = 'none' | 'impossible_date' | 'date_mismatch' | 'country_code_missing' | 'out_of_range'

/** `value` is normalised as the domain's SLOTS say. A date whose weekday does not fit comes with both. */
export interface SlotReading {
  readonly value?: string
  readonly problem?: SlotProblem
}

export interface SlotContext {
  /** Business time in milliseconds. */
  readonly now: number
  readonly zone: string
  readonly language: string
  readonly reference: PlaceFinder
  /** What the journey holds, for days that are counted from it. */
  readonly slots?: Readonly<Partial<Record<SlotName, string>>>
  /** The days of the journey that was spoken of before. */
  readonly beside?: Readonly<Partial<Record<SlotName, string>>>
}

/** Reads the words that a traveller gave for one slot; used by every engine, so that they agree on values. */
export function resolveSlot(name: SlotName, text: string, context: SlotContext): SlotReading {
  if (text.trim() === '' || text.length > 4000) return { problem: 'none' }
  return READERS[name](text, context)
}

type Reader = (text: string, context: SlotContext) => SlotReading

const found = (value: string | undefined | null): SlotReading =>
  value === undefined || value === null || value === '' ? { problem: 'none' } : { value }

const place: Reader = (text, { reference }) => found(resolvePlace(text, reference)?.value)

const datesIn = (text: string, { now, zone, language }: SlotContext): readonly ResolvedDate[] =>
  resolveDates({ text, now: localNow(now, zone), language, day_first: isDayFirst(zone, language) })

/** 3/4 is March the fourth in America and where nothing tells, April the third elsewhere. */
export const isDayFirst = (zone: string, language: string): boolean =>
  language !== 'en-US' && !/^(?:America|US)\//.test(zone)

const date =
  (slot: SlotName, end: 'start' | 'end'): Reader =>
  (text, context) => {
    const { slots = {}, beside } = context
    const [told] = resolveTripDays(text)
    const known = told ? dayOfTrip(told, { ...beside, ...slots }) : undefined
    if (known !== undefined) return { value: known }
    const dates = datesIn(text, context)
    const day = dates.find(
      ({ kind, named_end }) =>
        kind === 'date' || kind === 'datetime' || kind === 'datetimerange' || (kind === 'daterange' && named_end),
    )
    if (!day) return { problem: dates.some(({ kind }) => kind === 'invalid') ? 'impossible_date' : 'none' }
    const read = (day.value ?? (end === 'end' ? (day.end ?? day.start) : (day.start ?? day.end)))?.slice(0, 10)
    if (!read) return { problem: 'none' }
    const today = localNow(context.now, context.zone).slice(0, 10)
    const value = nearJourney({ slot, value: read, text: day.text, today }, { slots, beside })
    return day.mismatch ? { value, problem: 'date_mismatch' } : { value }
  }

const time: Reader = (text, context) => {
  const [first] = datesIn(text, context).filter(
    ({ kind }) => kind === 'time' || kind === 'datetime' || kind === 'timerange',
  )
  if (first) return found((first.value ?? first.start)?.slice(-5))
  const bare = /^\D{0,12}(\d{1,2})(?:\s*(?:h|hrs|hours|uhr))?\W*$/i.exec(text)
  return bare && Number(bare[1]) < 24 ? { value: `${(bare[1] ?? '').padStart(2, '0')}:00` } : { problem: 'none' }
}

/** A count alone, or the first one of its kind. */
const number =
  (most: number, find: (text: string) => number | undefined): Reader =>
  text => {
    const value = find(text) ?? bareNumber(text)
    if (value === undefined) return { problem: 'none' }
    return value >= 1 && value <= most ? { value: String(value) } : { problem: 'out_of_range' }
  }

/** "4", "four please", "make it 5". */
export function bareNumber(text: string): number | undefined {
  const words = fold(text).match(/\d+|\p{L}+/gu) ?? []
  if (words.length === 0 || words.length > 6) return undefined
  const numbers = words.flatMap(word => (/^(?:a|an|no|both|single|another)$/.test(word) ? [] : (countOf(word) ?? [])))
  return numbers.length === 1 ? numbers[0] : undefined
}

const READERS: Readonly<Record<SlotName, Reader>> = {
  origin: (text, context) =>
    /\b(?:no flights?|without flights?|none|already (?:there|in)|not needed|no flight)\b/.test(fold(text))
      ? { value: 'none' }
      : place(text, context),
  destination: place,
  stop_destination: place,
  depart_date: date('depart_date', 'start'),
  return_date: date('return_date', 'end'),
  check_in: date('check_in', 'start'),
  check_out: date('check_out', 'end'),
  date: date('date', 'start'),
  depart_time: time,
  arrive_by: time,
  time,
  cabin: text => found(findCabin(text)?.value),
  adults: text => {
    const adults = resolveParty(text, { bare: true })?.adults ?? bareNumber(text)
    return adults !== undefined && adults >= 1 && adults <= 60
      ? { value: String(adults) }
      : { problem: adults === undefined ? 'none' : 'out_of_range' }
  },
  children_ages: text => found(resolveAges(text).join(',')),
  kids: text => {
    if (/^\W*(?:no|none|nope|0|zero|without)\b/.test(fold(text))) return { value: '0' }
    const party = resolveParty(text)
    const kids = party?.kids ?? party?.children_ages?.length ?? bareNumber(text)
    return kids === undefined ? { problem: 'none' } : { value: String(kids) }
  },
  nights: number(90, text => resolveNights(text)[0]?.nights ?? weeks(text)),
  stop_nights: number(60, text => resolveNights(text)[0]?.nights ?? weeks(text)),
  days: number(90, text => weeks(text)),
  rooms: number(20, text => Number(findRooms(text)?.value) || undefined),
  stars: number(5, text => Number(findStars(text)?.value) || undefined),
  hotel_type: text => found(findHotelType(text)?.value),
  hotel_name: text => found(text.trim().slice(0, 120)),
  board: text => found(findBoard(text)?.value),
  category: text => found(findCategory(text)?.value),
  shared: text => found(findShared(text)?.value),
  budget: text => {
    const money = resolveBudget(text)
    return found(money && showBudget(money))
  },
  price_range: text => {
    const [money] = resolveMoney(text)
    return found(money ? showNightly(money) : priceRange(fold(text)))
  },
  contact_name: text => {
    const names = resolveNames(withoutContact(text))
    return found(names.length === 1 ? names[0] : undefined)
  },
  contact_email: text => found(findEmails(text)[0]?.value),
  contact_phone: text => {
    const [phone] = findPhones(text)
    if (phone) return { value: phone.value }
    return { problem: (text.match(/\d/g)?.length ?? 0) >= 6 ? 'country_code_missing' : 'none' }
  },
  traveler_names: text => found(resolveNames(withoutContact(text)).join('; ')),
  booking_reference: text => found(findReferences(text)[0]?.value),
}

function weeks(text: string): number | undefined {
  const [length] = resolveDates({ text, now: '2026-01-01', language: 'en' }).filter(({ kind }) => kind === 'duration')
  if (!length?.count) return undefined
  const days = { day: 1, night: 1, week: 7, fortnight: 14 }[length.unit ?? '']
  return days === undefined ? undefined : Math.round(days * length.count)
}

const priceRange = (folded: string): string | undefined =>
  /\b(?:cheap|budget|inexpensive|low[- ]cost|affordable|economical)\b/.test(folded)
    ? 'cheap'
    : /\b(?:moderate|mid[- ]?range|medium|average|reasonabl[ey])\b/.test(folded)
      ? 'moderate'
      : /\b(?:expensive|luxur(?:y|ious)|high[- ]end|upscale|top|5 stars?|fancy)\b/.test(folded)
        ? 'expensive'
        : undefined

/** What is left of an answer when e-mail addresses and telephone numbers are taken out: the names. */
export function withoutContact(text: string): string {
  const spans = [...findEmails(text), ...findPhones(text)].sort((a, b) => b.from - a.from)
  return spans.reduce((rest, { from, to }) => `${rest.slice(0, from)}, ${rest.slice(to)}`, text)
}
