import { randomBytes } from 'node:crypto'
import type Anthropic from '@anthropic-ai/sdk'

interface Content {
  readonly model: string
  readonly text: string
  readonly stop_reason: Anthropic.StopReason
  readonly is_thinking: boolean
  readonly tokens: { readonly input: number; readonly cache_read: number; readonly cache_write: number }
}

/** A whole answer of the Messages API; the type is the SDK's, so that the shape is the real one. */
export function claudeMessage({ model, text, stop_reason, is_thinking, tokens }: Content): Anthropic.Message {
  const thought: Anthropic.ThinkingBlock = {
    type: 'thinking',
    thinking: '',
    signature: randomBytes(48).toString('base64'),
  }
  return {
    id: vendorId('msg'),
    type: 'message',
    role: 'assistant',
    model,
    content: [...(is_thinking ? [thought] : []), { type: 'text', text, citations: null }],
    stop_reason,
    stop_sequence: null,
    stop_details: null,
    container: null,
    diagnostics: null,
    usage: {
      input_tokens: tokens.input,
      output_tokens: tokensOf(text),
      cache_read_input_tokens: tokens.cache_read,
      cache_creation_input_tokens: tokens.cache_write,
      cache_creation: { ephemeral_5m_input_tokens: tokens.cache_write, ephemeral_1h_input_tokens: 0 },
      output_tokens_details: null,
      inference_geo: null,
      server_tool_use: null,
      service_tier: 'standard',
      speed: null,
    },
  }
}

/** An error body of the Messages API. */
export const claudeError = (type: string, message: string, request_id: string) => ({
  type: 'error',
  error: { type, message },
  request_id,
})

export const vendorId = (prefix: string): string => `${prefix}_01${randomBytes(11).toString('hex')}`

/** A rough count, four characters a token. */
export const tokensOf = (text: string): number => Math.ceil(text.length / 4)
