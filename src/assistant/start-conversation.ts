import { type Actor, isStaff } from '#src/kernel/access.ts'
import { toInstant } from '#src/kernel/clock.ts'
import { conversations } from './collections.ts'
import type { Conversation } from './conversation.ts'
import type { Engine } from './engine.ts'

export interface Beginning {
  readonly organization_id: string
  /** Who is signed in. Absent, or anonymous: a guest, whose conversation is opened by its token. */
  readonly actor?: Actor | undefined
  /** Of a first message: a repeat, by the same person, finds its conversation. 96 random bits or more. */
  readonly client_message_id?: string | undefined
  /** BCP 47. */
  readonly locale: string
  /** IANA. */
  readonly timezone: string
  readonly channel?: Conversation['channel'] | undefined
}

export interface Begun {
  /** Not stored yet: hand it to `accept` as `unborn` with the first message, or store it (`storeConversation`). */
  readonly conversation: Conversation
  /** Of a guest's; null where a sign-in opens it. */
  readonly token: string | null
}

/** A conversation to be. It costs nothing before somebody says something: a socket that only looks leaves no trace. */
export function startConversation(engine: Engine, beginning: Beginning): Begun {
  const { organization_id, client_message_id, channel = { kind: 'web', address: null } } = beginning
  const person = beginning.actor?.role === 'anonymous' ? undefined : beginning.actor
  const id =
    client_message_id === undefined
      ? engine.ids('cnv')
      : engine.tokens.idFor(organization_id, person?.id ?? 'guest', client_message_id)
  const actor = person ?? { id, role: 'guest' as const, organization_id }
  const conversation = newConversation(engine, { ...beginning, id, actor, channel })
  return { conversation, token: person ? null : engine.tokens.tokenFor(id) }
}

interface Parents extends Beginning {
  readonly id: string
  readonly actor: Actor
  readonly channel: Conversation['channel']
}

/** A conversation in which nothing has been said. Mode and principal follow from who begins it, and never change. */
export function newConversation(
  { clock, system_clock }: Pick<Engine, 'clock' | 'system_clock'>,
  { id, organization_id, actor, locale, timezone, channel }: Parents,
): Conversation {
  const now = toInstant(clock())
  return {
    id,
    schema_version: conversations.schema_version,
    organization_id,
    mode: isStaff(actor) ? 'dmc' : 'traveler',
    channel,
    actor,
    language: languageOf(locale),
    locale,
    zone: timezone,
    frames: [],
    memory: {},
    next_seq: 1,
    tail: [],
    archived_through: 0,
    inbox: [],
    owner: 'bot',
    assigned_to: null,
    hand_back_at: null,
    lease: { owner: null, epoch: 0, until: 0 },
    turn: null,
    burst: null,
    outbox: [],
    interrupted_turn: null,
    wake_at: null,
    created_at: now,
    updated_at: now,
    used_at: system_clock(),
    deleted_at: null,
  }
}

/** Stores a conversation before anything was said in it; gives the one that stands under its id. */
export async function storeConversation(engine: Engine, conversation: Conversation): Promise<Conversation> {
  return (await engine.conversations.insert(conversation)).document
}

/** `de` of `de-AT`. */
export const languageOf = (locale: string): string => locale.split('-')[0]?.toLowerCase() ?? 'en'
