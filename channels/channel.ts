import type { Conversation } from '#src/assistant/conversation.ts'
import type { Message } from '#src/domain/message.ts'

/** What a way to reach people has to do. What comes in it gives to `accept`; what is said it is handed, in order and at
 *  least once: copies are told apart by `message.id`. */
export interface Channel {
  readonly kind: Conversation['channel']['kind']
  /** True when it was taken. False, or a throw: it is offered again later. Never called for the web, which reads on by
   *  seq. */
  send(conversation: Conversation, message: Message): Promise<boolean>
}

/** One way to hand over for all channels; what belongs to a channel that is off waits until it is on again. */
export function createSend(channels: readonly Channel[]): Channel['send'] {
  const byKind = new Map(channels.map(channel => [channel.kind, channel]))
  return async (conversation, message) => {
    const channel = byKind.get(conversation.channel.kind)
    return channel ? channel.send(conversation, message) : false
  }
}
