import { MAX_TEXT } from '#src/domain/message.ts'
import { defect } from '#src/kernel/errors.ts'
import type { Conversation } from './conversation.ts'
import { bytesOf, type Draft, draftEntry, sizeOf } from './entry.ts'
import type { Frame, Reply } from './frame.ts'
import type { Limits } from './limits.ts'

interface Spoken {
  readonly turn_id: string
  readonly created_at: string
  readonly limits: Limits
}

/** The id of a turn's reply by its place: a repeat of the turn, and what is streamed before it, name the same message. */
export const replyId = (turn_id: string, index: number): string => `msg_${turn_id.slice(4)}${index}`

/** Replies as they are stored, within what a turn may take up: cards are left off before words are cut. */
export function draftReplies(replies: readonly Reply[], { turn_id, created_at, limits }: Spoken): Draft[] {
  const draft = (reply: Reply, index: number) =>
    draftEntry({
      ...reply,
      text: clip(reply.text),
      id: replyId(turn_id, index),
      role: 'assistant',
      created_at,
      turn_id,
    })
  const said = replies.slice(0, limits.replies)
  const drafts = said.map(draft)
  for (let index = said.length - 1; index >= 0 && sizeOf(drafts) > limits.reply_bytes; index--) {
    const reply = said[index]
    if (reply) drafts[index] = draft({ ...reply, cards: [] }, index)
  }
  while (drafts.length > 1 && sizeOf(drafts) > limits.reply_bytes) drafts.pop()
  return drafts
}

/** At the last end of a sentence, where there is one. */
function clip(text: string): string {
  if (text.length <= MAX_TEXT) return text
  const cut = text.slice(0, MAX_TEXT)
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('\n'))
  return end > MAX_TEXT / 2 ? cut.slice(0, end + 1).trimEnd() : cut
}

type State = Pick<Conversation, 'frames' | 'memory'>

/** Frames and memory within what a document has room for: the oldest interrupted journeys are given up first. */
export function fitState({ frames, memory }: State, { state_bytes }: Limits): State {
  const kept: Frame[] = [...frames]
  while (kept.length > 1 && bytesOf({ kept, memory }) > state_bytes) kept.shift()
  if (bytesOf({ kept, memory }) > state_bytes)
    throw defect('a frame and the memory are larger than a conversation may hold')
  return { frames: kept, memory }
}
