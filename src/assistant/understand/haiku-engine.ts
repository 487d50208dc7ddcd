import type { Command, Understanding } from '#src/domain/understanding.ts'
import { asAppError } from '#src/kernel/errors.ts'
import { type Log, logFailure } from '#src/kernel/log.ts'
import type { LanguageModel, ModelCounters } from '#src/llm/language-model.ts'
import { fold } from '../resolve/count-words.ts'
import type { PlaceFinder } from '../resolve/place-name.ts'
import type { Understand, UnderstandRequest } from '../turn.ts'
import { detectLanguage } from './detect-language.ts'
import { haikuCommands } from './haiku-commands.ts'
import { haikuInput } from './haiku-input.ts'
import { haikuInstructions } from './haiku-instructions.ts'
import { type HaikuOutput, haikuOutput } from './haiku-output.ts'
import { intentOf } from './intent-of.ts'
import { canTell } from './language-profiles.ts'
import { speaksOfFlights } from './workflow-of.ts'

interface Needs {
  readonly model: LanguageModel
  /** Answers whenever the model does not. */
  readonly local: Understand
  readonly reference: PlaceFinder
  readonly log: Log
}

/** Since the process started. */
export interface HaikuCounters extends ModelCounters {
  /** Messages that the model understood, and those that the local engine understood in its place. */
  readonly answers: number
  readonly fallbacks: number
}

export interface HaikuEngine {
  readonly understand: Understand
  counters(): HaikuCounters
}

/** For the call, its retry and all that is between them. */
const BUDGET_MS = 1500
const CONFIDENCE: Readonly<Record<HaikuOutput['certainty'], number>> = { sure: 0.95, likely: 0.8, guess: 0.5 }
/** Of a reading of which something had to be left out. */
const PARTIAL = 0.6

/** The engine that asks Claude Haiku what a message wants: classification and the traveller's words for slots, never a value,
 *  a date or a price. Never throws for what was written nor for what the vendor does: within its budget there is an answer of
 *  the model, or else one of the local engine, and `engine` says which. */
export function createHaikuEngine({ model, local, reference, log }: Needs): HaikuEngine {
  const { version, blocksFor } = haikuInstructions()
  let answers = 0
  let fallbacks = 0

  async function ask(request: UnderstandRequest): Promise<Understanding> {
    const { text, now, zone, workflow = null } = request
    const {
      value: output,
      usage,
      ms,
    } = await model.classify({
      instructions: blocksFor(request),
      input: haikuInput(request),
      schema: haikuOutput,
      budget_ms: BUDGET_MS,
    })
    log.debug({ engine: 'haiku', prompt: version, model: model.name, tokens: usage, ms: Math.round(ms) }, 'understood')
    const { certainty, is_booking, language } = output
    const context = { now, zone, language, reference, slots: request.slots ?? {}, beside: request.beside ?? {} }
    const { commands, is_partial } = haikuCommands(output, { request, certainty, context })
    const hints = { is_booking, is_flight: speaksOfFlights(fold(text)), workflow: startedBy(commands) ?? workflow }
    const wished = commands.find(each => each.command === 'language')
    return {
      intent: intentOf(commands, hints),
      confidence: is_partial ? Math.min(CONFIDENCE[certainty], PARTIAL) : CONFIDENCE[certainty],
      engine: 'haiku',
      commands: [...commands],
      language: wished?.command === 'language' ? wished.language : settled(language, request),
      ms: Math.round(ms),
    }
  }

  async function understand(request: UnderstandRequest): Promise<Understanding> {
    // A tap and an empty message are no words to be classified.
    if (request.choice !== undefined || request.text.trim() === '') return local(request)
    const began = performance.now()
    try {
      const understanding = await ask(request)
      answers += 1
      return understanding
    } catch (error) {
      fallbacks += 1
      logFailure(log, asAppError(error), { engine: 'haiku', instead: 'local' })
      const understanding = await local(request)
      return { ...understanding, ms: Math.round(performance.now() - began) }
    }
  }

  return { understand, counters: () => ({ ...model.counters(), answers, fallbacks }) }
}

/** A model names a language for "ok" and for a place, too: a conversation switches by the same rule with every engine. */
function settled(language: string, { text, language: current, previous }: UnderstandRequest): string {
  const told = detectLanguage(text, { current, is_first: previous === null })
  const isSentence = (text.match(/\p{L}+/gu)?.length ?? 0) >= 4
  return told === current && isSentence && !canTell(language) ? language : told
}

function startedBy(commands: readonly Command[]) {
  const start = commands.find(each => each.command === 'start')
  return start?.command === 'start' ? start.workflow : undefined
}
