import { MAX_TEXT } from '#src/domain/message.ts'
import { AppError, invalidField } from '#src/kernel/errors.ts'
import type { DomainEvent, Entry } from './conversation.ts'
import { maskCards } from './mask-cards.ts'

/** What somebody, or something that happened, has to say. */
export interface Incoming {
  /** The sender's id of the message, or the event's. */
  readonly key: string
  readonly role: 'traveler' | 'agent' | 'system'
  readonly text: string
  readonly choice?: string | undefined
  readonly event?: DomainEvent
  /** The member of staff who writes. */
  readonly author?: string
  /** The socket it came by: that one is told by its acknowledgement. */
  readonly source?: string
}

/** A key as it is kept: what one side calls its messages cannot pass for what another side calls its own. */
export const keyOf = ({ role, key }: Pick<Incoming, 'role' | 'key'>): string => `${role} ${key}`

/** Well-formed, with one kind of line end, and without control characters, which no channel shows and which weigh six bytes
 *  each. */
export const plainText = (raw: string): string =>
  raw
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, ' ')
    .trim()

/** Text as it is kept: plain, and without the number of any payment card. */
export function cleanText(raw: string): string {
  const text = plainText(raw)
  if (text.length === 0) throw invalidField('text', 'The message is empty: write something.')
  if (text.length > MAX_TEXT) throw invalidField('text', `A message may have ${MAX_TEXT} characters at most.`)
  return maskCards(text)
}

/** The same key must carry the same message. */
export function assertSame(known: Entry, { choice }: Incoming, text: string): void {
  if (known.text === text && known.choice === choice) return
  throw new AppError('IDEMPOTENCY_CONFLICT', 'This message id was used for another text.')
}
