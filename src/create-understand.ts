import type { AdviceCounters, Advise } from '#src/assistant/dialogue/create-advise.ts'
import type { Understand } from '#src/assistant/turn.ts'
import { chooseEngine } from '#src/assistant/understand/choose-engine.ts'
import { loadForeignModel } from '#src/assistant/understand/foreign-model.ts'
import type { HaikuCounters } from '#src/assistant/understand/haiku-engine.ts'
import { holdBackForeign } from '#src/assistant/understand/hold-back-foreign.ts'
import { createLocalEngine } from '#src/assistant/understand/local-engine.ts'
import type { Config } from '#src/kernel/config.ts'
import type { Log } from '#src/kernel/log.ts'
import type { Reference } from '#src/store/reference/reference.ts'

interface Needs {
  readonly config: Config
  readonly reference: Reference
  readonly log: Log
}

type Gauges = Readonly<Record<string, { readonly help: string; value(): number }>>

export interface ChosenEngine extends Understand {
  /** For /metrics; none where no language model is asked. */
  readonly gauges: Gauges
  /** Phrases answers from facts; absent where no language model is asked. */
  readonly advise: Advise | undefined
}

/** Which engine understands (ASSISTANT_ENGINE); the local one is always there. The client of a language model is loaded only
 *  where one is asked. */
export async function createUnderstand({ config, reference, log }: Needs): Promise<ChosenEngine> {
  const { ANTHROPIC_API_KEY: api_key, ANTHROPIC_MODEL: model, ANTHROPIC_BASE_URL: base_url } = config
  const local = createLocalEngine({ reference })
  const mode = config.ASSISTANT_ENGINE
  const measure = loadForeignModel()
  if (!api_key || mode === 'local')
    return Object.assign(holdBackForeign(local, measure), { gauges: {}, advise: undefined, is_instant: true })
  const { createClaude } = await import('#src/llm/create-claude.ts')
  const { createAdvise } = await import('#src/assistant/dialogue/create-advise.ts')
  const { createHaikuEngine } = await import('#src/assistant/understand/haiku-engine.ts')
  const claude = createClaude({ api_key, model, base_url })
  const haiku = createHaikuEngine({ model: claude, local, reference, log })
  const { advise, counters } = createAdvise({ model: claude, log })
  const understand = chooseEngine({
    mode,
    local,
    haiku: haiku.understand,
  })
  const gauges = gaugesOf(() => ({ ...haiku.counters(), ...counters() }))
  return Object.assign(holdBackForeign(understand, measure), { gauges, advise })
}

type Counters = HaikuCounters & AdviceCounters

function gaugesOf(read: () => Counters): Gauges {
  const gauge = (help: string, pick: (counters: Counters) => number) => ({ help, value: () => pick(read()) })
  return {
    haiku_answers: gauge('Messages understood by Haiku', ({ answers }) => answers),
    haiku_fallbacks: gauge('Messages understood by the local engine in its place', ({ fallbacks }) => fallbacks),
    haiku_phrased: gauge('Answers in generated words', ({ phrased }) => phrased),
    haiku_phrases_replaced: gauge('Answers that the plain text replaced', ({ replaced }) => replaced),
    haiku_sentences_held_back: gauge(
      'Generated sentences that did not pass the provenance filter',
      ({ sentences_held_back }) => sentences_held_back,
    ),
    haiku_calls: gauge('Calls of the model, retries included', ({ calls }) => calls),
    haiku_failures: gauge('Failed calls, and those that the breaker held back', ({ failures }) =>
      Object.values(failures).reduce((sum, count) => sum + count, 0),
    ),
    haiku_timeouts: gauge('Calls that were out of time', ({ failures }) => failures.timeout),
    haiku_tokens_input: gauge('Tokens read at the full price', ({ tokens }) => tokens.input),
    haiku_tokens_output: gauge('Tokens written by the model', ({ tokens }) => tokens.output),
    haiku_tokens_cache_read: gauge('Tokens read from the cache', ({ tokens }) => tokens.cache_read),
    haiku_tokens_cache_write: gauge('Tokens written to the cache', ({ tokens }) => tokens.cache_write),
    haiku_cost_usd: gauge('US dollars by the price table', ({ cost_usd }) => cost_usd ?? Number.NaN),
    haiku_breaker_open: gauge('1 while the model is not asked', ({ is_open }) => (is_open ? 1 : 0)),
  }
}
