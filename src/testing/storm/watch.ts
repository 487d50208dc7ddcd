import type { Conversation, Entry } from '#src/assistant/conversation.ts'
import type { Collection, CollectionDefinition, Store, Stored } from '#src/store/port.ts'

const MOST_BYTES = 65_536

/** Looks at every change of a conversation as it is made, and notes every rule that it breaks. */
export function watchConversations(store: Store) {
  const answered = new Set<string>()
  const broken: string[] = []
  const most = { bytes: 0, tail: 0, turns: 0 }

  const watched: Store = {
    ...store,
    collection<T extends Stored>(definition: CollectionDefinition<T>): Collection<T> {
      const real = store.collection(definition)
      if (definition.name !== 'conversations') return real
      return {
        ...real,
        insert: async document => {
          const result = await real.insert(document)
          if (result.inserted) judge(unborn(asConversation(document)), asConversation(result.document))
          return result
        },
        amend: async (id, guard, change) => {
          let before: T | undefined
          const result = await real.amend(id, guard, seen => {
            before = seen
            return change(seen)
          })
          if (result?.changed && before) judge(asConversation(before), asConversation(result.document))
          return result
        },
      }
    },
  }

  function judge(before: Conversation, after: Conversation) {
    const rule = (isKept: boolean, name: string) => {
      if (!isKept) broken.push(`${before.id} epoch ${after.lease.epoch}: ${name}`)
    }
    const words = after.tail.filter(({ seq }) => seq >= before.next_seq)
    // What needs no tool is answered in the change that takes it.
    const [quick] = words.filter(({ role, seq }) => isOfPerson(role) && !after.inbox.includes(seq))
    const waiting = quick ? [...before.inbox, quick.seq] : before.inbox
    const gone = waiting.filter(seq => !after.inbox.includes(seq))
    const turn = quick ? { id: quick.turn_id, through_seq: quick.seq, record: null } : before.turn
    const understood = turn?.record?.understandings.map(({ seq }) => seq)
    const isByAgent = words.some(({ role }) => role === 'agent')
    rule(
      gone.every((seq, index) => seq === waiting[index]),
      'answered out of order',
    )
    for (const seq of gone) {
      const isSpoken = words.some(({ role }) => role === 'assistant' || role === 'agent')
      rule(isByAgent || seq <= (turn?.through_seq ?? 0), `${seq} came after the turn began`)
      rule(isByAgent || !understood || understood.includes(seq), `${seq} was never read`)
      rule(!answered.has(`${before.id} ${seq}`), `${seq} is answered twice`)
      rule(isSpoken, `${seq} goes unanswered`)
      answered.add(`${before.id} ${seq}`)
    }
    const isOfThisTurn = ({ role, turn_id }: Entry) => role !== 'assistant' || turn_id === turn?.id
    rule(words.every(isOfThisTurn), 'words of another turn')
    rule(gone.length > 0 || words.every(({ role }) => role !== 'assistant'), 'something is said to nobody')
    const first = after.next_seq - after.tail.length
    rule(
      after.tail.every(({ seq }, index) => seq === first + index),
      'a gap in the tail',
    )
    rule(first <= after.archived_through + 1, 'a message has left without a row')
    rule(after.lease.epoch >= before.lease.epoch, 'the epoch goes back')
    rule(after.inbox.length === 0 || after.wake_at !== null, 'what waits has no time')
    const bytes = Buffer.byteLength(JSON.stringify(after))
    rule(bytes <= MOST_BYTES, `${bytes} bytes`)
    most.bytes = Math.max(most.bytes, bytes)
    most.tail = Math.max(most.tail, after.tail.length)
    if (gone.length > 0) most.turns++
  }

  return { store: watched, answered, broken, most }
}

const unborn = (first: Conversation): Conversation => ({
  ...first,
  tail: [],
  inbox: [],
  next_seq: 1,
  turn: null,
  lease: { ...first.lease, epoch: 0 },
})

const isOfPerson = (role: Entry['role']) => role === 'traveler' || role === 'system'

// The marked boundary: the collection of that name holds conversations.
const asConversation = (document: Stored) => document as Conversation
