import { deepEqual, ok } from 'node:assert/strict'
import { conversations as conversationCollection, messages as messageCollection } from '#src/assistant/collections.ts'
import type { Conversation, Entry } from '#src/assistant/conversation.ts'
import { showMessage } from '#src/assistant/entry.ts'
import type { Message } from '#src/domain/message.ts'
import type { Store } from '#src/store/port.ts'
import type { createTill } from './till.ts'

export interface Ack {
  readonly conversation: string
  readonly key: string
  readonly text: string
  readonly seq: number
  readonly id: string
}

export interface Sent {
  readonly conversation: string
  readonly message: Message
}

interface Aftermath {
  readonly store: Store
  readonly till: ReturnType<typeof createTill>
  readonly conversations: readonly Conversation[]
  readonly acks: readonly Ack[]
  readonly sent: readonly Sent[]
  /** "conversation seq" of everything that left an inbox. */
  readonly answered: ReadonlySet<string>
}

/** After the storm: what was promised to whom, and was it kept? Gives the number of sales. */
export async function judge({ store, till, conversations, acks, sent, answered }: Aftermath): Promise<number> {
  let sales = 0
  for (const { id } of conversations) {
    const conversation = await store.collection(conversationCollection).get(id)
    ok(conversation, 'the conversation is there')
    const messages = await allMessages(store, conversation)
    deepEqual(
      messages.map(({ seq }) => seq),
      Array.from({ length: conversation.next_seq - 1 }, (_, index) => index + 1),
      `${id}: seqs without gaps`,
    )
    for (const { key, text, seq, id: message_id } of acks.filter(ack => ack.conversation === id)) {
      const [message, ...more] = messages.filter(each => each.key === key)
      deepEqual(
        [message?.id, message?.seq, message?.text, more.length],
        [message_id, seq, text, 0],
        `${id}: ${key} is stored once, as acknowledged`,
      )
    }
    const { inbox, outbox, wake_at } = conversation
    deepEqual([inbox, outbox, wake_at], [[], [], null], `${id}: nothing is owed`)
    const people = messages.filter(({ role }) => role === 'traveler' || role === 'system')
    deepEqual(
      people.filter(({ seq }) => !answered.has(`${id} ${seq}`)),
      [],
      `${id}: everything is answered`,
    )
    if (conversation.channel.kind !== 'web') judgeSent(messages, sent, id)
    sales += await judgeSales(till, id, messages)
  }
  return sales
}

function judgeSent(messages: readonly Entry[], sent: readonly Sent[], id: string) {
  const said = messages.filter(({ role }) => role === 'assistant' || role === 'agent').map(showMessage)
  const own = sent.filter(each => each.conversation === id)
  const arrived = [...new Map(own.map(({ message }) => [message.id, message])).values()]
  deepEqual(arrived, said, `${id}: everything said arrives, in order but for copies`)
}

async function allMessages(store: Store, { id, tail }: Conversation): Promise<Entry[]> {
  const rows = store.collection(messageCollection)
  const all = new Map<number, Entry>()
  for (const { seq, entry } of await rows.find({ where: { conversation_id: id }, sort: 'seq', limit: 1_000 }))
    all.set(seq, entry)
  for (const entry of tail) {
    deepEqual(all.get(entry.seq) ?? entry, entry, `${id}: row and tail agree`)
    all.set(entry.seq, entry)
  }
  return [...all.values()].sort((a, b) => a.seq - b.seq)
}

/** No quote is sold twice, and each sale was made by a yes to a question that showed its very total. */
async function judgeSales(
  { sales, audits }: Aftermath['till'],
  id: string,
  messages: readonly Entry[],
): Promise<number> {
  const made = await sales.find({ where: { conversation_id: id }, limit: 1_000 })
  deepEqual(new Set(made.map(({ quote_id }) => quote_id)).size, made.length, `${id}: one quote, one sale`)
  for (const sale of made) {
    const [audit] = await audits.find({ where: { made: sale.id }, limit: 1 })
    const yes = messages.find(({ turn_id, text }) => turn_id === audit?.cause && text === 'yes')
    if (!yes) continue // cut short by a human, or it died before its audit
    // A turn whose tries were used up apologises instead, and a human looks.
    const isTold = ({ turn_id, text }: Entry) => turn_id === audit?.cause && /^(Booked|Sorry)/.test(text)
    ok(messages.some(isTold), `${id}: sold ${sale.id} and did not say so`)
    const question = messages.findLast(({ seq, text }) => seq < yes.seq && text.endsWith('Shall I book it?'))
    ok(question?.text.includes(`${sale.total}`), `${id}: sold for ${sale.total}, asked "${question?.text}"`)
  }
  return made.length
}
