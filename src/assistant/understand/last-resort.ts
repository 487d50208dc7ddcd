import type { Command, WorkflowName } from '#src/domain/understanding.ts'
import { fold } from '../resolve/count-words.ts'
import { leadingAnswer, resolveAnswer } from '../resolve/resolve-answer.ts'
import { QUITE_SURE, SURE, SURE_OF_LITTLE } from './confidence.ts'
import type { Prediction } from './intent-model.ts'
import { commandOfIntent, workflowOfIntent } from './label-command.ts'
import type { MessageRequest } from './message-request.ts'
import { workflowOf } from './workflow-of.ts'

interface Last {
  readonly command: Command
  readonly confidence: number
  readonly hints?: { readonly is_booking: boolean; readonly workflow: WorkflowName | null }
}

/** When the rules found nothing: a slot that is to be changed, a yes or no in other words, the model, or a question back. */
export function lastResort(
  request: MessageRequest,
  { is_correction, predicted }: { is_correction: boolean; predicted: Prediction | undefined },
): Last {
  const { text, pending, options } = request
  const folded = fold(text)
  const isUnderWay = pending !== null || request.workflow !== null
  const isChange = is_correction || CHANGES_DATE.test(folded)
  const spoken = isChange && isUnderWay ? SPOKEN.find(([pattern]) => pattern.test(folded))?.[1] : undefined
  if (spoken) return { command: { command: 'clarify', candidates: [heldSlot(spoken, request)] }, confidence: 0.6 }
  const lead = resolveAnswer(text) === 'hedged' ? undefined : leadingAnswer(text)
  if (lead && pending?.kind !== 'confirmation' && options.length <= 1)
    return { command: { command: lead.answer === 'yes' ? 'affirm' : 'deny' }, confidence: 0.6 }
  if (predicted && isUsable(predicted, request)) {
    const workflow = workflowOfIntent(predicted.intent) ?? null
    return {
      command: commandOfIntent(predicted.intent, text),
      confidence: predicted.confidence,
      hints: { is_booking: predicted.intent.startsWith('book_'), workflow },
    }
  }
  const workflow = workflowOf(folded)
  if (!isUnderWay && workflow) return { command: { command: 'start', workflow }, confidence: 0.4 }
  const isQuestion = /\?\s*$/.test(text) && /\p{L}{3}/u.test(text)
  if (isQuestion) return { command: { command: 'ask', topic: 'advice', question: text.trim() }, confidence: 0.3 }
  return { command: { command: 'clarify', candidates: [] }, confidence: 0.2 }
}

/** A guess of the model may answer, ask or part; in the middle of a journey it never opens another, and it never says yes to
 *  what would be booked. */
function isUsable({ intent, confidence }: Prediction, { pending, workflow, text }: MessageRequest): boolean {
  const isUnderWay = pending !== null || workflow !== null
  if (!isUnderWay) return confidence >= (text.trim().split(/\s+/).length <= 2 ? SURE_OF_LITTLE : SURE)
  if (intent === 'affirm' && pending?.kind === 'confirmation') return false
  // Yes and no have their own words; a guess at others has to be a sure one.
  if (intent === 'affirm' || intent === 'deny') return confidence >= QUITE_SURE
  const opens = workflowOfIntent(intent)
  if (opens === 'change_booking' && workflow !== null) return false
  if (opens) return confidence >= 0.8 && /^(?:booking_status|cancel_booking|change_booking)$/.test(opens)
  if (/^(?:ask_|travel_advice)/.test(intent)) return confidence >= SURE
  return confidence >= (intent === 'out_of_scope' ? 0.75 : SURE_OF_LITTLE)
}

/** "The date" is the one that the journey has. */
const heldSlot = (slot: string, { slots }: MessageRequest): string =>
  slot === 'depart_date' ? (['depart_date', 'check_in', 'date'].find(name => name in slots) ?? slot) : slot

// "Ändere das Datum", "cambiar la fecha", "changer la date", "badilisha tarehe": no new day is said with it.
const CHANGES_DATE =
  /\b(?:ander\w*|verschieb\w*|verleg\w*|cambi\w*|modific\w*|mov\w*|chang\w*|modifi\w*|decal\w*|spost\w*|mud\w*|alter\w*|troc\w*|badili\w*|sogez\w*)\b.{0,24}\b(?:datum|daten|termin|reisedatum|fechas?|dates?|data|datas|tarehe)\b|\b(?:datum|termin|reisedatum)\b.{0,12}\b(?:andern|verschieben|verlegen)\b/

const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [/\b(?:return|coming back)\b/, 'return_date'],
  [/\bnights?\b/, 'nights'],
  [/\b(?:date|dates|day|when|datum|daten|termin|reisedatum|fechas?|data|datas|tarehe)\b/, 'depart_date'],
  [/\b(?:people|party|travell?ers|adults|how many)\b/, 'adults'],
  [/\b(?:destination|where)\b/, 'destination'],
  [/\b(?:origin|airport|departure)\b/, 'origin'],
  [/\bnames?\b/, 'traveler_names'],
  [/\be-?mail\b/, 'contact_email'],
]
