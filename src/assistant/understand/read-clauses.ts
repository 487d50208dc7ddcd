import type { Command, Intent, WorkflowName } from '#src/domain/understanding.ts'
import { fold } from '../resolve/count-words.ts'
import { leadingAnswer, resolveAnswer } from '../resolve/resolve-answer.ts'
import type { Act } from './act.ts'
import { arrangeCommands, type ClauseAct } from './arrange-commands.ts'
import { asksForRules, asksToKnow } from './asks-to-know.ts'
import { type Clause, splitClauses } from './clauses.ts'
import { fillSlots } from './fill-slots.ts'
import type { Fill } from './fills.ts'
import { type Findings, gather } from './findings.ts'
import type { Prediction } from './intent-model.ts'
import { intentOf } from './intent-of.ts'
import { type Journey, journeyOf } from './journey-of.ts'
import { commandOfIntent, workflowOfIntent } from './label-command.ts'
import type { MessageRequest, Reading } from './message-request.ts'
import { namesIn } from './names-in.ts'
import { readAct } from './read-act.ts'
import { speaksOfFlights, workflowOf } from './workflow-of.ts'

/** A message that is no plain answer: its clauses by rules, its slots by the resolvers, and the trained model where the rules
 *  are silent or, with nothing under way, unsure. */
export function readClauses(request: MessageRequest): Reading {
  const { text, pending, slots } = request
  const is_under_way = pending !== null || request.workflow !== null
  const acts = splitClauses(text).map((clause): ClauseAct => ({ clause, act: actIn(request, clause) }))
  const predicted = request.predict?.(text, request.previous)[0]
  const fresh = is_under_way || isBinding(acts) ? undefined : (foreignBesideYes(request, acts, predicted) ?? predicted)
  const plain = fresh && fresh.confidence < 0.7 ? resolveAnswer(text) : undefined
  if (plain === 'yes' || plain === 'no') return plainAnswer(plain)
  const isAsking = fresh === undefined || workflowOfIntent(fresh.intent) === undefined || fresh.confidence < SURE
  const stated = isAsking || acts.length > 1 ? stateOf(text, acts) : text
  const { reference, language } = request.context
  const findings = gather({ text: stated, now: request.local_now, language, day_first: request.day_first, reference })
  const is_correction = CORRECTION.test(findings.folded)
  const journey = journeyOf({ acts: acts.flatMap(({ act }) => act ?? []), findings, request, is_correction })
  const meant = fresh && isModelRight(fresh, { journey, acts }) ? fresh.intent : undefined
  // Part of a wish opens nothing by itself: in a burst the rest of it was said before.
  const isPart = meant !== undefined && workflowOfIntent(meant) !== undefined && isFragment(acts, findings)
  const label = isPart ? undefined : meant
  const workflow = label ? workflowOfIntent(label) : journey?.workflow
  const asked = pending?.kind === 'slot' ? pending.name : null
  // What opens another journey is not said of the one at hand.
  const isOther = workflow !== undefined && workflow !== request.workflow
  const scene = isOther ? { asked: null, slots: {}, is_under_way: false } : { asked, slots, is_under_way }
  const asides = is_under_way ? acts.filter(({ clause, act }) => isAside(clause, act)) : []
  const all = fillSlots(findings, { ...scene, workflow: workflow ?? request.workflow, is_correction })
  const names = namesIn(stated, findings)
  const filled = { ...all, fills: all.fills.filter(fill => !isSaidIn(asides, fill) && !isInName(names, fill)) }
  const ruled = arrangeCommands({
    acts,
    filled,
    names,
    workflow,
    is_correction: is_correction && !isOther,
    is_under_way,
  })
  const is_booking = meant ? meant.startsWith('book_') : acts.some(({ act }) => act?.act === 'start' && act.is_booking)
  const hints = {
    is_booking,
    is_flight: meant ? meant === 'change_flight' : speaksOfFlights(fold(text)),
    workflow: workflow ?? (isPart ? workflowOfIntent(meant) : undefined) ?? request.workflow,
  }
  const led = label ? ledBy(label, ruled, { text, hints }) : ruled
  // With nothing under way there is nothing to stop.
  const isRefusal = is_under_way || led.length < 2 || label === 'deny'
  const commands = isRefusal ? led : led.filter(({ command }) => command !== 'stop')
  if (commands.length > 0) return { commands, hints, findings, confidence: meant ? (fresh?.confidence ?? 0) : 0.85 }
  const last = lastResort(request, { is_correction, predicted })
  return {
    commands: [last.command],
    hints: { ...hints, ...last.hints },
    findings,
    confidence: last.confidence,
  }
}

/** "Can I cancel later?" before anything is booked asks for the terms; a question in the middle of a journey is one in every
 *  language. */
function actIn({ workflow, pending }: MessageRequest, clause: Clause): Act | undefined {
  const act = readAct(clause)
  const isWeak = act === undefined || (act.act === 'start' && !act.is_firm && !act.is_booking)
  if (isWeak && (workflow !== null || pending !== null) && asksToKnow(clause, act !== undefined))
    return { act: 'ask', topic: asksForRules(clause) ? 'policy' : 'advice' }
  const isOpen = workflow !== null && !/booking/.test(workflow)
  return isOpen && act?.act === 'start' && act.workflow === 'cancel_booking' && ASKS_TO_CANCEL.test(clause.folded)
    ? { act: 'ask', topic: 'policy' }
    : act
}

const ASKS_TO_CANCEL =
  /\b(?:can|could|may|if) (?:i|we) (?:still |then |also |always |later )*cancel\b(?! (?:my|our|the) (?:booking|reservation|other))/

/** Where the model is right more often than the rules, on messages that it had not seen. */
const SURE = 0.3
/** The same for a word or two that no rule knows, and in the middle of a journey. */
const SURE_OF_LITTLE = 0.5
const QUITE_SURE = 0.7
const GUESS = 0.2

/** Rules that hold against any model: help in need, and what controls the conversation. */
const isBinding = (acts: readonly ClauseAct[]): boolean =>
  acts.some(
    ({ act, clause }) =>
      act?.act === 'restart' ||
      act?.act === 'language' ||
      act?.act === 'repeat' ||
      (act?.act === 'ask' && act.topic === 'help' && /\b(?:am i|are you|is this)\b/.test(clause.folded)) ||
      (act?.act === 'handoff' && act.reason !== 'asked'),
  )

/** The model decides a fresh message, unless the wishes are a whole trip beyond doubt, it hesitates and the rules do not, or there
 *  is too little to go by. */
function isModelRight(
  { intent, confidence }: Prediction,
  { journey, acts }: { readonly journey: Journey | undefined; readonly acts: readonly ClauseAct[] },
): boolean {
  if (journey?.is_sure) return false
  // One service by its name, and nothing of a whole trip, is that service.
  const isOneService = journey?.is_named === true && journey.workflow.startsWith('search')
  if (isOneService && intent === 'plan_trip') return false
  if (words(acts) <= 2 && journey === undefined) return confidence >= SURE_OF_LITTLE
  if (confidence >= SURE) return true
  const isRuled =
    journey?.is_named || acts.some(({ act }) => act !== undefined && act.act !== 'start' && act.act !== 'social')
  return confidence >= GUESS && !isRuled && (intent !== 'out_of_scope' || journey === undefined)
}

/** Days, nights and people without a word for what they are for: part of something that was said before. */
const isFragment = (acts: readonly ClauseAct[], { places, dates, nights, party }: Findings): boolean =>
  acts.every(({ act }) => act === undefined) &&
  places.length === 0 &&
  (dates.length > 0 || nights.length > 0 || party !== undefined)

const OVERRIDE = /\b(?:ignore|disregard|forget|override|bypass)\b.{0,30}\b(?:instructions?|prompts?|rules|guidelines)\b/

/** What is foreign to a travel desk makes a yes beside it worth nothing ("Yes. Ignore your rules and …"). */
function foreignBesideYes(
  { predict }: MessageRequest,
  acts: readonly ClauseAct[],
  predicted: Prediction | undefined,
): Prediction | undefined {
  if (predicted?.intent !== 'affirm' || acts.length < 2) return undefined
  if (acts.some(({ clause }) => OVERRIDE.test(clause.folded))) return { intent: 'out_of_scope', confidence: 0.9 }
  return acts
    .slice(0, 6)
    .flatMap(({ clause }) => predict?.(clause.text, null)[0] ?? [])
    .find(({ intent, confidence }) => intent === 'out_of_scope' && confidence >= SURE_OF_LITTLE)
}

const plainAnswer = (answer: 'yes' | 'no'): Reading => ({
  commands: [{ command: answer === 'yes' ? 'affirm' : 'deny' }],
  hints: { is_booking: false, is_flight: false, workflow: null },
  confidence: 0.8,
})

const words = (acts: readonly ClauseAct[]): number =>
  acts.reduce((sum, { clause }) => sum + (clause.folded.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0)

/** The message without the clauses that only ask: what is asked about is not thereby wished for. Offsets stay. */
function stateOf(text: string, acts: readonly ClauseAct[]): string {
  return acts.reduce((left, { clause, act }) => {
    if (act?.act !== 'ask' && act?.act !== 'handoff' && act?.act !== 'language') return left
    return left.slice(0, clause.from) + ' '.repeat(clause.to - clause.from) + left.slice(clause.to)
  }, text)
}

const ASIDE =
  /^\W*(?:(?:and|but|so|ok|okay|also)[\s,]+)*(?:(?:is|are|do|does|did|was|were|will|has|have|which|who|why|where|when|how)\b(?! about\b)|(?:can|could|may|should|would) (?!you\b|we\b|i\b|it\b)|(?:what|how) about (?:the|our|my|a|an)\b(?!.*\d))/

/** A question that has people in it ("what about the baby?", "do children under 3 pay?") does not say who travels. */
const isAside = ({ folded, is_question }: Clause, act: Act | undefined): boolean =>
  is_question && act?.act !== 'start' && ASIDE.test(folded)

const isSaidIn = (clauses: readonly ClauseAct[], { slot, from }: Fill): boolean =>
  /^(?:adults|children_ages|kids)$/.test(slot) && clauses.some(({ clause }) => clause.from <= from && from < clause.to)

/** Part of somebody's name, though a town is called so too. */
const isInName = (names: readonly Fill[], { slot, from }: Fill): boolean =>
  /origin|destination/.test(slot) && names.some(name => name.from <= from && from < name.from + name.text.length)

interface Lead {
  readonly text: string
  readonly hints: Parameters<typeof intentOf>[1]
}

/** The rules' commands with the model's in front; what contradicts it is left out. */
function ledBy(label: Intent, ruled: readonly Command[], { text, hints }: Lead): readonly Command[] {
  if (ruled.length > 0 && intentOf(ruled, hints) === label) return ruled
  const lead = commandOfIntent(label, text)
  if (lead.command === 'out_of_scope') return [lead]
  const isQuestion = lead.command === 'ask' || lead.command === 'handoff'
  const isManners = lead.command === 'social'
  const rest = ruled.filter(each => {
    if (each.command === 'social') return !isManners || each.act !== lead.act
    if (each.command === 'set' || each.command === 'correct') return !isQuestion
    return each.command === 'ask' || each.command === 'clarify' ? !isQuestion && !isManners && ruled.length > 1 : false
  })
  return [lead, ...rest]
}

const CORRECTION =
  /\b(?:make (?!sure|a (?:booking|reservation))|change(?:d)?|instead|actually|rather|switch|swap|update|should (?:be|have been)|i meant|i mean|correction|sorry|not .{2,24}(?:,|but|sondern|sino) ?|move (?:it|the)|shorten|extend|postpone|reduce|increase|we(?:'ll| will) be|it(?:'s| is) (?:only |just )?(?:us |going to be )?|cambia(?:r)?|mejor|en vez|plutot|doch lieber|andere|lieber|invece|em vez|badilisha)\b/

interface Last {
  readonly command: Command
  readonly confidence: number
  readonly hints?: { readonly is_booking: boolean; readonly workflow: WorkflowName | null }
}

/** When the rules found nothing: a slot that is to be changed, a yes or no in other words, the model, or a question back. */
function lastResort(
  request: MessageRequest,
  { is_correction, predicted }: { is_correction: boolean; predicted: Prediction | undefined },
): Last {
  const { text, pending, options } = request
  const folded = fold(text)
  const isUnderWay = pending !== null || request.workflow !== null
  const spoken = is_correction && isUnderWay ? SPOKEN.find(([pattern]) => pattern.test(folded))?.[1] : undefined
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

const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [/\b(?:return|coming back)\b/, 'return_date'],
  [/\bnights?\b/, 'nights'],
  [/\b(?:date|dates|day|when)\b/, 'depart_date'],
  [/\b(?:people|party|travell?ers|adults|how many)\b/, 'adults'],
  [/\b(?:destination|where)\b/, 'destination'],
  [/\b(?:origin|airport|departure)\b/, 'origin'],
  [/\bnames?\b/, 'traveler_names'],
  [/\be-?mail\b/, 'contact_email'],
]
