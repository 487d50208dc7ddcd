import { asAppError, ERRORS } from '#src/kernel/errors.ts'
import { confirmBooking } from '#tools/bookings/confirm-booking.ts'
import { consentTo, type Tool } from '#tools/define.ts'
import { fold } from '../resolve/count-words.ts'
import { wishesOtherwise } from '../resolve/wishes-otherwise.ts'
import { keepStep } from './create-steps.ts'
import { type DialogueTurn, type Rule, say, topOf } from './dialogue-turn.ts'
import type { SaidCommand } from './said-command.ts'
import { wordsOfError } from './words-of-error.ts'

/** Beside these, a yes is still a plain yes: they change nothing. */
const HARMLESS: ReadonlySet<string> = new Set(['affirm', 'ask', 'social', 'language', 'repeat', 'recall'])

/** A yes makes the very call that stood in the question, if the question came first and nothing that could change it was
 *  said in the same turn. True when the call was made, whatever came of it. */
export async function answerYes(
  turn: DialogueTurn,
  commands: readonly SaidCommand[],
  tools: readonly Tool[],
): Promise<boolean> {
  const frame = topOf(turn)
  const pending = frame?.pending
  if (!frame || pending?.kind !== 'confirmation' || pending.question_seq === null) return false
  const { question_seq } = pending
  const yes = commands.filter(({ command }) => command.command === 'affirm')
  if (yes.length === 0) return false
  if (yes.some(({ seq }) => seq <= question_seq)) return isRefused(turn, 'YES_TOO_EARLY')
  if (!commands.every(({ command }) => HARMLESS.has(command.command))) return isRefused(turn, 'YES_WITH_CHANGE')
  if (pending.expires_at <= turn.now) {
    turn.rules.push('YES_TOO_LATE')
    say(turn, { key: 'question_expired' })
    return false
  }
  if (pending.needs_plain_yes && !turn.heard.some(isPlainYes)) {
    if (pending.tool === confirmBooking.name) say(turn, { key: 'not_booked' })
    return isRefused(turn, 'YES_TOO_SOFT')
  }
  const tool = tools.find(({ name }) => name === pending.tool)
  if (!tool) return false

  frame.pending = null
  turn.rules.push('YES_BINDS')
  try {
    const how = { step: tool.name, consent: consentTo(tool, pending.input) }
    const result = await turn.door(tool, pending.input, how)
    keepStep(frame, { step: tool.name, input: pending.input, result })
  } catch (error) {
    const refusal = asAppError(error)
    if (!ERRORS[refusal.code].expected || refusal.code === 'BUSY') throw error
    turn.rules.push(refusal.code)
    delete frame.steps[pending.rests_on] // the price moved, or the quote ran out: the workflow asks for a new one
    if (refusal.code === 'SOLD_OUT') frame.options = null // and what is gone must not be offered again
    say(turn, wordsOfError(turn.speech, refusal, pending.summary))
  }
  return true
}

/** "Yes", "book it", in contrast to "great" and "ok". */
const isPlainYes = (text: string): boolean => PLAIN_YES.test(fold(text))

const PLAIN_YES =
  /^\W*(?:yes|yep|yeah|yup|si|oui|ja|jawohl|sim|ndiyo|ndio|naam)\b|\b(?:book|reserv\w*|buch\w*|prenot\w*|confirm\w*|bestatig\w*|hifadhi\w*|weka nafasi|go ahead|proceed|do it|cancel\w*|storn\w*|annul\w*|ghairi|futa)\b/

const CHANGES: ReadonlySet<string> = new Set([
  'set',
  'correct',
  'choose',
  'deny',
  'affirm',
  'stop',
  'undo',
  'start',
  'restart',
  'repeat',
  'handoff',
])

/** A wish that nobody read leaves the question standing, but takes the weight from every friendly word after it. */
export function hearUnread(turn: DialogueTurn, commands: readonly SaidCommand[]): void {
  const frame = topOf(turn)
  const pending = frame?.pending
  if (!frame || pending?.kind !== 'confirmation' || pending.question_seq === null) return
  const kinds = commands.map(({ command }) => command.command)
  if (kinds.some(kind => CHANGES.has(kind))) return
  const isUnread = kinds.length === 0 || kinds.some(kind => kind === 'clarify' || kind === 'out_of_scope')
  if (isUnread || turn.heard.some(wishesOtherwise)) frame.pending = { ...pending, needs_plain_yes: true }
}

function isRefused(turn: DialogueTurn, rule: Rule): false {
  turn.rules.push(rule)
  return false
}
