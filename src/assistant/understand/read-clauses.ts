import type { Command, Intent, WorkflowName } from '#src/domain/understanding.ts'
import { fold } from '../resolve/count-words.ts'
import { resolveAnswer } from '../resolve/resolve-answer.ts'
import { actIn } from './act-in.ts'
import { arrangeCommands, type ClauseAct } from './arrange-commands.ts'
import { isAside, isInName, isSaidIn, statedIn } from './asides.ts'
import { splitClauses } from './clauses.ts'
import { QUITE_SURE, SURE } from './confidence.ts'
import { fillSlots } from './fill-slots.ts'
import { type Findings, gather } from './findings.ts'
import type { Prediction } from './intent-model.ts'
import type { IntentHints } from './intent-of.ts'
import { isCorrection } from './is-correction.ts'
import { type Journey, journeyOf } from './journey-of.ts'
import { workflowOfIntent } from './label-command.ts'
import { lastResort } from './last-resort.ts'
import { ledBy } from './led-by.ts'
import type { MessageRequest, Reading } from './message-request.ts'
import { namesIn } from './names-in.ts'
import { foreignBesideYes, isBinding, isFragment, isModelRight } from './weigh-model.ts'
import { speaksOfFlights } from './workflow-of.ts'

/** A message that is no plain answer: its clauses by rules, its slots by the resolvers, and the trained model where the rules
 *  are silent or, with nothing under way, unsure. */
export function readClauses(request: MessageRequest): Reading {
  const { text } = request
  const acts = splitClauses(text).map((clause): ClauseAct => ({ clause, act: actIn(request, clause) }))
  const predicted = request.predict?.(text, request.previous)[0]
  const isFresh = !isUnderWay(request) && !isBinding(acts)
  const fresh = isFresh ? (foreignBesideYes(request, acts, predicted) ?? predicted) : undefined
  const plain = fresh && fresh.confidence < QUITE_SURE ? resolveAnswer(text) : undefined
  if (plain === 'yes' || plain === 'no') return plainAnswer(plain)

  const material = gatherFrom(request, acts, fresh)
  const { findings, is_correction } = material
  const meaning = meaningOf(request, material)
  const ruled = commandsOf(request, material, meaning)
  const hints = hintsOf(request, material, meaning)
  const led = meaning.label ? ledBy(meaning.label, ruled, { text, hints }) : ruled
  // With nothing under way there is nothing to stop.
  const isRefusal = isUnderWay(request) || led.length < 2 || meaning.label === 'deny'
  const commands = isRefusal ? led : led.filter(({ command }) => command !== 'stop')
  if (commands.length > 0)
    return { commands, hints, findings, confidence: meaning.meant ? (fresh?.confidence ?? 0) : BY_RULE }
  const last = lastResort(request, { is_correction, predicted })
  return { commands: [last.command], hints: { ...hints, ...last.hints }, findings, confidence: last.confidence }
}

/** How sure the rules are of what they found. */
const BY_RULE = 0.85

const isUnderWay = ({ pending, workflow }: MessageRequest): boolean => pending !== null || workflow !== null

const plainAnswer = (answer: 'yes' | 'no'): Reading => ({
  commands: [{ command: answer === 'yes' ? 'affirm' : 'deny' }],
  hints: { is_booking: false, is_flight: false, workflow: null },
  confidence: 0.8,
})

/** What a message is made of, before it is decided what it means. */
interface Material {
  readonly acts: readonly ClauseAct[]
  /** What the model makes of it, where it is asked. */
  readonly fresh: Prediction | undefined
  /** The text without what is only asked. */
  readonly stated: string
  readonly findings: Findings
  readonly is_correction: boolean
}

function gatherFrom(
  { text, local_now, day_first, context: { reference, language } }: MessageRequest,
  acts: readonly ClauseAct[],
  fresh: Prediction | undefined,
): Material {
  const isAsking = fresh === undefined || workflowOfIntent(fresh.intent) === undefined || fresh.confidence < SURE
  const stated = isAsking || acts.length > 1 ? statedIn(text, acts) : text
  const findings = gather({ text: stated, now: local_now, language, day_first, reference })
  return { acts, fresh, stated, findings, is_correction: isCorrection(findings.folded) }
}

interface Meaning {
  /** The model's intent, where it is believed. */
  readonly meant: Intent | undefined
  /** The same where it leads the commands. Part of a wish opens nothing by itself: in a burst the rest of it was said before. */
  readonly label: Intent | undefined
  /** The journey that the message opens. */
  readonly workflow: WorkflowName | undefined
}

function meaningOf(request: MessageRequest, { acts, fresh, findings, is_correction }: Material): Meaning {
  const journey = journeyOf({ acts: acts.flatMap(({ act }) => act ?? []), findings, request, is_correction })
  const isRight = fresh && isModelRight(fresh, { journey, acts }) && !isWishBesideQuestion({ acts, findings }, journey)
  const meant = isRight ? fresh.intent : undefined
  const isPart = meant !== undefined && workflowOfIntent(meant) !== undefined && isFragment(acts, findings)
  const label = isPart ? undefined : meant
  return { meant, label, workflow: label ? workflowOfIntent(label) : journey?.workflow }
}

/** Where, when and for whom, and a question in a clause of its own: neither takes the other's place, whatever a model makes of
 *  the whole. */
function isWishBesideQuestion(
  { acts, findings: { places, dates, nights, party } }: Pick<Material, 'acts' | 'findings'>,
  journey: Journey | undefined,
): boolean {
  const isWhole = places.length > 0 && dates.length > 0 && (party !== undefined || nights.length > 0)
  return isWhole && journey?.is_named === true && acts.some(({ act }) => act?.act === 'ask')
}

/** The commands by rules and resolvers alone. */
function commandsOf(
  request: MessageRequest,
  { acts, stated, findings, is_correction }: Material,
  { workflow }: Meaning,
): readonly Command[] {
  const { pending, slots, beside } = request
  const is_under_way = isUnderWay(request)
  // What opens another journey is not said of the one at hand.
  const isOther = workflow !== undefined && workflow !== request.workflow
  const asked = pending?.kind === 'slot' ? pending.name : null
  const scene = isOther
    ? { asked: null, slots: {}, beside: { ...beside, ...slots }, is_under_way: false }
    : { asked, slots, beside, is_under_way }
  const asides = is_under_way ? acts.filter(({ clause, act }) => isAside(clause, act)) : []
  const all = fillSlots(findings, { ...scene, workflow: workflow ?? request.workflow, is_correction })
  const names = namesIn(stated, findings)
  const filled = { ...all, fills: all.fills.filter(fill => !isSaidIn(asides, fill) && !isInName(names, fill)) }
  return arrangeCommands({
    acts,
    filled,
    names,
    workflow,
    is_correction: is_correction && !isOther,
    is_under_way,
  })
}

function hintsOf(request: MessageRequest, { acts }: Material, { meant, label, workflow }: Meaning): IntentHints {
  const part = meant && !label ? workflowOfIntent(meant) : undefined
  return {
    is_booking: meant ? meant.startsWith('book_') : acts.some(({ act }) => act?.act === 'start' && act.is_booking),
    is_flight: meant ? meant === 'change_flight' : speaksOfFlights(fold(request.text)),
    workflow: workflow ?? part ?? request.workflow,
  }
}
