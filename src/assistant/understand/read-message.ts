import type { MessageOption } from '#src/domain/message.ts'
import type { Command, WorkflowName } from '#src/domain/understanding.ts'
import { slotName } from '#src/domain/understanding.ts'
import type { Slots } from '#src/workflows/define.ts'
import type { Pending } from '../frame.ts'
import { fold } from '../resolve/count-words.ts'
import { leadingAnswer, resolveAnswer } from '../resolve/resolve-answer.ts'
import type { SlotContext } from '../resolve/resolve-slot.ts'
import { findLanguageName } from '../resolve/resolve-traits.ts'
import { type Act, readAct, readSocial, speaksOfFlights, workflowOf } from './acts.ts'
import { answerPending } from './answer-pending.ts'
import { type Clause, splitClauses } from './clauses.ts'
import { fillSlots, type SlotFills } from './fill-slots.ts'
import type { Fill } from './fills.ts'
import { type Findings, gather } from './findings.ts'
import type { IntentHints } from './intent-of.ts'
import { namesIn } from './names-in.ts'

export interface MessageRequest {
  readonly text: string
  readonly choice?: string
  readonly pending: Pending | null
  readonly options: readonly MessageOption[]
  readonly workflow: WorkflowName | null
  readonly slots: Slots
  readonly context: SlotContext
  readonly local_now: string
  readonly day_first: boolean
}

export interface Reading {
  readonly commands: readonly Command[]
  readonly hints: IntentHints
  readonly confidence: number
  /** Every slot said, also those that no journey uses. */
  readonly fills: readonly Fill[]
}

const MOST_COMMANDS = 20

/** From one message to its commands: first as an answer to what was asked, then clause by clause. */
export function readMessage(request: MessageRequest): Reading {
  const { choice, workflow } = request
  if (choice !== undefined) return reading([tapped(choice)], { is_booking: false, is_flight: false, workflow }, 1)
  const text = request.text.slice(0, 4000)
  if (splitClauses(text).some(clause => readAct(clause)?.act === 'hostile'))
    return reading([{ command: 'out_of_scope' }], NO_HINTS, 0.9)

  const answered = isUnanswerable(text) ? undefined : answerPending({ ...request, text, context: request.context })
  if (answered && answered.rest === undefined) return reading(answered.commands, { ...NO_HINTS, workflow }, 0.95)
  const said = answered?.rest === undefined ? text : text.slice(answered.rest)
  const general = readClauses({ ...request, text: said })
  return { ...general, commands: withAnswer(answered?.commands ?? [], general.commands).slice(0, MOST_COMMANDS) }
}

/** "No, make it 4 nights" is a change and no refusal: the change alone already takes the question back. */
function withAnswer(answer: readonly Command[], rest: readonly Command[]): readonly Command[] {
  const isChange = rest.some(({ command }) => command === 'set' || command === 'correct')
  const isLost = rest.every(({ command }) => command === 'clarify')
  if (answer.length > 0 && isLost) return answer
  return isChange ? rest.filter(({ command }) => command !== 'deny') : [...answer, ...rest]
}

const NO_HINTS: IntentHints = { is_booking: false, is_flight: false, workflow: null }

const reading = (commands: readonly Command[], hints: IntentHints, confidence: number): Reading => ({
  commands,
  hints,
  confidence,
  fills: [],
})

function tapped(choice: string): Command {
  if (choice === 'yes') return { command: 'affirm' }
  return choice === 'no' ? { command: 'deny' } : { command: 'choose', option: choice }
}

/** Words that no question asks for: they are read first, whatever stands open. */
function isUnanswerable(text: string): boolean {
  const clauses = splitClauses(text)
  return clauses.some(clause => {
    const act = readAct(clause)?.act
    return (
      act === 'handoff' ||
      act === 'restart' ||
      act === 'stop' ||
      act === 'repeat' ||
      act === 'skip' ||
      act === 'language'
    )
  })
}

interface ClauseAct {
  readonly clause: Clause
  readonly act: Act | undefined
}

function readClauses(request: MessageRequest): Reading {
  const { text, pending, slots } = request
  const acts = splitClauses(text).map((clause): ClauseAct => ({ clause, act: readAct(clause) }))
  const stated = stateOf(text, acts)
  const findings = gather({
    text: stated,
    now: request.local_now,
    language: request.context.language,
    day_first: request.day_first,
    reference: request.context.reference,
  })
  const is_correction = isCorrection(findings.folded)
  const started = startOf(acts, { findings, request, is_correction })
  const workflow = started?.workflow ?? request.workflow
  const asked = pending?.kind === 'slot' ? pending.name : null
  const is_under_way = pending !== null || request.workflow !== null
  const filled = fillSlots(findings, { workflow, asked, slots, is_correction, is_under_way })
  const commands = arrange({ acts, filled, started, names: namesIn(stated, findings), request, is_correction })
  const is_booking = acts.some(({ act }) => act?.act === 'start' && act.is_booking)
  const hints = { is_booking, is_flight: speaksOfFlights(fold(text)), workflow }
  if (commands.length > 0)
    return { commands, hints, confidence: started && !started.is_firm ? 0.7 : 0.85, fills: filled.fills }
  return { commands: [fallback(text, request)], hints, confidence: 0.3, fills: filled.fills }
}

/** The message without the clauses that only ask: what is asked about is not thereby wished for. Offsets stay. */
function stateOf(text: string, acts: readonly ClauseAct[]): string {
  return acts.reduce((left, { clause, act }) => {
    if (act?.act !== 'ask' && act?.act !== 'handoff' && act?.act !== 'hostile') return left
    return left.slice(0, clause.from) + ' '.repeat(clause.to - clause.from) + left.slice(clause.to)
  }, text)
}

const CORRECTION =
  /\b(?:make (?:it|that|the|this)|change(?:d)?|instead|actually|rather|switch|update|should (?:be|have been)|i meant|i mean|correction|sorry|not .{2,24}(?:,|but|sondern|sino) ?|move (?:it|the)|shorten|extend|postpone|reduce|increase|we(?:'ll| will) be|it(?:'s| is) (?:only |just )?(?:us |going to be )?|cambia(?:r)?|mejor|en vez|plutot|doch lieber|andere|lieber|invece|em vez|badilisha)\b/

const isCorrection = (folded: string): boolean => CORRECTION.test(folded)

interface Started {
  readonly workflow: WorkflowName
  readonly is_firm: boolean
}

interface StartScene {
  readonly findings: Findings
  readonly request: MessageRequest
  readonly is_correction: boolean
}

/** The journey that a message opens: the one its words name; with nothing under way, the one its wishes amount to. */
function startOf(acts: readonly ClauseAct[], { findings, request, is_correction }: StartScene): Started | undefined {
  const named = acts.flatMap(({ act }) => (act?.act === 'start' ? act : []))
  const isUnderWay = request.pending !== null || request.workflow !== null
  const manage = named.find(({ workflow }) => /booking$|^booking/.test(workflow))
  if (manage) return manage
  if (isUnderWay) {
    const firm = named.find(({ is_firm }) => is_firm)
    return firm && !is_correction && firm.workflow !== request.workflow && opensAnother(findings, request)
      ? firm
      : undefined
  }
  const { places, dates, nights, party, traits } = findings
  const kinds = new Set(named.map(({ workflow }) => workflow))
  const isJourney = places.length >= 2 && /\bfrom\b/.test(findings.folded)
  const hasStay = traits.hotel_type !== undefined || traits.board !== undefined || nights.length > 0
  if (kinds.has('plan_trip') || (isJourney && hasStay) || (kinds.size > 1 && kinds.has('search_hotels')))
    return { workflow: 'plan_trip', is_firm: true }
  const [first] = named
  if (first) return first
  if (acts.some(({ act }) => act?.act === 'ask' || act?.act === 'handoff')) return undefined
  if (places.length > 0 && (hasStay || dates.length > 0 || party !== undefined || isJourney))
    return { workflow: hasStay && !isJourney && places.length === 1 ? 'search_hotels' : 'plan_trip', is_firm: false }
  return places.length > 0 && findings.folded.trim().split(/\s+/).length <= 8
    ? { workflow: 'plan_trip', is_firm: false }
    : undefined
}

/** In the middle of one journey, another begins only by plain words for it. */
function opensAnother({ folded }: Findings, { pending }: MessageRequest): boolean {
  if (pending?.kind === 'confirmation')
    return /\b(?:also|another|as well|separate(?:ly)?|find|search|look(?:ing)? for|show me)\b/.test(folded)
  return /\b(?:find|search|look(?:ing)? for|show me|book (?:me |us )?(?:a|an|another)|need (?:a|an|another) (?:flight|hotel|transfer|taxi|car|tour)|also (?:need|want|book|like)|another|new)\b/.test(
    folded,
  )
}

interface Material {
  readonly acts: readonly ClauseAct[]
  readonly filled: SlotFills
  readonly started: Started | undefined
  readonly names: readonly Fill[]
  readonly request: MessageRequest
  readonly is_correction: boolean
}

/** Commands in the order in which they have to be done: what opens or ends a journey, slots, choices, questions; manners last. */
function arrange({ acts, filled, started, names, request, is_correction }: Material): Command[] {
  const { pending, options } = request
  const isUnderWay = pending !== null || request.workflow !== null
  const command = is_correction && isUnderWay ? 'correct' : 'set'
  const flow: Command[] = []
  const slots: Command[] = []
  const questions: Command[] = []
  const manners: Command[] = []
  for (const { clause, act } of acts) {
    const social = act?.act === 'social' ? act : readSocial(clause)
    if (social?.act === 'social' && !manners.some(each => each.command === 'social' && each.act === social.kind))
      manners.push({ command: 'social', act: social.kind })
    if (act) pushAct(act, clause, { flow, questions })
  }
  if (started) flow.push({ command: 'start', workflow: started.workflow })
  for (const fill of [...filled.fills, ...names]) {
    const slot = slotName.safeParse(fill.slot).data
    if (slot && !slots.some(each => 'slot' in each && each.slot === slot))
      slots.push({ command, slot, value: fill.value, text: fill.text })
  }
  if (filled.problems.length > 0) questions.push({ command: 'clarify', candidates: [...filled.problems] })
  const answers = slots.length === 0 && flow.length === 0 && questions.length === 0 ? lateAnswer(request) : []
  const isChange =
    slots.length === 0 &&
    is_correction &&
    isUnderWay &&
    flow.length === 0 &&
    questions.length === 0 &&
    answers.length === 0
  const named = isChange ? slotSpokenOf(fold(request.text)) : undefined
  const all = [
    ...flow,
    ...slots,
    ...answers,
    ...(named ? [{ command: 'clarify' as const, candidates: [named] }] : []),
    ...questions,
  ]
  const isFarewell = manners.some(each => each.command === 'social' && each.act === 'goodbye')
  const kept =
    all.length > 0 && !isFarewell ? manners.filter(each => each.command === 'social' && each.act !== 'greet') : manners
  return [
    ...(options.length > 0 || all.length > 0 ? all : []),
    ...(all.length > 0 ? withGreeting(kept, manners, isUnderWay) : manners),
  ]
}

/** A greeting beside a wish is returned at the beginning of a conversation, not in the middle of one. */
const withGreeting = (
  kept: readonly Command[],
  manners: readonly Command[],
  isUnderWay: boolean,
): readonly Command[] => (isUnderWay ? kept : manners)

function pushAct(act: Act, clause: Clause, { flow, questions }: { flow: Command[]; questions: Command[] }): void {
  const question = clause.text.trim()
  switch (act.act) {
    case 'handoff':
      if (!questions.some(each => each.command === 'handoff'))
        questions.push({ command: 'handoff', reason: act.reason })
      return
    case 'stop':
    case 'restart':
    case 'repeat':
    case 'skip':
      flow.push({ command: act.act })
      return
    case 'language':
      flow.push({ command: 'language', language: findLanguageName(clause.text)?.value ?? 'en' })
      return
    case 'ask':
      questions.push({ command: 'ask', topic: act.topic, question })
      return
    case 'out_of_scope':
      questions.push({ command: 'out_of_scope' })
      return
    default: // start and social are put in their place by the caller
  }
}

/** A yes, a no or a choice that stands among other words. */
function lateAnswer({ text, pending, options }: MessageRequest): Command[] {
  const answer = resolveAnswer(text)
  if (answer === 'hedged') return []
  const lead = leadingAnswer(text)
  if (!lead || pending?.kind === 'confirmation' || options.length > 1) return []
  return [{ command: lead.answer === 'yes' ? 'affirm' : 'deny' }]
}

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

/** "change the date": what is to be changed, without the new value. */
const slotSpokenOf = (folded: string): string | undefined => SPOKEN.find(([pattern]) => pattern.test(folded))?.[1]

/** Nothing was understood: a question is looked up in the texts, a word of the trade gives a choice, all else is asked again. */
function fallback(text: string, { pending }: MessageRequest): Command {
  const folded = fold(text)
  const workflow = workflowOf(folded)
  if (pending === null && workflow) return { command: 'start', workflow }
  if (/\?\s*$/.test(text) && /\p{L}{3}/u.test(text)) return { command: 'ask', topic: 'advice', question: text.trim() }
  return { command: 'clarify', candidates: [] }
}
