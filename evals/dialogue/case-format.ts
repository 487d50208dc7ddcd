import { z } from 'zod'
import { intent, SLOTS, WORKFLOWS } from '#src/domain/understanding.ts'

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()])
const oneOrMore = <T extends z.ZodType>(one: T) => z.union([one.transform(value => [value]), z.array(one).min(1)])
const date = z.iso.date()

/** What is expected of stored or shown data: every named field, lists element by element; `/…/` is a pattern. */
type Shape = string | number | boolean | null | readonly Shape[] | { readonly [field: string]: Shape }
const shape: z.ZodType<Shape> = z.lazy(() => z.union([scalar, z.array(shape), z.record(z.string(), shape)]))

/** What the world is made to be before a case, or before one of its turns; `product` is a name of the demo inventory. */
const seed = z.union([
  z.strictObject({ stop_sale: z.strictObject({ product: z.string(), from: date, to: date }) }),
  z.strictObject({ price: z.strictObject({ product: z.string(), times: z.number().positive() }) }),
  z.strictObject({ text: z.strictObject({ product: z.string(), field: z.string(), value: z.string() }) }),
  /** The half hour of every quote so far is over, before the question that stands has waited too long itself. */
  z.strictObject({ expired: z.literal('quotes') }),
])

const expectation = z.strictObject({
  /** `affirm`, `start:plan_trip`, `set:adults=2`, or an object of the command's fields; others may stand beside them. */
  commands: oneOrMore(z.union([z.string(), z.record(z.string(), shape)])).optional(),
  /** Of the journey on top, or what is remembered where there is none. */
  slots: z.partialRecord(z.enum(SLOTS), scalar).optional(),
  no_slots: oneOrMore(z.enum(SLOTS)).optional(),
  /** The slot that is asked for. */
  asks: z.enum(SLOTS).optional(),
  /** A template key of prompts/replies, or a `/pattern/` over the whole of what is shown. */
  says: oneOrMore(z.string()).optional(),
  says_not: oneOrMore(z.string()).optional(),
  calls: oneOrMore(z.union([z.string(), z.strictObject({ tool: z.string(), with: shape.optional() })])).optional(),
  /** `true`: no tool at all. `commits`: none that binds or moves money. */
  calls_nothing: z.union([z.literal(true), z.literal('commits')]).optional(),
  pending: z.union([z.enum(['slot', 'choice', 'confirmation', 'disambiguation', 'none']), shape]).optional(),
  owner: z.enum(['bot', 'human']).optional(),
  /** That of the conversation, in which it answers. */
  language: z.string().optional(),
  /** The journey on top, or `none`. */
  workflow: z.enum([...WORKFLOWS, 'none']).optional(),
  intent: intent.optional(),
})
export type Expectation = z.infer<typeof expectation>

/** `newcomer` and `stranger` are two travellers with a sign-in whom nobody has seen before. */
const person = z.enum(['guest', 'traveler', 'newcomer', 'stranger', 'agent', 'manager', 'admin'])
export type CasePerson = z.infer<typeof person>

const turn = z
  .strictObject({
    /** What is said; a list is a burst, answered together. */
    user: oneOrMore(z.string().min(1)).optional(),
    /** The option that is tapped: its number, id (or the part before `:`) or title. */
    choice: z.union([z.int().min(1), z.string()]).optional(),
    /** On the page of the payment link that was shown last. */
    event: z.enum(['paid', 'declined']).optional(),
    /** Before the turn. */
    data: z.array(seed).optional(),
    /** The person begins another conversation; only who is signed in is known in it. */
    conversation: z.literal('new').optional(),
    /** Somebody else begins a conversation, and goes on in it. */
    as: person.optional(),
    /** With `engine: haiku`: what the stand-in answers to this message. No model made it. */
    scripted: z
      .strictObject({
        commands: z.array(z.record(z.string(), z.unknown())).min(1),
        certainty: z.enum(['sure', 'likely', 'guess']).default('sure'),
        is_booking: z.boolean().default(false),
        language: z.string().default('en'),
      })
      .optional(),
    expect: expectation.optional(),
  })
  .refine(({ user, choice, event }) => user ?? choice ?? event, 'needs one of user, choice and event')
export type CaseTurn = z.infer<typeof turn>

/** One conversation and what is expected of it; the keys of a case file, and no others. */
export const dialogueCase = z.strictObject({
  name: z.string().min(5),
  clock: z.iso.datetime({ offset: true }).default('2026-11-24T12:00:00Z'),
  zone: z.string().default('Europe/Berlin'),
  language: z.string().default('en'),
  channel: z.enum(['web', 'whatsapp', 'whatsapp_web', 'sms', 'terminal']).default('web'),
  mode: z.enum(['traveler', 'dmc']).default('traveler'),
  /** Absent: a guest; in DMC mode the agent. */
  person: person.optional(),
  engine: z.enum(['local', 'haiku']).default('local'),
  data: z.array(seed).default([]),
  turns: z.array(turn).min(1),
  /** At the end, over what is stored for this conversation, oldest first; a list is all there is. */
  state: z
    .strictObject({
      bookings: z.array(shape).optional(),
      payments: z.array(shape).optional(),
      /** What is held of the own inventory, and not given back. */
      inventory: z.array(shape).optional(),
      /** Requests for a person. */
      requests: z.array(shape).optional(),
    })
    .optional(),
})
export type DialogueCase = z.infer<typeof dialogueCase> & { readonly file: string }
export type Seed = z.infer<typeof seed>
export type CaseState = NonNullable<DialogueCase['state']>
