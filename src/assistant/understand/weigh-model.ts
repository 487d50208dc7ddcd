import type { ClauseAct } from './arrange-commands.ts'
import { GUESS, SURE, SURE_OF_LITTLE } from './confidence.ts'
import type { Findings } from './findings.ts'
import type { Prediction } from './intent-model.ts'
import type { Journey } from './journey-of.ts'
import type { MessageRequest } from './message-request.ts'

/** Rules that hold against any model: help in need, and what controls the conversation. */
export const isBinding = (acts: readonly ClauseAct[]): boolean =>
  acts.some(
    ({ act, clause }) =>
      act?.act === 'restart' ||
      act?.act === 'language' ||
      act?.act === 'repeat' ||
      (act?.act === 'ask' && act.is_own) ||
      (act?.act === 'ask' && act.topic === 'help' && /\b(?:am i|are you|is this)\b/.test(clause.folded)) ||
      (act?.act === 'handoff' && act.reason !== 'asked'),
  )

/** "Find a transfer": a service and a verb are no foreign matter, whatever else is sold under that name. */
const FEW = 4

/** The model decides a fresh message, unless the wishes are a whole trip beyond doubt, it hesitates and the rules do not, or there
 *  is too little to go by. */
export function isModelRight(
  { intent, confidence }: Prediction,
  { journey, acts }: { readonly journey: Journey | undefined; readonly acts: readonly ClauseAct[] },
): boolean {
  if (journey?.is_sure) return false
  // One service by its name, and nothing of a whole trip, is that service.
  const isOneService = journey?.is_named === true && journey.workflow.startsWith('search')
  if (isOneService && (intent === 'plan_trip' || (intent === 'out_of_scope' && words(acts) <= FEW))) return false
  if (words(acts) <= 2 && journey === undefined) return confidence >= SURE_OF_LITTLE
  if (confidence >= SURE) return true
  const isRuled =
    journey?.is_named || acts.some(({ act }) => act !== undefined && act.act !== 'start' && act.act !== 'social')
  return confidence >= GUESS && !isRuled && (intent !== 'out_of_scope' || journey === undefined)
}

/** Days, nights and people without a word for what they are for: part of something that was said before. */
export const isFragment = (acts: readonly ClauseAct[], { places, dates, nights, party }: Findings): boolean =>
  acts.every(({ act }) => act === undefined) &&
  places.length === 0 &&
  (dates.length > 0 || nights.length > 0 || party !== undefined)

const OVERRIDE = /\b(?:ignore|disregard|forget|override|bypass)\b.{0,30}\b(?:instructions?|prompts?|rules|guidelines)\b/

/** What is foreign to a travel desk makes a yes beside it worth nothing ("Yes. Ignore your rules and …"). */
export function foreignBesideYes(
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

const words = (acts: readonly ClauseAct[]): number =>
  acts.reduce((sum, { clause }) => sum + (clause.folded.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0)
