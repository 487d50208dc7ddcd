import type { Conversation } from './conversation.ts'

/** What this process remembers of conversations it has seen, so that it need not look again. All of it may be forgotten,
 *  and what is out of date costs one more look: the guards decide. */
export interface Recollection {
  /** The first seq that was in the document; 1 when it is not known. */
  firstKept(id: string): number
  /** Up to here it has itself written rows; they stay as long as the conversation. */
  rowsThrough(id: string): number
  see(conversation: Conversation): void
  writtenThrough(id: string, seq: number): void
  forget(id: string): void
}

interface Known {
  first_kept: number
  rows_through: number
}

const MOST = 20_000

export function createRecollection(): Recollection {
  const all = new Map<string, Known>()
  const known = (id: string) => {
    const found = all.get(id)
    if (found) return found
    if (all.size >= MOST) all.clear()
    const fresh = { first_kept: 1, rows_through: 0 }
    all.set(id, fresh)
    return fresh
  }
  return {
    firstKept: id => all.get(id)?.first_kept ?? 1,
    rowsThrough: id => all.get(id)?.rows_through ?? 0,
    see(conversation) {
      const first = firstKept(conversation)
      if (first > 1) known(conversation.id).first_kept = first
    },
    writtenThrough(id, seq) {
      const entry = known(id)
      entry.rows_through = Math.max(entry.rows_through, seq)
    },
    forget: id => void all.delete(id),
  }
}

/** The first seq that is in the document. */
export const firstKept = ({ tail, next_seq }: Conversation): number => tail[0]?.seq ?? next_seq
