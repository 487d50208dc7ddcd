import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { Message } from '#src/domain/message.ts'
import { asAppError } from '#src/kernel/errors.ts'
import type { Ids } from '#src/kernel/ids.ts'
import { createChatClient } from './chat-client.ts'
import { findOption, printMessage } from './print-message.ts'

interface Options {
  readonly address: string
  readonly token?: string | undefined
  readonly organization?: string | undefined
  readonly input: Readable
  readonly output: Writable
  /** Shows a prompt, and what others say while nobody types. */
  readonly is_interactive: boolean
  readonly fetch: typeof fetch
  readonly ids: Ids
}

const NEWS_MS = 2_000

/** Talks to the assistant, a line at a time: the next one is sent when the last one is answered. Ends with the input, or
 *  with `/quit`. A refusal is printed and the talk goes on; only a server that is not there ends it, as an error. */
export async function runChat({ input, output, is_interactive, ...options }: Options): Promise<void> {
  const wait = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))
  const client = createChatClient({ ...options, wait })
  await client.reach()
  const lines = createInterface({ input, output, terminal: is_interactive, prompt: 'you> ' })
  let last: readonly Message[] = []
  let timer: NodeJS.Timeout | undefined

  const show = (messages: readonly Message[]) => {
    for (const line of messages.flatMap(printMessage)) output.write(`${line}\n`)
  }

  async function answer(typed: string) {
    const option = findOption(last, typed)
    try {
      show(await client.news()) // a payment that came in between is told before the answer
      const { replies, owner } = await client.say(option?.title ?? typed, option?.id)
      show(replies)
      if (replies.length > 0) last = replies
      if (owner === 'human' && replies.length === 0)
        output.write('(A colleague has this conversation and will answer.)\n')
    } catch (error) {
      output.write(`! ${asAppError(error).user_message}\n`)
    }
  }

  /** News comes between the lines; nobody is disturbed while they wait for an answer. */
  function listen() {
    if (!is_interactive) return
    timer = setTimeout(async () => {
      const news = await client.news().catch(() => [])
      if (news.length > 0) output.write('\n')
      show(news)
      if (news.length > 0) lines.prompt(true)
      if (timer) listen()
    }, NEWS_MS)
  }

  function hush() {
    clearTimeout(timer)
    timer = undefined
  }

  try {
    if (is_interactive) lines.prompt()
    for await (const line of lines) {
      const typed = line.trim()
      if (typed === '/quit') break
      hush()
      if (typed !== '') await answer(typed)
      if (is_interactive) lines.prompt()
      listen()
    }
    show(await client.news().catch(() => []))
  } finally {
    hush()
    lines.close()
  }
}
