import type { Conversation } from '#src/assistant/conversation.ts'
import { openConversation, touch } from '#src/assistant/open-conversation.ts'
import { setLocale } from '#src/assistant/set-locale.ts'
import { newConversation, startConversation } from '#src/assistant/start-conversation.ts'
import type { Actor } from '#src/kernel/access.ts'
import { AppError } from '#src/kernel/errors.ts'
import type { WebChannel } from './web-channel.ts'

/** Who a request or a socket says it is, and which conversation it means. */
export interface Claimant {
  readonly actor: Actor | undefined
  /** A conversation token. */
  readonly token: string | undefined
  readonly conversation_id: string | undefined
  /** Of a first message. From 16 characters on, a repeat finds the conversation that the first made. */
  readonly client_message_id?: string | undefined
  readonly organization: string | undefined
  readonly locale: string | undefined
  readonly timezone: string | undefined
}

export interface FoundConversation {
  readonly conversation: Conversation
  /** Nothing has been said in it: it is stored with the first message. */
  readonly is_unborn: boolean
  /** Where one was made: how its guest comes back. */
  readonly token: string | null
}

/** The conversation that is meant, if the caller may be in it, or a new one. */
export async function findConversation(channel: WebChannel, claimant: Claimant): Promise<FoundConversation> {
  const { engine, organizationOf } = channel
  const { actor, token, locale, timezone, client_message_id } = claimant
  const id = claimant.conversation_id ?? (token === undefined ? undefined : idOf(channel, token))
  const conversation = id === undefined ? undefined : await openConversation(engine, id, { actor, token })
  if (conversation) {
    await touch(engine, conversation)
    return { conversation: await setLocale(engine, conversation, { locale, timezone }), is_unborn: false, token: null }
  }
  const organization = await organizationOf(actor?.organization_id ?? claimant.organization)
  const beginning = {
    organization_id: organization.id,
    locale: locale ?? organization.locale,
    timezone: timezone ?? organization.timezone,
  }
  if (id === undefined) {
    const begun = startConversation(engine, { ...beginning, actor, client_message_id: unguessable(client_message_id) })
    return { ...begun, is_unborn: true }
  }
  const guest: Actor = { id, role: 'guest', organization_id: organization.id }
  const web = { kind: 'web' as const, address: null }
  return {
    conversation: newConversation(engine, { ...beginning, id, actor: guest, channel: web }),
    is_unborn: true,
    token: null,
  }
}

/** A first message's id names its conversation only where no stranger comes upon the same: a counter opens nothing. */
const unguessable = (id: string | undefined) => (id !== undefined && id.length >= LEAST_ID ? id : undefined)

const LEAST_ID = 16

function idOf({ engine }: WebChannel, token: string): string {
  const id = engine.tokens.open(token)
  if (id !== undefined) return id
  throw new AppError('UNAUTHENTICATED', 'This conversation token is not valid.')
}
