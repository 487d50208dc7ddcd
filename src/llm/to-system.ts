import type Anthropic from '@anthropic-ai/sdk'

/** Instructions as the vendor's blocks: each ends a prefix that is cached, four at most. */
export const toSystem = (instructions: readonly string[]): Anthropic.TextBlockParam[] =>
  instructions.map(text => ({ type: 'text', text, cache_control: { type: 'ephemeral' } }))
