import type { SlotName, WorkflowName } from '#src/domain/understanding.ts'
import type { Slots } from '#src/workflows/define.ts'
import { anchorDay } from '../resolve/near-journey.ts'
import { type DialogueTurn, say, topOf } from './dialogue-turn.ts'
import type { SaidCommand } from './said-command.ts'
import { itemOf } from './say-noted.ts'

/** Slots that serve every journey: said once, never asked again. */
const SHARED: ReadonlySet<string> = new Set<SlotName>([
  'origin',
  'adults',
  'children_ages',
  'kids',
  'contact_name',
  'contact_email',
  'contact_phone',
  'traveler_names',
  'budget',
  'cabin',
])

/** Where a journey begins at home; the origin of any other is a pick-up of that day alone. */
export const FROM_HOME: ReadonlySet<string> = new Set<WorkflowName>(['plan_trip', 'search_flights'])

/** Fills a slot of the journey on top; what serves every journey is kept for later ones too. */
export function fill(turn: DialogueTurn, slot: SlotName, value: string): void {
  const frame = topOf(turn)
  const isNew = frame?.slots[slot] !== value
  const isShared = SHARED.has(slot) && (slot !== 'origin' || FROM_HOME.has(frame?.workflow ?? ''))
  const isKept = isShared || !frame
  if (isKept) turn.known = withSlot(turn.known, slot, value)
  if (frame) frame.slots = withSlot(frame.slots, slot, value)
  if (isNew) turn.filled.push({ slot, is_chosen: false })
}

// Two ways of saying one thing: the newer word stands, the older one would contradict it.
const REPLACES: Readonly<Partial<Record<SlotName, readonly SlotName[]>>> = {
  children_ages: ['kids'],
  kids: ['children_ages'],
  nights: ['check_out'],
  check_out: ['nights'],
}

/** Slots with one more; the older word for the same thing goes. */
export function withSlot(slots: Slots, slot: SlotName, value: string): Slots {
  const kids = Number(slots.kids ?? 0)
  if (slot === 'children_ages' && kids > 1) {
    // The ages of some: the others are still to be asked for.
    const ages = value.split(',')
    const all = ages.length < kids && slots.children_ages ? [...slots.children_ages.split(','), ...ages] : ages
    const joined = { ...slots, children_ages: all.slice(0, Math.max(kids, ages.length)).join(',') }
    return all.length < kids ? joined : withoutSlot(joined, 'kids')
  }
  const rest = Object.fromEntries(Object.entries(slots).filter(([name]) => !isReplaced(slot, name)))
  return value === 'none' && slot === 'return_date' ? withoutSlot(rest, slot) : { ...rest, [slot]: value }
}

const withoutSlot = (slots: Slots, slot: SlotName): Slots =>
  Object.fromEntries(Object.entries(slots).filter(([name]) => name !== slot))

const isReplaced = (by: SlotName, name: string) => REPLACES[by]?.some(each => each === name) ?? false

export type Filling = Extract<SaidCommand['command'], { command: 'set' | 'correct' }>

/** A value that takes the place of another, said aloud. */
export function correct(turn: DialogueTurn, command: Filling): void {
  const before = topOf(turn)?.slots[command.slot]
  fill(turn, command.slot, withinPeriod(turn, command))
  if (command.value === 'none') return
  if (before === undefined ? command.slot !== 'nights' : before === command.value) return
  turn.filled.splice(
    turn.filled.findLastIndex(({ slot }) => slot === command.slot),
    1,
  )
  say(turn, { key: 'corrected', values: { what: itemOf(turn, command.slot, command.value) } })
}

/** The day that a journey begins with. */
export const FIRST_DAYS: ReadonlySet<SlotName> = new Set(['depart_date', 'check_in', 'date'])

/** "The 5th", of somebody who has said "early March", is the 5th of March. */
export function withinPeriod({ leanings: { period } }: DialogueTurn, { slot, value, text }: Filling): string {
  if (!period || !FIRST_DAYS.has(slot) || (value >= period.start && value < period.end)) return value
  const day = anchorDay({ value, text }, period.start)
  return day >= period.start && day < period.end ? day : value
}
