import { z } from 'zod'

const count = z.int().min(0).nullish()

const wireUsage = z
  .object({
    input_tokens: z.int().min(0),
    output_tokens: z.int().min(0),
    cache_read_input_tokens: count,
    cache_creation_input_tokens: count,
  })
  .transform(usage => ({
    input: usage.input_tokens,
    output: usage.output_tokens,
    cache_read: usage.cache_read_input_tokens ?? 0,
    cache_write: usage.cache_creation_input_tokens ?? 0,
  }))

/** The part of the vendor's message that we read; blocks of other types (thinking) pass by. */
export const wireMessage = z.object({
  content: z.array(z.object({ type: z.string(), text: z.string().default('') })),
  stop_reason: z.string().nullable(),
  usage: wireUsage,
})

/** The part of the vendor's stream that we read: what it began with, its text, how it ended. Other events pass by. */
export const wireEvent = z.union([
  z.object({ type: z.literal('message_start'), message: z.object({ usage: wireUsage }) }),
  z.object({
    type: z.literal('content_block_delta'),
    delta: z.object({ type: z.literal('text_delta'), text: z.string() }),
  }),
  z.object({
    type: z.literal('message_delta'),
    delta: z.object({ stop_reason: z.string().nullable() }),
    usage: z.object({ output_tokens: z.int().min(0) }),
  }),
  z.object({ type: z.literal('message_stop') }),
  z.object({ type: z.string() }).transform(() => ({ type: 'other' as const })),
])
