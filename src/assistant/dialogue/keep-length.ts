import { addDays, daysBetween, isDate } from '#src/domain/dates.ts'
import type { SlotName } from '#src/domain/understanding.ts'
import { type DialogueTurn, say, topOf, type Undo } from './dialogue-turn.ts'
import type { SaidCommand } from './said-command.ts'

const PAIRS: readonly (readonly [SlotName, SlotName])[] = [
  ['check_in', 'check_out'],
  ['depart_date', 'return_date'],
  ['date', 'return_date'],
]
const LENGTHS: ReadonlySet<SlotName> = new Set(['nights', 'stop_nights', 'days'])
const MOST_DAYS = 60

/** A journey that begins on another day stays as long as it was: its last day moves along, and that is said. A last day or a
 *  length named in the same breath stands as it was named. */
export function keepLength(turn: DialogueTurn, before: Undo | null, commands: readonly SaidCommand[]): void {
  const frame = topOf(turn)
  if (!frame || before?.workflow !== frame.workflow || commands.some(({ command }) => command.command === 'undo'))
    return
  const named = new Set(commands.flatMap(({ command }) => (isFilling(command) ? command.slot : [])))
  const was = { ...(turn.days?.workflow === frame.workflow ? turn.days.slots : {}), ...before.slots }
  for (const [first, last] of PAIRS) {
    const [start, end, old] = [frame.slots[first], frame.slots[last], was[first]]
    if (!start || !end || !old || start === old || end !== was[last]) continue
    if (![start, end, old].every(isDate) || named.has(last) || [...LENGTHS].some(slot => named.has(slot))) continue
    const length = daysBetween(old, end)
    if (length < 1 || length > MOST_DAYS) continue
    const moved = addDays(start, length)
    frame.slots = { ...frame.slots, [last]: moved }
    const { speech } = turn
    say(turn, { key: 'length_kept', values: { slot: last, nights: speech.nights(length), date: speech.date(moved) } })
  }
}

const isFilling = (command: SaidCommand['command']) => command.command === 'set' || command.command === 'correct'
