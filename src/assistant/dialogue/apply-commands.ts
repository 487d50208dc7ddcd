import { SLOTS, WORKFLOWS, type WorkflowName } from '#src/domain/understanding.ts'
import { wordsOfUnreadWish } from './answer-wish.ts'
import { askWhichDay } from './ask-which-day.ts'
import { choose, skip } from './choose-option.ts'
import { type DialogueTurn, say, topOf, type Undo } from './dialogue-turn.ts'
import { correct, fill, withinPeriod } from './fill-slot.ts'
import { keepLength } from './keep-length.ts'
import type { SaidCommand } from './said-command.ts'
import { start } from './start-journey.ts'

/** What the commands of a turn do to the stack, before any workflow runs. A yes does nothing here: it is weighed against
 *  everything else in the turn. Returns false when a no or a farewell leaves nothing to be run. */
export function applyCommands(turn: DialogueTurn, commands: readonly SaidCommand[]): boolean {
  let isToRun = true
  const before = snapshotOf(turn)
  for (const { command } of commands) {
    switch (command.command) {
      case 'start':
        start(turn, command.workflow)
        break
      case 'set':
        fill(turn, command.slot, withinPeriod(turn, command))
        break
      case 'correct':
        correct(turn, command)
        break
      case 'choose':
        choose(turn, command.option)
        break
      case 'deny':
        isToRun = deny(turn) && isToRun
        break
      case 'stop':
        turn.stack.pop()
        if (turn.stack.length > 0) say(turn, { key: 'stopped_back' })
        else say(turn, { key: 'stopped', options: MENU.map(name => toStart(turn, name)) })
        break
      case 'undo':
        takeBack(turn)
        break
      case 'restart':
        turn.stack.length = 0
        turn.undo = null
        turn.days = null
        turn.known = {}
        turn.wishes = {}
        turn.leanings = { period: null, themes: [] }
        turn.is_needs_said = false
        say(turn, { key: 'restarted' })
        break
      case 'skip':
        skip(turn)
        break
      case 'social':
        if (!isGreeted(turn, command.act)) say(turn, { key: wordsFor(turn, command.act) })
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
  keepLength(turn, before, commands)
  if (before && commands.some(isChange)) turn.undo = before
  return isToRun
}

/** In the middle of a journey a greeting needs no introduction. */
const wordsFor = ({ stack }: DialogueTurn, act: string) => (act === 'greet' && stack.length > 0 ? 'greet_again' : act)

const isGreeted = ({ said }: DialogueTurn, act: string): boolean =>
  act === 'greet' && said.some(({ key }) => key === 'greet_known')

const isChange = ({ command: { command } }: SaidCommand) =>
  command === 'set' || command === 'correct' || command === 'choose'

function snapshotOf(turn: DialogueTurn): Undo | null {
  const frame = topOf(turn)
  if (!frame) return null
  return { workflow: frame.workflow, slots: frame.slots, chosen: frame.options?.chosen ?? null, known: turn.known }
}

/** Puts back what the last change replaced. Said twice, the change is there again. */
function takeBack(turn: DialogueTurn): void {
  const frame = topOf(turn)
  const { undo } = turn
  if (!frame || undo?.workflow !== frame.workflow) {
    say(turn, { key: 'undo_nothing' })
    return
  }
  turn.undo = snapshotOf(turn)
  frame.slots = undo.slots
  turn.known = undo.known
  turn.has_chosen = true
  if (frame.options) frame.options = { ...frame.options, chosen: undo.chosen }
  say(turn, { key: 'undone' })
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

function clarify(turn: DialogueTurn, candidates: readonly string[]): void {
  const journeys = WORKFLOWS.filter(name => candidates.includes(name)).slice(0, 3)
  if (candidates.includes('impossible_date')) say(turn, { key: 'date_impossible' })
  else if (openAgain(turn, candidates)) say(turn, { key: 'change_what' })
  else if (journeys.length > 0) say(turn, { key: 'which_one', options: journeys.map(name => toStart(turn, name)) })
  else {
    const unread = wordsOfUnreadWish(turn)
    if (unread) say(turn, unread)
    else if (turn.has_leant) sayPeriod(turn)
    else notUnderstood(turn)
  }
}

/** "Sometime in July", before a day is asked for: understood, and kept. */
function sayPeriod(turn: DialogueTurn): void {
  const { period } = turn.leanings
  if (period && topOf(turn)?.slots.destination === undefined) say(turn, { key: 'noted', values: { what: period.text } })
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
