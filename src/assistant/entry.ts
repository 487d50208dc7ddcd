import type { Card, Message, MessageOption, MessageRole } from '#src/domain/message.ts'
import type { DomainEvent, Entry } from './conversation.ts'

/** A message before it has its place. */
export type Draft = Omit<Entry, 'seq'>

interface Lines {
  readonly id: string
  readonly role: MessageRole
  readonly text: string
  readonly language: string
  readonly created_at: string
  readonly key?: string | undefined
  readonly turn_id?: string | undefined
  readonly options?: readonly MessageOption[] | undefined
  readonly cards?: readonly Card[] | undefined
  readonly choice?: string | undefined
  readonly event?: DomainEvent | undefined
  readonly author?: string | undefined
}

// What `seq`, `size` and later the turn's id take up in the document.
const BESIDE = 80

/** Makes a message's entry, and weighs it once: nothing weighs a tail again. */
export function draftEntry({ key, turn_id, options = [], cards = [], choice, event, author, ...lines }: Lines): Draft {
  const draft = {
    ...lines,
    turn_id: turn_id ?? null,
    options: [...options],
    cards: [...cards],
    key: key ?? null,
    ...(choice === undefined ? {} : { choice }),
    ...(event === undefined ? {} : { event }),
    ...(author === undefined ? {} : { author }),
  }
  return { ...draft, size: bytesOf(draft) + BESIDE }
}

/** An entry as the outside sees it. */
export const showMessage = ({
  id,
  seq,
  turn_id,
  role,
  text,
  options,
  cards,
  language,
  created_at,
}: Entry): Message => ({
  id,
  seq,
  turn_id,
  role,
  text,
  options,
  cards,
  language,
  created_at,
})

export const sizeOf = (entries: readonly Pick<Entry, 'size'>[]): number =>
  entries.reduce((sum, { size }) => sum + size, 0)

/** Bytes of a value as JSON. */
export const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value))
