import type { Words } from '#src/workflows/define.ts'
import { KEEPING } from '../../frame.ts'
import { type DialogueTurn, say } from '../dialogue-turn.ts'
import { yesTo } from '../tapped-answer.ts'

const ASKED_FOR_MS = 24 * 3_600_000

interface Question {
  readonly tool: string
  readonly input: Readonly<Record<string, unknown>>
  readonly summary: string
  readonly words: Words
  /** The key of the button's words. */
  readonly yes: string
}

/** Asks, beside all journeys, whether something is to be remembered or forgotten; a yes makes exactly this call. */
export function askKeeping(turn: DialogueTurn, { tool, input, summary, words, yes }: Question): void {
  const pending = {
    kind: 'confirmation' as const,
    tool,
    input,
    summary,
    rests_on: '',
    question_seq: null,
    expires_at: turn.now + ASKED_FOR_MS,
  }
  turn.stack.push({ workflow: KEEPING, slots: {}, steps: {}, options: null, pending })
  say(turn, {
    ...words,
    options: [
      { id: yesTo(input), title: turn.speech.phrase(yes) },
      { id: 'no', title: turn.speech.phrase('no_remember') },
    ],
  })
}
