import { z } from 'zod'
import { PREFERENCE_TOPICS } from './preferences.ts'

/** The inventory of intents (contract §6). */
export const INTENTS = [
  'greet',
  'goodbye',
  'thanks',
  'affirm',
  'deny',
  'help',
  'search_flights',
  'book_flight',
  'change_flight',
  'search_hotels',
  'book_hotel',
  'search_transport',
  'book_transport',
  'search_experiences',
  'book_experience',
  'plan_trip',
  'booking_status',
  'change_booking',
  'cancel_booking',
  'ask_price_payment',
  'ask_policy',
  'travel_advice',
  'talk_to_human',
  'change_language',
  'out_of_scope',
] as const

export const intent = z.enum(INTENTS)
export type Intent = z.infer<typeof intent>

/** The journeys there are; each is a file in src/workflows. */
export const WORKFLOWS = [
  'plan_trip',
  'search_flights',
  'search_hotels',
  'search_transport',
  'search_experiences',
  'booking_status',
  'change_booking',
  'cancel_booking',
] as const
export const workflowName = z.enum(WORKFLOWS)
export type WorkflowName = z.infer<typeof workflowName>

/** Every slot that a command may set; values are normalised strings (dates ISO, whole numbers as digits, ages `9,4`). */
export const SLOTS = [
  'origin',
  'destination',
  'depart_date',
  'return_date',
  'depart_time',
  'arrive_by',
  'cabin',
  'adults',
  'children_ages',
  'kids',
  'check_in',
  'check_out',
  'nights',
  'rooms',
  'stars',
  'hotel_type',
  'hotel_name',
  'board',
  'stop_destination',
  'stop_nights',
  'date',
  'time',
  'days',
  'category',
  'shared',
  'budget',
  'price_range',
  'contact_name',
  'contact_email',
  'contact_phone',
  'traveler_names',
  'booking_reference',
] as const
export const slotName = z.enum(SLOTS)
export type SlotName = z.infer<typeof slotName>

const filling = {
  slot: slotName,
  value: z.string(),
  /** As the traveller wrote it. */
  text: z.string(),
}

/** What one part of a message asks for. */
export const command = z.discriminatedUnion('command', [
  z.object({ command: z.literal('start'), workflow: workflowName }),
  z.object({ command: z.literal('set'), ...filling }),
  z.object({ command: z.literal('correct'), ...filling }),
  z.object({ command: z.literal('choose'), option: z.string().describe('An option id, or 1, 2, 3 …') }),
  z.object({ command: z.literal('affirm') }),
  z.object({ command: z.literal('deny') }),
  z.object({ command: z.literal('ask'), topic: z.enum(['price', 'policy', 'advice', 'help']), question: z.string() }),
  z.object({ command: z.literal('stop') }),
  z.object({ command: z.literal('restart') }),
  /** Takes the last change back. */
  z.object({ command: z.literal('undo') }),
  z.object({ command: z.literal('repeat') }),
  z.object({ command: z.literal('skip') }),
  z.object({ command: z.literal('language'), language: z.string() }),
  z.object({ command: z.literal('handoff'), reason: z.enum(['asked', 'emergency', 'anger', 'policy']) }),
  z.object({
    command: z.literal('remember'),
    /** `other`: something that is not kept. */
    topic: z.enum([...PREFERENCE_TOPICS, 'other']),
    /** As `toPreference` reads it; empty for `other`. */
    value: z.string(),
    text: z.string(),
    /** From one conversation to the next; otherwise for this one. */
    is_lasting: z.boolean(),
  }),
  z.object({ command: z.literal('recall'), about: z.enum(['person', 'last_trip']) }),
  z.object({
    command: z.literal('forget'),
    /** `that`: what was kept last; `person`: everything. */
    topic: z.enum([...PREFERENCE_TOPICS, 'that', 'person']),
  }),
  z.object({ command: z.literal('social'), act: z.enum(['greet', 'thanks', 'goodbye']) }),
  z.object({ command: z.literal('clarify'), candidates: z.array(z.string()) }),
  z.object({
    command: z.literal('out_of_scope'),
    about: z
      .enum(['inside'])
      .optional()
      .describe('`inside`: how the assistant is made, what others booked, net prices'),
  }),
])
export type Command = z.infer<typeof command>

/** What a message was understood to be; the same from every engine. */
export const understanding = z.object({
  intent,
  confidence: z.number(),
  engine: z.string(),
  commands: z.array(command),
  language: z.string(),
  ms: z.number(),
})
export type Understanding = z.infer<typeof understanding>

/** What the assistant waits for, as the outside sees it. */
export const pendingShown = z
  .object({
    kind: z.enum(['slot', 'choice', 'confirmation', 'disambiguation']),
    name: z.string().optional(),
    summary: z.string().optional(),
  })
  .nullable()
export type PendingShown = z.infer<typeof pendingShown>
