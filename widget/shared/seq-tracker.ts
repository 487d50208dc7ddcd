/** Knows up to where the conversation has arrived without a hole, which is where a resume must start from. */
export interface SeqTracker {
  /** Every message up to this seq is here. */
  readonly through: () => number
  /** The server is about to replay everything after `through`, up to this seq, in order. */
  readonly startReplay: (until: number) => void
  /** Notes a whole message; returns true while it still belongs to the replay. */
  readonly note: (seq: number) => boolean
  /** Notes an acknowledged message of one's own, which is known but may be ahead of what has arrived. */
  readonly noteOwn: (seq: number) => void
  readonly hasGap: () => boolean
  /** Gives up on the hole: what is missing does not exist. */
  readonly skipGap: () => void
  readonly reset: () => void
}

export function createSeqTracker(): SeqTracker {
  let through = 0
  let replayUntil = 0
  const ahead = new Set<number>()

  const settle = () => {
    while (ahead.delete(through + 1)) through += 1
    for (const seq of ahead) if (seq <= through) ahead.delete(seq)
  }

  return {
    through: () => through,
    startReplay(until) {
      replayUntil = until
    },
    note(seq) {
      const isReplay = seq <= replayUntil
      // A replay is in order, so a number it leaves out is one we are not to see.
      if (isReplay) through = Math.max(through, seq)
      else ahead.add(seq)
      settle()
      return isReplay
    },
    noteOwn(seq) {
      if (seq > through) ahead.add(seq)
      settle()
    },
    hasGap: () => ahead.size > 0,
    skipGap() {
      through = Math.max(through, ...ahead)
      ahead.clear()
    },
    reset() {
      through = 0
      replayUntil = 0
      ahead.clear()
    },
  }
}
