/** How a person writes: the pause after which what they said is taken to be all of it, in milliseconds. */
export interface Rhythm {
  readonly pause_ms: number
  /** System time of their last message. */
  readonly last_at: number
}

export const FIRST_RHYTHM: Rhythm = { pause_ms: 500, last_at: 0 }

const SHORTEST_MS = 250
const LONGEST_MS = 1_500
const QUICK_MS = 2_000
const LONG_TEXT = 60

/** The rhythm after one more message: who sends line after line gets a longer pause, who does not a shorter one. */
export function nextRhythm({ pause_ms, last_at }: Rhythm, now: number): Rhythm {
  const gap = now - last_at
  const next = gap < QUICK_MS ? Math.max(pause_ms, gap * 1.5) : pause_ms * 0.8
  return { pause_ms: Math.min(LONGEST_MS, Math.max(SHORTEST_MS, Math.round(next))), last_at: now }
}

/** How long to wait for more after a message: 0 when it is complete in itself. */
export function burstWindow({ text, choice }: { text: string; choice?: string | undefined }, rhythm: Rhythm): number {
  return isComplete(text, choice) ? 0 : rhythm.pause_ms
}

// An option, a number, a thumb, the end of a sentence, or more than anybody writes in pieces.
const isComplete = (text: string, choice: string | undefined): boolean =>
  choice !== undefined ||
  text.length >= LONG_TEXT ||
  /[.!?…。！？؟)\]]\s*$/u.test(text) ||
  /^(?:[\s\p{N}\p{P}\p{S}]|\p{Extended_Pictographic}|\ufe0f|\u200d)+$/u.test(text)
