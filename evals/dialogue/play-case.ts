import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { accept } from '#src/assistant/accept.ts'
import { startConversation, storeConversation } from '#src/assistant/start-conversation.ts'
import { type Message, message } from '#src/domain/message.ts'
import { pendingShown, type Understanding, understanding } from '#src/domain/understanding.ts'
import { AppError } from '#src/kernel/errors.ts'
import { organizationId } from '#src/services/accounts/organization.ts'
import type { CasePerson, CaseTurn, DialogueCase } from './case-format.ts'
import type { CaseWorld } from './case-world.ts'
import { checkState } from './check-state.ts'
import { checkTurn, type SeenTurn } from './check-turn.ts'
import { seedWorld } from './seed-world.ts'

export interface PlayedTurn {
  /** What came in, as it is shown. */
  readonly input: readonly string[]
  readonly seen: SeenTurn
  readonly faults: readonly string[]
}

/** How a case went; empty lists of faults mean that everything was as expected. */
export interface Play {
  readonly turns: readonly PlayedTurn[]
  readonly state_faults: readonly string[]
}

interface Line {
  id: string
  token: string
}

const answer = z.object({
  data: z.object({
    replies: z.array(message),
    understanding: understanding.nullable(),
    pending: pendingShown,
    owner: z.enum(['bot', 'human']),
  }),
})

/** Plays one case through the public chat entry of a world, and holds every turn against what is expected of it. */
export async function playCase(world: CaseWorld, play: DialogueCase): Promise<Play> {
  await seedWorld(world.store, play.data)
  const person = play.person ?? (play.mode === 'dmc' ? 'agent' : 'guest')
  const tokenOf = async (who: CasePerson) => (who === 'guest' ? undefined : world.signIn(who, play.name))
  let access_token = await tokenOf(person)
  let line = await openLine(world, play, access_token)
  const turns: PlayedTurn[] = []
  const lines = [line.id]
  for (const turn of play.turns) {
    await seedWorld(world.store, turn.data ?? [])
    if (turn.as) access_token = await tokenOf(turn.as)
    if (turn.conversation === 'new' || turn.as) {
      line = await openLine(world, play, access_token)
      lines.push(line.id)
    }
    const last = turns.findLast(({ seen }) => seen.replies.length > 0)?.seen.replies ?? []
    const { input, seen } = await playTurn(world, { turn, line, last })
    const misses = turn.scripted && seen.understanding?.engine !== 'haiku' ? ['was not understood by the stand-in'] : []
    turns.push({ input, seen, faults: [...misses, ...checkTurn(turn.expect ?? {}, seen)] })
  }
  return { turns, state_faults: await checkState(world.store, lines, play.state ?? {}) }
}

/** A conversation of the case's channel, zone and language, in which nothing has been said. */
async function openLine(
  { engine, services }: CaseWorld,
  { zone, language, channel }: DialogueCase,
  access_token: string | undefined,
): Promise<Line> {
  const actor = access_token === undefined ? undefined : await services.accounts.tokens.verify(access_token)
  const { conversation, token } = startConversation(engine, {
    organization_id: organizationId('demo'),
    actor,
    locale: language,
    timezone: zone,
    channel: { kind: channel, address: channel === 'web' ? null : '+4917000000' },
  })
  await storeConversation(engine, conversation)
  return { id: conversation.id, token: token ?? access_token ?? '' }
}

interface Now {
  readonly turn: CaseTurn
  readonly line: Line
  /** What was said last, with its options and links. */
  readonly last: readonly Message[]
}

async function playTurn(world: CaseWorld, now: Now): Promise<{ input: readonly string[]; seen: SeenTurn }> {
  const { turn, line } = now
  if (turn.event) return playEvent(world, now, turn.event)
  const option = turn.choice === undefined ? undefined : findOption(now.last, turn.choice)
  const texts = turn.user ?? [option?.title ?? '']
  for (const text of texts.slice(0, -1))
    await accept(world.engine, line.id, { key: world.engine.ids('msg'), role: 'traveler', text }, { burst_ms: 60_000 })
  const response = await world.app.inject({
    method: 'POST',
    url: '/api/v1/assistant/chat',
    headers: { authorization: `Bearer ${line.token}` },
    payload: { text: texts.at(-1), conversation_id: line.id, ...(option ? { choice: option.id } : {}) },
  })
  if (response.statusCode !== 200) throw new AppError('INTERNAL', `chat answered ${response.body}`)
  const { replies, understanding: understood } = answer.parse(response.json()).data
  return { input: texts, seen: await look(world, line, { replies, understood }) }
}

const findOption = (last: readonly Message[], choice: number | string) => {
  const options = last.flatMap(({ options: shown }) => shown)
  const found =
    typeof choice === 'number'
      ? options[choice - 1]
      : options.find(({ id, title }) => id === choice || id.startsWith(`${choice}:`) || title === choice)
  if (found) return found
  throw new AppError(
    'INTERNAL',
    `no option “${choice}” was shown, only ${options.map(({ title }) => title).join(', ')}`,
  )
}

const PATIENCE_MS = 8_000

/** On the payment page: what the person does there, and what the conversation says to it. */
async function playEvent(world: CaseWorld, { line, last }: Now, outcome: 'paid' | 'declined') {
  const links = last.flatMap(({ cards }) => cards).flatMap(({ actions }) => actions)
  const link = links.find(action => action.type === 'link' && action.url.includes('/pay/'))
  if (link?.type !== 'link') throw new AppError('INTERNAL', 'no link to a payment page was shown last')
  const before = (await world.engine.conversations.get(line.id))?.next_seq ?? 0
  const page = await world.app.inject({
    method: 'POST',
    url: new URL(link.url).pathname,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: `outcome=${outcome}`,
  })
  if (page.statusCode !== 200) throw new AppError('INTERNAL', `the payment page answered ${page.statusCode}`)
  const replies = outcome === 'paid' ? await repliesAfter(world, line.id, before) : []
  return { input: [`(${outcome})`], seen: await look(world, line, { replies, understood: null }) }
}

async function repliesAfter({ engine }: CaseWorld, id: string, seq: number): Promise<readonly Message[]> {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; ) {
    const { tail = [], inbox = [] } = (await engine.conversations.get(id)) ?? {}
    const replies = tail.filter(entry => entry.seq >= seq && entry.role === 'assistant')
    if (replies.length > 0 && inbox.length === 0) return z.array(message).parse(replies)
    await wait(20)
  }
  throw new AppError('INTERNAL', 'nothing was said after the payment')
}

interface Answered {
  readonly replies: readonly Message[]
  readonly understood: Understanding | null
}

async function look(world: CaseWorld, line: Line, { replies, understood }: Answered): Promise<SeenTurn> {
  const conversation = await world.engine.conversations.get(line.id)
  if (!conversation) throw new AppError('INTERNAL', 'the conversation is gone')
  const turns = world.take(line.id)
  return {
    replies,
    understanding: understood,
    conversation,
    calls: turns.flatMap(({ calls }) => calls),
    template_keys: turns.flatMap(({ template_keys }) => template_keys),
  }
}
