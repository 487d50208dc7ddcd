import type Anthropic from '@anthropic-ai/sdk'
import type { PhraseRequest, Usage } from './language-model.ts'
import { failureOf, failureOfStop, type ModelFailure } from './model-failure.ts'
import { toSystem } from './to-system.ts'
import { wireEvent } from './wire-message.ts'

/** How a stream ended. `heard`: some text came, so it may not be asked for again. */
export interface StreamEnd {
  readonly failure: ModelFailure | undefined
  readonly heard: boolean
  readonly usage: Usage
}

interface Asked {
  readonly client: Anthropic
  readonly model: string
  readonly request: PhraseRequest
  readonly signal: AbortSignal
}

/** One streamed call: every piece of text is passed on as it comes. It ends without failure only when the vendor says that it
 *  is whole; a first piece that is late ends it, since the traveller waits. */
export async function streamText({ client, model, request, signal }: Asked): Promise<StreamEnd> {
  const { instructions, input, budget_ms, first_ms, most_tokens, hear } = request
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), first_ms)
  const either = AbortSignal.any([signal, late.signal])
  let heard = false
  let usage: Usage = { input: 0, output: 0, cache_read: 0, cache_write: 0 }
  let stop_reason: string | null = null
  const end = (failure: ModelFailure | undefined): StreamEnd => ({ failure, heard, usage })
  try {
    const events = await client.messages.create(
      {
        model,
        max_tokens: most_tokens,
        thinking: { type: 'disabled' },
        system: toSystem(instructions),
        messages: [{ role: 'user', content: JSON.stringify(input) }],
        stream: true,
      },
      { timeout: Math.ceil(budget_ms), signal: either, maxRetries: 0 },
    )
    let is_whole = false
    for await (const each of events) {
      const event = wireEvent.parse(each)
      if (event.type === 'message_start') usage = event.message.usage
      if (event.type === 'content_block_delta') {
        heard = true
        clearTimeout(timer)
        hear(event.delta.text)
      }
      if (event.type === 'message_delta') {
        stop_reason = event.delta.stop_reason
        usage = { ...usage, output: event.usage.output_tokens }
      }
      if (event.type === 'message_stop') is_whole = true
    }
    const stopped = failureOfStop(stop_reason)
    if (stopped || is_whole) return end(stopped)
    return end(failureOf(new Error('no end'), either.aborted))
  } catch (error) {
    return end(failureOf(error, either.aborted))
  } finally {
    clearTimeout(timer)
  }
}
