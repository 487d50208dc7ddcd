import { asAppError } from '#src/kernel/errors.ts'
import { type Log, logFailure } from '#src/kernel/log.ts'
import type { LanguageModel } from '#src/llm/language-model.ts'
import { loadPrompt } from '#src/llm/load-prompt.ts'
import { gateSentences } from '../provenance/gate-sentences.ts'

/** A question that may be answered in generated words, and all that they may rest on. */
export interface AdviceRequest {
  readonly kind: 'advice' | 'small_talk'
  readonly question: string
  readonly facts: readonly { readonly title: string; readonly text: string }[]
  /** Of the oldest fact, as it is shown; empty where facts have none. */
  readonly date: string
}

/** Words for an answer, sentence by sentence as they pass the filter; all of them in the end, or undefined where there is no
 *  answer and the caller says what it would have said anyway. Never throws for what the vendor does. */
export type Advise = (
  request: Omit<AdviceRequest, 'date'> & { readonly language: string },
  show: (sentence: string) => void,
) => Promise<string | undefined>

/** Since the process started. */
export interface AdviceCounters {
  readonly phrased: number
  /** Answers that came to nothing, so that the plain text was said. */
  readonly replaced: number
  readonly sentences_held_back: number
}

export interface Advisor {
  readonly advise: Advise
  counters(): AdviceCounters
}

const BUDGET_MS = 6_000
const FIRST_MS = 2_500
const MOST_TOKENS = 400
const MOST_QUESTION = 1_000
const MOST_FACT = 3_000

/** Has Claude phrase answers from given facts, and lets through what rests on them. */
export function createAdvise({ model, log }: { readonly model: LanguageModel; readonly log: Log }): Advisor {
  const prompt = loadPrompt('advice')
  const instructions = prompt.render({})
  let phrased = 0
  let replaced = 0
  let sentences_held_back = 0

  async function advise(
    { kind, question, facts, language }: Parameters<Advise>[0],
    show: (sentence: string) => void,
  ): Promise<string | undefined> {
    const asked = question.slice(0, MOST_QUESTION)
    const given = facts.slice(0, 3).map(({ title, text }) => ({ title, text: text.slice(0, MOST_FACT) }))
    const gate = gateSentences({
      facts: given.flatMap(({ title, text }) => [title, text]),
      said: [asked],
      language,
      instructions,
    })
    const pass = (sentences: readonly string[]) => sentences.forEach(show)
    try {
      const { is_whole, usage, ms } = await model.phrase({
        instructions: [instructions],
        input: { kind, language, question: asked, facts: given },
        budget_ms: BUDGET_MS,
        first_ms: FIRST_MS,
        most_tokens: MOST_TOKENS,
        hear: piece => pass(gate.push(piece)),
      })
      pass(gate.end(is_whole))
      const about = { prompt: `${prompt.id}@${prompt.version}`, model: model.name, tokens: usage, ms: Math.round(ms) }
      log.debug({ ...about, passed: gate.passed().length, held: gate.held() }, 'phrased')
    } catch (error) {
      logFailure(log, asAppError(error), { prompt: prompt.id, instead: 'the plain text' })
    }
    sentences_held_back += gate.held().length
    const passed = gate.passed()
    if (passed.length > 0) phrased += 1
    else replaced += 1
    return passed.length > 0 ? passed.join(' ') : undefined
  }

  return { advise, counters: () => ({ phrased, replaced, sentences_held_back }) }
}
