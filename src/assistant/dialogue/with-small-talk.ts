import type { Entry } from '../conversation.ts'
import type { DialogueTurn, SaidWords } from './dialogue-turn.ts'
import type { Replies } from './replies.ts'
import type { SaidCommand } from './said-command.ts'

interface Scene {
  readonly commands: readonly SaidCommand[]
  readonly messages: readonly Pick<Entry, 'text'>[]
  readonly replies: Replies
}

/** A bare "hello" needs no model; "hello, how was your weekend?" may be answered as it was meant. */
const LEAST_WORDS = 4

/** What was said, a mere greeting or thanks marked as something that may be said in other words: only when manners are all that
 *  there was, in words of their own, and nothing is under way. */
export function withSmallTalk(turn: DialogueTurn, { commands, messages, replies }: Scene): readonly SaidWords[] {
  const [only, ...more] = turn.said
  const question = messages.map(({ text }) => text).join('\n')
  const isTalk =
    only !== undefined &&
    more.length === 0 &&
    only.values === undefined && // what names its person is said as it stands
    turn.stack.length === 0 &&
    commands.length > 0 &&
    commands.every(({ command }) => command.command === 'social') &&
    (question.match(/\p{L}+/gu) ?? []).length >= LEAST_WORDS
  if (!isTalk) return turn.said
  const facts = [only.key, 'help'].map(key => ({ title: key, text: replies.text(key) }))
  return [{ ...only, advice: { kind: 'small_talk', question, facts, date: '' } }]
}
