import type { Words } from '#src/workflows/define.ts'
import type { Advise } from './create-advise.ts'
import type { SaidWords } from './dialogue-turn.ts'
import { type Replies, toMessages } from './replies.ts'

interface Means {
  /** Absent without a language model: everything is said as it stands. */
  readonly advise: Advise | undefined
  readonly replies: Replies
  stream(reply_index: number, text: string): void
}

/** Stands for generated text while its place is looked for; no template contains it. */
const MARK = '\u0001'

/** What was to be said, with answers in generated words where there are any. They stream as they pass, together with what
 *  stands around them, so that all that was streamed of a message is its final text. */
export async function phraseSaid(
  { advise, replies, stream }: Means,
  said: readonly SaidWords[],
): Promise<readonly Words[]> {
  if (!advise || !said.some(({ advice }) => advice)) return said
  const shown = new Map<number, string>()
  const show = (index: number, text: string) => {
    const before = shown.get(index) ?? ''
    if (!text.startsWith(before) || text === before) return
    shown.set(index, text)
    stream(index, text.slice(before.length))
  }
  const done: Words[] = []
  for (const words of said) done.push(words.advice ? await phrase(words, words.advice) : words)
  const final = toMessages(replies, done)
  for (const index of shown.keys()) show(index, final[index]?.text ?? '')
  return done

  async function phrase(words: SaidWords, advice: NonNullable<SaidWords['advice']>): Promise<Words> {
    const inPlace = (text: string): Words =>
      advice.kind === 'advice'
        ? { key: 'advice', values: { text, date: advice.date } }
        : { key: 'small_talk', values: { text } }
    const around = toMessages(replies, [...done, inPlace(MARK)])
    const index = around.length - 1
    const [head = ''] = around[index]?.text.split(MARK) ?? []
    let text = ''
    const whole = await advise?.({ ...advice, language: replies.language }, sentence => {
      text = text === '' ? sentence : `${text} ${sentence}`
      around.slice(0, index).forEach((message, at) => {
        show(at, message.text)
      })
      show(index, head + text)
    })
    return whole === undefined ? words : inPlace(whole)
  }
}
