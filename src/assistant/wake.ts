import { z } from 'zod'
import type { BusEvent } from './bus.ts'

/** What goes from process to process: who is to look where, never what was said. */
export type Wake = Exclude<BusEvent, { readonly type: 'messages' | 'delta' }>

/** One line on the wire: something happened in a conversation, or a sign of life, which says whether the sender could not
 *  tell something since its last. `from` names the process. */
export type WakeLine = { readonly from: string } & (
  | { readonly id: string; readonly event: Wake }
  | { readonly lost: boolean }
)

const MOST_CHARACTERS = 1_000
const seq = z.int().min(0)
const name = z.string().min(1).max(100)

const wake = z.discriminatedUnion('type', [
  z.object({ type: z.literal('news'), seq: seq.nullable() }),
  z.object({ type: z.literal('turn'), turn_id: name, through_seq: seq }),
  z.object({ type: z.literal('typing'), on: z.boolean(), by: z.enum(['assistant', 'agent', 'traveler']) }),
  z.object({ type: z.literal('owner'), owner: z.enum(['bot', 'human']) }),
  z.object({ type: z.literal('read'), seq }),
  z.object({ type: z.literal('receipt'), message_id: name, status: name }),
  z.object({ type: z.literal('deleted') }),
])
// A process of another version may say what this one does not know: then something has happened, whatever it was.
const line = z.union([
  z.object({ from: name, id: name, event: wake.catch({ type: 'news', seq: null }) }),
  z.object({ from: name, lost: z.boolean() }),
])

/** What other processes are told of an event; undefined for what only streams, since the whole message follows. */
export function toWake(event: BusEvent): Wake | undefined {
  if (event.type === 'delta') return undefined
  if (event.type === 'messages') return { type: 'news', seq: event.messages.at(-1)?.seq ?? null }
  return event
}

/** At most 1,000 characters: a longer one becomes a mere hint that there is something. */
export function writeWakeLine(told: WakeLine): string {
  const text = JSON.stringify(told)
  if (text.length <= MOST_CHARACTERS || !('id' in told)) return text
  return JSON.stringify({ ...told, event: { type: 'news', seq: null } })
}

/** Undefined for what is no line of ours. */
export function readWakeLine(text: string): WakeLine | undefined {
  if (text.length > MOST_CHARACTERS) return undefined
  try {
    return line.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
