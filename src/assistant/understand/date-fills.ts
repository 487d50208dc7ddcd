import { addDays, isDate } from '#src/domain/dates.ts'
import { SLOTS } from '#src/domain/understanding.ts'
import { countOf } from '../resolve/count-words.ts'
import { nearJourney } from '../resolve/near-journey.ts'
import type { ResolvedDate } from '../resolve/resolve-dates.ts'
import { isRoughly } from '../resolve/resolve-leanings.ts'
import { dayOfTrip, eventNamedBy, type TripEvents } from '../resolve/resolve-trip-days.ts'
import type { Fill, FillContext } from './fills.ts'
import type { Findings } from './findings.ts'
import { movedDay } from './moved-dates.ts'

export interface DateFills {
  readonly fills: readonly Fill[]
  /** What keeps a date from being used. */
  readonly problems: readonly ('impossible_date' | 'date_mismatch')[]
}

const BACK =
  /\b(?:return(?:ing|s)?|back|coming home|come home|fly(?:ing)? home|inbound|check(?:ing)?[- ]?out|ending|ends?|vuelta|regreso|retour|zuruck|ritorno|volta|volver)\b[^.!?;,]{0,24}$|\b(?:until|till|to|through|bis|hasta|jusqu'au|fino al|ate)\s+(?:the )?$/
const MOVED = /\b(?:chang|mov|switch|shift|push|postpon|reschedul|mak|updat|bring|set)\w*\b[^.!?;,]*\bto\s+(?:the )?$/
const GOING_BACK = /\b(?:return|back|home|check(?:ing)?[- ]?out|end|last)\w*\b/
const NOT =
  /\b(?:not|instead of|rather than|nicht|no|(?:an)?statt|anstelle|en vez|en lugar|au lieu|al posto|invece|em vez|badala ya)\s+(?:on |the |from |am |vom |dem |den |des |von |del? |el |du |le |il |d[eoa] |tarehe )*$/
const ARRIVE_BY = /\b(?:arriv(?:e|es|ing|al)|be there|get there|reach|there)\b[^.!?;]{0,48}$/

/** Days and times into the slots of the journey at hand. A month or a week alone is too little to book by: it fills nothing,
 *  so that the day is asked for. */
export function fillDates(findings: Findings, context: FillContext): DateFills {
  const names = namesFor(context)
  const shift = movedDay(findings, context) ?? readShift(findings, context, names)
  const usable = withTripDays(findings, context)
    .filter(date => !(shift && date.from < shift.to && shift.from < date.to))
    .filter(date => !isFiller(findings.folded, date))
    .filter(date => !HELD.test(findings.folded.slice(Math.max(0, date.from - 48), date.from)))
    .filter(date => !(date.kind === 'date' && isRoughly(findings.text, date)))
    .filter(date => !NOT.test(findings.folded.slice(Math.max(0, date.from - 24), date.from)))
  const fills: Fill[] = []
  const give = (slot: string | null, value: string, date: ResolvedDate) => {
    if (!slot || fills.some(fill => fill.slot === slot)) return
    const said = fills.find(fill => fill.slot === names.first)?.value
    const slots = { ...context.slots, ...(said !== undefined && slot === names.last && { [names.first]: said }) }
    const day = SLOTS.find(each => each === slot)
    const near =
      day && isDate(value)
        ? nearJourney({ slot: day, value, text: date.text, today: findings.today }, { slots, beside: context.beside })
        : value
    fills.push({ slot, value: near, text: date.text, from: date.from })
  }
  if (shift) fills.push(shift.fill)
  for (const date of usable) {
    if (date.kind === 'daterange' && date.named_end) fillRange(date, names, give)
    else if (date.kind === 'datetimerange' && date.start)
      give(pickSlot(findings, date, names, fills), date.start.slice(0, 10), date)
    else if (date.kind === 'date' && date.value) give(pickSlot(findings, date, names, fills), date.value, date)
    else if (date.kind === 'datetime' && date.value) {
      give(pickSlot(findings, date, names, fills), date.value.slice(0, 10), date)
      give(timeSlot(findings, date, context), date.value.slice(11), date)
    } else if (date.kind === 'time' && date.value) give(timeSlot(findings, date, context), date.value, date)
    else if (date.kind === 'duration') fillLength(date, { context, give })
  }
  const problems = new Set<'impossible_date' | 'date_mismatch'>()
  for (const date of usable) {
    if (date.kind === 'invalid') problems.add('impossible_date')
    if (date.mismatch) problems.add('date_mismatch')
  }
  return { fills, problems: [...problems] }
}

// "Hold it until Monday" is no day of a journey.
const HELD =
  /\b(?:hold|keep|reserve|block)(?: (?:it|this|that|them|these|the (?:price|offer|rooms?|seats?|places?)))?(?: for (?:me|us))?\s*(?:(?:until|till|til|bis)\s+)?(?:the )?$/
const NOW = /^(?:now|jetzt|ahora|maintenant|adesso|agora|sasa)$/
const LEAVES = /(?:\b(?:leav\w+|depart\w*|start\w*|fly\w*|go\w*|travel\w*|from|right|ab|salir\w*|part\w+)\s+|^\W*)$/

/** "So now we want …", "ok what now": a word of talk, unless somebody leaves now or says nothing else. */
function isFiller(folded: string, { text, from, to }: ResolvedDate): boolean {
  if (!NOW.test(text.toLowerCase())) return false
  const isAlone = /^\W*$/.test(folded.slice(0, from)) && /^\W*(?:please|bitte)?\W*$/.test(folded.slice(to))
  return !isAlone && !(LEAVES.test(folded.slice(0, from)) && !/^\W*$/.test(folded.slice(0, from)))
}

/** What is said of time, with the days that the trip itself tells in their places. */
function withTripDays(findings: Findings, { slots, beside, workflow }: FillContext): readonly ResolvedDate[] {
  const { dates, trip_days, text } = findings
  const events = eventsIn(findings)
  const told = trip_days.flatMap((day): ResolvedDate[] => {
    const value = dayOfTrip(day, { ...beside, ...slots }, events.days)
    const { from, to } = day
    return value === undefined ? [] : [{ kind: 'date', value, text: text.slice(from, to), from, to }]
  })
  if (told.length === 0) return dates
  // Of a stay or a ride the day of the landing is only what its own day is counted from.
  const isPart = workflow !== null && PARTS.has(workflow)
  const own = isPart ? dates.filter(date => !events.dates.includes(date)) : dates
  return [...own, ...told].sort((a, b) => a.from - b.from)
}

const PARTS: ReadonlySet<string> = new Set(['search_hotels', 'search_transport', 'search_experiences'])

/** The days that a message itself names for the landing, the way home and the safari. */
function eventsIn({ dates, trip_days, folded }: Findings) {
  const wanted = new Set(trip_days.map(({ event }) => event))
  const named = dates.flatMap(date => {
    const event = eventNamedBy(folded.slice(0, date.from))
    const first = (date.value ?? date.start)?.slice(0, 10)
    const last = (date.value ?? date.end ?? date.start)?.slice(0, 10)
    const isDays = first !== undefined && last !== undefined && isDate(first) && isDate(last)
    return event && wanted.has(event) && isDays ? [{ event, date, first, last }] : []
  })
  const days: TripEvents = Object.fromEntries(named.map(({ event, first, last }) => [event, { first, last }]))
  return { days, dates: named.map(({ date }) => date) }
}

const SHIFT = /\b(a|an|one|two|three|four|five|six|seven|\d{1,2}) (day|week)s? (later|earlier|sooner)\b/

/** "A day later" in the middle of a journey moves the day that is set already, not today. */
function readShift(
  { folded, text }: Findings,
  { slots, is_under_way }: FillContext,
  { first, last }: DateNames,
): { fill: Fill; from: number; to: number } | undefined {
  const match = is_under_way ? SHIFT.exec(folded) : null
  if (!match) return undefined
  const slot = last !== null && BACK.test(folded.slice(Math.max(0, match.index - 32), match.index)) ? last : first
  const set = Object.entries(slots).find(([name]) => name === slot)?.[1]
  const count = countOf(match[1] ?? '')
  if (!set || !isDate(set) || count === undefined) return undefined
  const days = count * (match[2] === 'week' ? 7 : 1) * (match[3] === 'later' ? 1 : -1)
  const to = match.index + match[0].length
  return {
    fill: { slot, value: addDays(set, days), text: text.slice(match.index, to), from: match.index },
    from: match.index,
    to,
  }
}

interface DateNames {
  readonly first: string
  readonly last: string | null
}

type Give = (slot: string | null, value: string, date: ResolvedDate) => void

/** Which slots the first and the last day go to. */
export function namesFor({ workflow, asked }: Pick<FillContext, 'workflow' | 'asked'>): DateNames {
  if (asked === 'check_in' || asked === 'check_out') return { first: 'check_in', last: 'check_out' }
  if (asked === 'date' || asked === 'time') return { first: 'date', last: null }
  if (asked === 'depart_date' || asked === 'return_date') return { first: 'depart_date', last: 'return_date' }
  if (workflow === 'search_hotels') return { first: 'check_in', last: 'check_out' }
  if (workflow === 'search_transport') return { first: 'date', last: 'return_date' } // a car is kept until a day
  if (workflow === 'search_experiences') return { first: 'date', last: null }
  return { first: 'depart_date', last: 'return_date' }
}

function fillRange(date: ResolvedDate, { first, last }: DateNames, give: Give): void {
  if (date.start) give(first, date.start, date)
  if (date.end) give(date.start ? last : (last ?? first), date.end, date)
}

function pickSlot(
  findings: Findings,
  date: ResolvedDate,
  { first, last }: DateNames,
  fills: readonly Fill[],
): string | null {
  const last_end = Math.max(0, ...findings.dates.filter(({ to }) => to <= date.from).map(({ to }) => to))
  const before = findings.folded.slice(Math.max(last_end, date.from - 32), date.from)
  const isMoved = MOVED.test(before) && !GOING_BACK.test(before)
  if (last && BACK.test(before) && !isMoved) return last
  if (!fills.some(({ slot }) => slot === first)) return first
  return last
}

function timeSlot({ folded }: Findings, date: ResolvedDate, { workflow, asked }: FillContext): string {
  if (asked === 'depart_time' || asked === 'arrive_by' || asked === 'time') return asked
  const isLanding =
    workflow === 'search_transport' &&
    /\bland(?:ing)?\s*(?:at|around|about)?\s*$/.test(folded.slice(Math.max(0, date.from - 24), date.from))
  if (isLanding) return 'time'
  const before = folded.slice(Math.max(0, date.from - 64), date.from)
  const isLeaving =
    /\b(?:leav(?:e|ing|es)|depart(?:s|ing)?|go|pick)\b[^.!?;]{0,40}$/.test(before) && !/\barriv/.test(before)
  if (!isLeaving && (ARRIVE_BY.test(before) || /^(?:by|before)\b/i.test(date.text))) return 'arrive_by'
  return workflow === 'search_transport' || workflow === 'search_experiences' ? 'time' : 'depart_time'
}

/** "for ten days", "a week": days of a trip, nights of a stay. */
function fillLength(date: ResolvedDate, { context, give }: { context: FillContext; give: Give }): void {
  const { unit, count = 0 } = date
  const days = unit === 'day' ? count : unit === 'week' ? 7 * count : unit === 'fortnight' ? 14 * count : 0
  if (days < 1 || days > 60 || !Number.isInteger(days)) return
  give(context.workflow === 'search_hotels' ? 'nights' : 'days', String(days), date)
}
