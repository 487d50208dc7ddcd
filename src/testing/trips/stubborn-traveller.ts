import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Message } from '#src/domain/message.ts'
import type { PendingShown } from '#src/domain/understanding.ts'
import { AppError } from '#src/kernel/errors.ts'
import { type ApiCall, callApi } from '../start-test-server.ts'
import type { Random } from '../storm/random.ts'

/** What `POST /assistant/chat` has answered to one message. */
export interface Answer {
  readonly conversation_id: string
  readonly conversation_token?: string
  readonly message_id: string
  readonly seq: number
  readonly turn_id: string | null
  readonly replies: readonly Message[]
  readonly pending: PendingShown
  readonly owner: string
}

export interface Said {
  readonly client_message_id: string
  readonly text: string
  readonly answer: Answer
}

/** One traveller's whole journey through a conversation, as they saw it. */
export interface Trip {
  readonly conversation_id: string
  readonly token: string
  readonly said: readonly Said[]
  /** Null when a human was called before anything was to be paid: a turn that its process has died of three times is not
   *  tried again (ARCHITECTURE §4), whatever the process died of. */
  readonly payment_id: string | null
}

interface Journey extends Pick<Random, 'random'> {
  readonly address: string
  /** As in "12 to 19 February". */
  readonly dates: string
}

const GIVES_UP_MS = 300_000
const LISTENS_MS = 25_000
const THINKS_MS = 1_500
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

/** Has the conversation of book-a-trip.test.ts with a server that dies at any time: every message is sent again under the
 *  same id until it is answered, and so is the payment. Resolves when the confirmation has come. */
export async function takeTrip({ address, dates, random }: Journey): Promise<Trip> {
  const said: Said[] = []
  const deadline = Date.now() + GIVES_UP_MS
  let conversation_id: string | undefined
  let token = ''

  async function say(text: string): Promise<Answer> {
    const client_message_id = randomBytes(12).toString('hex')
    const body = { client_message_id, text, timezone: 'Europe/Berlin', ...(conversation_id ? { conversation_id } : {}) }
    const sent = await insist(() => ask({ method: 'POST', path: '/assistant/chat', body }))
    const answer: Answer = sent.data
    said.push({ client_message_id, text, answer })
    conversation_id ??= answer.conversation_id
    token = answer.conversation_token ?? token
    await wait(random() * THINKS_MS)
    return answer
  }

  /** The body of a final answer; undefined when it has to be asked again. */
  async function ask(call: ApiCall) {
    const { status, body } = await callApi(address, { ...call, token, signal: AbortSignal.timeout(LISTENS_MS) })
    if (status === 200) return body
    if (status === 202 || status >= 500) return undefined
    throw unexpected(`${call.path}: ${status}`, body)
  }

  async function insist<T>(attempt: () => Promise<T | undefined>): Promise<T> {
    for (;;) {
      const result = await attempt().catch(error => {
        if (error instanceof AppError) throw error
        return undefined // fetch: the server is not there, or dies while it answers
      })
      if (result !== undefined) return result
      if (Date.now() > deadline) throw unexpected('waited in vain', said.at(-1))
      await wait(50 + random() * 100)
    }
  }

  async function pay(url: string): Promise<true | undefined> {
    const signal = AbortSignal.timeout(LISTENS_MS)
    const { status } = await fetch(url, { method: 'POST', headers: FORM, body: 'outcome=paid', signal })
    return status === 200 || undefined
  }

  async function isConfirmed(): Promise<true | undefined> {
    const body = await ask({ path: `/assistant/conversations/${conversation_id}?after_seq=${said.at(-1)?.answer.seq}` })
    const messages: Message[] = body?.data.messages ?? []
    return messages.some(({ role, text }) => role === 'assistant' && text.includes('is confirmed')) || undefined
  }

  async function goThrough(): Promise<string | null> {
    for (const [text, expected] of TALK) {
      const { owner, pending } = await say(text.replace('DATES', dates))
      if (owner === 'human') return null
      const kind = pending?.kind ?? 'nothing'
      if (kind !== expected) throw unexpected(`${kind} is pending, not ${expected}`, said.at(-1))
    }
    const cards = said.at(-1)?.answer.replies.flatMap(reply => reply.cards) ?? []
    const [link] = cards.flatMap(({ actions }) => actions)
    if (link?.type !== 'link') throw unexpected('there is no payment link', said.at(-1))
    await insist(() => pay(link.url))
    await insist(isConfirmed)
    return link.url.split('/').at(-1) ?? ''
  }

  const payment_id = await goThrough()
  return { conversation_id: conversation_id ?? '', token, said, payment_id }
}

/** What is said, and what the answer leaves pending. */
const TALK: readonly (readonly [string, string])[] = [
  [
    'Hi! We are two adults and a 9 year old. From Frankfurt to the Maasai Mara, DATES, safari lodge with full board, and two nights in Diani at the end.',
    'choice',
  ],
  ['the second one', 'slot'],
  ['Anna Muster, Ben Muster and Carla Muster, anna@example.com', 'confirmation'],
  ['make the lodge nights 4 instead', 'confirmation'],
  ['does the price include park fees?', 'confirmation'],
  ['ok book it', 'nothing'],
]

const unexpected = (what: string, seen: unknown) =>
  new AppError('INTERNAL', `${what}: ${JSON.stringify(seen)?.slice(0, 3_000)}`)
