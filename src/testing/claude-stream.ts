import type { ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type Anthropic from '@anthropic-ai/sdk'
import { claudeError } from './claude-message.ts'

const PIECE = 17

/** A message as the events of the Messages API, in small pieces that end in the middle of words. */
export async function streamClaudeMessage(
  response: ServerResponse,
  message: Anthropic.Message,
  mishap?: string,
): Promise<void> {
  const emit = (event: Anthropic.RawMessageStreamEvent) => write(response, event.type, event)
  const { content, stop_reason, usage } = message
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  emit({ type: 'message_start', message: { ...message, content: [], stop_reason: null } })
  for (const [index, block] of content.entries()) {
    if (block.type !== 'text') continue
    emit({ type: 'content_block_start', index, content_block: { ...block, text: '' } })
    const isCut = mishap === 'truncated' || mishap === 'broken' || mishap === 'dripping'
    const text = isCut ? block.text.slice(0, Math.ceil(block.text.length / 2)) : block.text
    for (let at = 0; at < text.length; at += PIECE) {
      emit({ type: 'content_block_delta', index, delta: { type: 'text_delta', text: text.slice(at, at + PIECE) } })
      await wait(1)
    }
    if (mishap === 'dripping') return
    if (mishap === 'broken') write(response, 'error', claudeError('overloaded_error', 'as told', 'req_1'))
    if (isCut) return void response.end()
    emit({ type: 'content_block_stop', index })
  }
  const delta = { stop_reason, stop_sequence: null, stop_details: null, container: null }
  emit({ type: 'message_delta', delta, usage })
  emit({ type: 'message_stop' })
  response.end()
}

const write = (response: ServerResponse, event: string, data: object): void =>
  void response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
