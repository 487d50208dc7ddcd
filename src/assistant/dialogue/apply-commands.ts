import { isDate } from '#src/domain/dates.ts'
import { SLOTS, type SlotName, WORKFLOWS, type WorkflowName } from '#src/domain/understanding.ts'
import type { Slots } from '#src/workflows/define.ts'
import { showMoneyWish } from '#src/workflows/price-limit.ts'
import { askWhichDay } from './ask-which-day.ts'
import { type DialogueTurn, say, topOf, type Undo, type WorkingFrame } from './dialogue-turn.ts'
import type { SaidCommand } from './said-command.ts'

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
])

const MAX_FRAMES = 4

/** What the commands of a turn do to the stack, before any workflow runs. A yes does nothing here: it is weighed against
 *  everything else in the turn. Returns false when a no or a farewell leaves nothing to be run. */
export function applyCommands(turn: DialogueTurn, commands: readonly SaidCommand[]): boolean {
  let isToRun = true
  const before = snapshotOf(topOf(turn))
  for (const { command } of commands) {
    switch (command.command) {
      case 'start':
        start(turn, command.workflow)
        break
      case 'set':
        fill(turn, command.slot, command.value)
        break
      case 'correct': {
        const before = topOf(turn)?.slots[command.slot]
        fill(turn, command.slot, command.value)
        if (command.value !== 'none' && (before === undefined ? command.slot === 'nights' : before !== command.value))
          say(turn, { key: 'corrected', values: { slot: command.slot, value: shown(turn, command) } })
        break
      }
      case 'choose':
        choose(turn, command.option)
        break
      case 'deny':
        isToRun = deny(turn) && isToRun
        break
      case 'stop':
        turn.stack.pop()
        say(turn, { key: turn.stack.length > 0 ? 'stopped_back' : 'stopped' })
        break
      case 'undo':
        takeBack(turn)
        break
      case 'restart':
        turn.stack.length = 0
        turn.undo = null
        turn.known = {}
        turn.wishes = {}
        turn.is_needs_said = false
        say(turn, { key: 'restarted' })
        break
      case 'skip':
        skip(turn)
        break
      case 'social':
        if (!isGreeted(turn, command.act)) say(turn, { key: command.act })
        if (command.act === 'goodbye') isToRun = false
        break
      case 'out_of_scope':
        say(turn, { key: command.about === 'inside' ? 'not_told' : 'out_of_scope' })
        break
      case 'clarify':
        if (command.candidates.includes('date_mismatch')) askWhichDay(turn, commands)
        else clarify(turn, command.candidates)
        break
      default: // ask, affirm, repeat, handoff, language and memory are answered elsewhere
    }
  }
  if (before && commands.some(isChange)) turn.undo = before
  return isToRun
}

const isGreeted = ({ said }: DialogueTurn, act: string): boolean =>
  act === 'greet' && said.some(({ key }) => key === 'greet_known')

const isChange = ({ command: { command } }: SaidCommand) =>
  command === 'set' || command === 'correct' || command === 'choose'

/** A corrected value as people read it. */
function shown({ speech }: DialogueTurn, { slot, value }: { readonly slot: SlotName; readonly value: string }): string {
  if (isDate(value)) return speech.date(value)
  const wish = slot === 'budget' || slot === 'price_range' ? showMoneyWish(speech, value) : undefined
  if (wish !== undefined) return wish
  return slot === 'cabin' ? speech.phrase('cabin', { cabin: value }) : speech.list(value.split(','))
}

const snapshotOf = (frame: WorkingFrame | undefined): Undo | null =>
  frame ? { workflow: frame.workflow, slots: frame.slots, chosen: frame.options?.chosen ?? null } : null

/** Puts back what the last change replaced. Said twice, the change is there again. */
function takeBack(turn: DialogueTurn): void {
  const frame = topOf(turn)
  const { undo } = turn
  if (!frame || undo?.workflow !== frame.workflow) {
    say(turn, { key: 'undo_nothing' })
    return
  }
  turn.undo = snapshotOf(frame)
  frame.slots = undo.slots
  turn.has_chosen = true
  if (frame.options) frame.options = { ...frame.options, chosen: undo.chosen }
  say(turn, { key: 'undone' })
}

/** Opens a journey on top of what is under way, or comes back to the one of that kind. */
export function start(turn: DialogueTurn, workflow: WorkflowName): void {
  const index = turn.stack.findIndex(frame => frame.workflow === workflow)
  const [found] = index >= 0 ? turn.stack.splice(index, 1) : []
  if (!found && turn.stack.length >= MAX_FRAMES) turn.stack.shift()
  turn.stack.push(found ?? { workflow, slots: { ...turn.known }, steps: {}, options: null, pending: null })
}

function fill(turn: DialogueTurn, slot: SlotName, value: string): void {
  const frame = topOf(turn)
  const isKept = SHARED.has(slot) || !frame
  if (isKept) turn.known = withSlot(turn.known, slot, value)
  if (frame) frame.slots = withSlot(frame.slots, slot, value)
}

// Two ways of saying one thing: the newer word stands, the older one would contradict it.
const REPLACES: Readonly<Partial<Record<SlotName, readonly SlotName[]>>> = {
  children_ages: ['kids'],
  kids: ['children_ages'],
  nights: ['check_out'],
  check_out: ['nights'],
}

function withSlot(slots: Slots, slot: SlotName, value: string): Slots {
  const rest = Object.fromEntries(Object.entries(slots).filter(([name]) => !isReplaced(slot, name)))
  return value === 'none' && slot === 'return_date' ? withoutSlot(rest, slot) : { ...rest, [slot]: value }
}

const withoutSlot = (slots: Slots, slot: SlotName): Slots =>
  Object.fromEntries(Object.entries(slots).filter(([name]) => name !== slot))

const isReplaced = (by: SlotName, name: string) => REPLACES[by]?.some(each => each === name) ?? false

/** An option id as it was shown, or its number. Quick replies may also open a journey or fill a slot. */
function choose(turn: DialogueTurn, option: string): void {
  const [action, rest = ''] = option.split(/:(.*)/s)
  if (action === 'start') openByName(turn, rest)
  else if (action === 'set') setByText(turn, rest)
  else chooseShown(turn, option)
}

function chooseShown(turn: DialogueTurn, option: string): void {
  const frame = topOf(turn)
  if (!frame?.options) return
  const number = /^\d$/.test(option) ? Number(option) : 0
  const picked = frame.options.shown.find(({ id }) => id === option) ?? frame.options.shown[number - 1]
  if (!picked) return
  turn.has_chosen = picked.id !== frame.options.chosen
  frame.options = { ...frame.options, chosen: picked.id }
}

function openByName(turn: DialogueTurn, name: string): void {
  const workflow = WORKFLOWS.find(each => each === name)
  if (workflow) start(turn, workflow)
}

function setByText(turn: DialogueTurn, text: string): void {
  const [name, value = ''] = text.split(/=(.*)/s)
  const slot = SLOTS.find(each => each === name)
  if (slot && value.length <= 100) fill(turn, slot, value)
}

/** A no to the question before a booking: nothing is done, and what was chosen may be changed. */
function deny(turn: DialogueTurn): boolean {
  const frame = topOf(turn)
  if (!frame?.pending) return true
  const { kind } = frame.pending
  if (kind === 'slot') {
    skip(turn)
    return true
  }
  if (frame.workflow === 'cancel_booking') {
    turn.stack.pop()
    say(turn, { key: 'not_done' })
    return false
  }
  if (kind === 'confirmation') frame.pending = null
  say(turn, { key: kind === 'choice' ? 'none_chosen' : 'not_booked' })
  return false
}

/** What may be left open is left open; what may not is asked again by the workflow. */
function skip(turn: DialogueTurn): void {
  const frame = topOf(turn)
  if (frame?.pending?.kind === 'slot' && frame.pending.name === 'origin')
    frame.slots = withSlot(frame.slots, 'origin', 'none')
}

function clarify(turn: DialogueTurn, candidates: readonly string[]): void {
  const journeys = WORKFLOWS.filter(name => candidates.includes(name)).slice(0, 3)
  if (candidates.includes('impossible_date')) say(turn, { key: 'date_impossible' })
  else if (openAgain(turn, candidates)) say(turn, { key: 'change_what' })
  else if (journeys.length > 0) say(turn, { key: 'which_one', options: journeys.map(name => toStart(turn, name)) })
  else notUnderstood(turn)
}

/** "Change the date", without a new one: what is known of it is dropped, so that the journey asks for it. */
function openAgain(turn: DialogueTurn, candidates: readonly string[]): boolean {
  const frame = topOf(turn)
  const named = SLOTS.filter(slot => candidates.includes(slot) && frame?.slots[slot] !== undefined)
  if (!frame || named.length === 0) return false
  const rest = Object.entries(frame.slots).filter(([slot]) => !named.some(each => each === slot))
  frame.slots = Object.fromEntries(rest)
  return true
}

/** The second miss in a row brings the menu and the offer of a human. */
export function notUnderstood(turn: DialogueTurn): void {
  turn.misses += 1
  const isSecond = turn.misses >= 2
  if (isSecond) turn.rules.push('TWO_MISSES')
  const options = turn.stack.length === 0 || isSecond ? MENU.map(name => toStart(turn, name)) : []
  say(turn, { key: isSecond ? 'not_understood_twice' : 'not_understood', options })
}

const toStart = ({ speech }: DialogueTurn, name: WorkflowName) => ({
  id: `start:${name}`,
  title: speech.phrase('journey', { name }),
})

const MENU: readonly WorkflowName[] = ['plan_trip', 'search_flights', 'search_hotels', 'booking_status']
