import { z } from 'zod'
import { money } from './money.ts'

export const MAX_TEXT = 4000

export const messageRole = z.enum(['traveler', 'assistant', 'agent', 'system'])

/** A quick reply: choosing it sends its title with its id. */
export const messageOption = z.object({ id: z.string(), title: z.string() })

export const cardAction = z.discriminatedUnion('type', [
  z.object({ type: z.literal('choose'), option_id: z.string(), title: z.string() }),
  z.object({ type: z.literal('link'), url: z.string(), title: z.string() }),
  z.object({ type: z.literal('say'), text: z.string(), title: z.string() }),
])

/** Something to look at: an offer, a day-by-day plan, the question before a booking, a way to pay, a document. */
export const card = z.object({
  kind: z.enum(['offer', 'itinerary', 'confirmation', 'payment', 'document']),
  title: z.string(),
  subtitle: z.string(),
  image: z.string().optional(),
  badge: z.string().optional(),
  facts: z.array(z.string()).optional(),
  lines: z
    .array(z.object({ title: z.string(), detail: z.string().optional(), date: z.iso.date().optional() }))
    .optional(),
  /** Which landscape is drawn where there is no picture. */
  theme: z.enum(['savanna', 'beach', 'city', 'mountain', 'reef', 'flight', 'road']).optional(),
  price: z.object({ ...money.shape, note: z.string().optional() }).optional(),
  actions: z.array(cardAction),
})

/** One line of a conversation, either direction. `seq` counts 1, 2, 3 … over both, without gaps. */
export const message = z.object({
  id: z.string(),
  seq: z.int(),
  /** The turn that answered it or said it; null while it waits, and for what a human said or answered. */
  turn_id: z.string().nullable(),
  role: messageRole,
  text: z.string(),
  options: z.array(messageOption),
  cards: z.array(card),
  language: z.string(),
  created_at: z.iso.datetime(),
})

export type Card = z.infer<typeof card>
export type MessageOption = z.infer<typeof messageOption>
export type MessageRole = z.infer<typeof messageRole>
export type Message = z.infer<typeof message>
