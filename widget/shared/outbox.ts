/** A message on its way: sent again with the same id until it is acknowledged. */
export interface Outgoing {
  readonly client_message_id: string
  readonly text: string
  readonly choice?: string
}

interface Entry {
  readonly outgoing: Outgoing
  sends: number
  sentAt: number | null
}

/** The queue of what is not acknowledged, in the order it was written. Times are milliseconds of `now`. */
export interface Outbox {
  readonly add: (outgoing: Outgoing) => void
  readonly remove: (id: string) => void
  readonly clear: () => void
  /** What must go out now: everything not yet sent on this line, oldest first. Marks it as sent. */
  readonly take: (now: number) => Outgoing[]
  /** A new line: all has to be sent again. */
  readonly rewind: () => void
  /** Puts one back, to be taken again. */
  readonly again: (id: string) => void
  /** The oldest one that was sent and waits for its answer. */
  readonly oldestSent: () => string | null
  readonly oldestSentAt: () => number | null
  readonly sendsOf: (id: string) => number
  readonly isEmpty: () => boolean
}

export function createOutbox(): Outbox {
  let entries: Entry[] = []
  const find = (id: string) => entries.find(({ outgoing }) => outgoing.client_message_id === id)
  const sent = () => entries.find(({ sentAt }) => sentAt !== null)

  return {
    add(outgoing) {
      if (!find(outgoing.client_message_id)) entries.push({ outgoing, sends: 0, sentAt: null })
    },
    remove(id) {
      entries = entries.filter(({ outgoing }) => outgoing.client_message_id !== id)
    },
    clear() {
      entries = []
    },
    take(now) {
      const due = entries.filter(({ sentAt }) => sentAt === null)
      for (const entry of due) {
        entry.sends += 1
        entry.sentAt = now
      }
      return due.map(({ outgoing }) => outgoing)
    },
    rewind() {
      for (const entry of entries) entry.sentAt = null
    },
    again(id) {
      const entry = find(id)
      if (entry) entry.sentAt = null
    },
    oldestSent: () => sent()?.outgoing.client_message_id ?? null,
    oldestSentAt: () => sent()?.sentAt ?? null,
    sendsOf: id => find(id)?.sends ?? 0,
    isEmpty: () => entries.length === 0,
  }
}
