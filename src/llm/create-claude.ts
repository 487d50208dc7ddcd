import { setTimeout as wait } from 'node:timers/promises'
import Anthropic from '@anthropic-ai/sdk'
import { zodOutputFormat } from '@anthropic-ai/sdk/helpers/zod'
import { CircuitState, ConsecutiveBreaker, circuitBreaker, handleWhenResult, isBrokenCircuitError } from 'cockatiel'
import { AppError } from '#src/kernel/errors.ts'
import type { Classified, ClassifyRequest, LanguageModel, Phrased, PhraseRequest } from './language-model.ts'
import { failureOf, failureOfStop, type ModelFailure, NOT_ASKED } from './model-failure.ts'
import { streamText } from './stream-text.ts'
import { toSystem } from './to-system.ts'
import { createUsageMeter } from './usage-meter.ts'
import { wireMessage } from './wire-message.ts'

interface Options {
  readonly api_key: string
  readonly model: string
  readonly base_url?: string | undefined
  /** Milliseconds that only go forward. */
  readonly now?: () => number
}

type Outcome<T> =
  | { readonly answer: Omit<Classified<T>, 'ms'>; readonly failure?: ModelFailure }
  | { readonly answer?: undefined; readonly failure: ModelFailure }

type Attempt<T> = (signal: AbortSignal) => Promise<Outcome<T>>

const VENDOR = 'https://api.anthropic.com'
const MAX_TOKENS = 1500
const RETRIES = 1
/** With less left, another try would only be late. */
const LEAST_MS = 150
/** After five failures in a row nobody waits for it for half a minute; then one message tries. */
const BREAK_AFTER = 5
const BROKEN_MS = 30_000

/** Claude behind two methods, structured output and text from given facts: cached prefixes, one retry within the budget,
 *  and a breaker that both share, since it is one vendor. */
export function createClaude({ api_key, model, base_url, now = () => performance.now() }: Options): LanguageModel {
  const client = new Anthropic({
    apiKey: api_key,
    authToken: null,
    baseURL: base_url ?? VENDOR,
    maxRetries: 0,
    logLevel: 'off', // at `debug` it would print what people write
  })
  const meter = createUsageMeter(model)
  const breaker = circuitBreaker(handleWhenResult(isVendorsFault), {
    halfOpenAfter: BROKEN_MS,
    breaker: new ConsecutiveBreaker(BREAK_AFTER),
  })

  async function attempt<T>(request: ClassifyRequest<T>, signal: AbortSignal): Promise<Outcome<T>> {
    const { instructions, input, schema, budget_ms } = request
    meter.called()
    try {
      const message = await client.messages.create(
        {
          model,
          max_tokens: MAX_TOKENS,
          thinking: { type: 'disabled' },
          system: toSystem(instructions),
          messages: [{ role: 'user', content: JSON.stringify(input) }],
          output_config: { format: zodOutputFormat(schema) },
        },
        // The client's own time limit ends with the headers; the signal also ends a body that never comes.
        { timeout: Math.ceil(budget_ms), signal, maxRetries: 0 },
      )
      const { content, stop_reason, usage } = wireMessage.parse(message)
      meter.used(usage)
      const failure = failureOfStop(stop_reason)
      if (failure) return { failure }
      const text = content.map(block => (block.type === 'text' ? block.text : '')).join('')
      // Structured output is a promise of the vendor; the schema is the check.
      return { answer: { value: schema.parse(JSON.parse(text)), usage } }
    } catch (error) {
      return { failure: failureOf(error, signal.aborted) }
    }
  }

  async function attemptPhrase(request: PhraseRequest, signal: AbortSignal): Promise<Outcome<boolean>> {
    meter.called()
    const { failure, heard, usage } = await streamText({ client, model, request, signal })
    meter.used(usage)
    if (!failure) return { answer: { value: true, usage } }
    // What was heard cannot be taken back: it is handed on as broken off, and not asked for again.
    return heard ? { answer: { value: false, usage }, failure } : { failure }
  }

  async function attemptTwice<T>(budget_ms: number, attempt: Attempt<T>): Promise<Outcome<T>> {
    const began = now()
    const signal = AbortSignal.timeout(Math.ceil(budget_ms))
    for (let tries = 0; ; tries++) {
      const outcome = await attempt(signal)
      if (outcome.failure) meter.failed(outcome.failure.reason)
      if (outcome.answer) return outcome
      const { is_passing, wait_ms } = outcome.failure
      const left = budget_ms - (now() - began) - wait_ms
      if (tries >= RETRIES || !is_passing || left < LEAST_MS) return outcome
      await wait(wait_ms)
    }
  }

  /** Asks unless the breaker is open. While one message tries whether the vendor is back, all others are sent away at once:
   *  the breaker would make them wait for it. */
  async function attemptUnlessOpen<T>(budget_ms: number, attempt: Attempt<T>): Promise<Outcome<T>> {
    try {
      if (breaker.state !== CircuitState.HalfOpen) return await breaker.execute(() => attemptTwice(budget_ms, attempt))
    } catch (error) {
      if (!isBrokenCircuitError(error)) throw error
    }
    meter.failed(NOT_ASKED.reason)
    return { failure: NOT_ASKED }
  }

  async function ask<T>(budget_ms: number, attempt: Attempt<T>): Promise<Classified<T>> {
    const began = now()
    const { answer, failure } = await attemptUnlessOpen(budget_ms, attempt)
    if (answer) return { ...answer, ms: now() - began }
    throw new AppError('SUPPLIER_UNAVAILABLE', 'The language model does not answer.', { detail: failure.detail })
  }

  return {
    name: model,
    classify: request => ask(request.budget_ms, signal => attempt(request, signal)),
    async phrase(request): Promise<Phrased> {
      const { value, usage, ms } = await ask(request.budget_ms, signal => attemptPhrase(request, signal))
      return { is_whole: value, usage, ms }
    },
    counters: () => ({ ...meter.read(), is_open: breaker.state !== CircuitState.Closed }),
  }
}

// The marked boundary: the breaker knows no type of what it lets through.
const isVendorsFault = (outcome: unknown): boolean => {
  const { failure } = outcome as Outcome<unknown> & { readonly failure?: ModelFailure }
  return failure?.counts_to_break ?? false
}
