import type { Command, Understanding } from '#src/domain/understanding.ts'
import type { Conversation, Entry, Outcome, TurnRecord, Understood } from './conversation.ts'
import type { Engine } from './engine.ts'
import { bytesOf } from './entry.ts'
import { KEEPING } from './frame.ts'
import { journeyDays } from './journey-days.ts'
import type { UnderstandRequest } from './turn.ts'

/** Understands every message of a turn, all at once: they belong together and share what was asked before. Short lines that
 *  follow each other are one message that was written in pieces. */
export async function understandAll(
  engine: Engine,
  conversation: Conversation,
  messages: readonly Entry[],
): Promise<TurnRecord> {
  const now = engine.clock()
  const context = contextOf(conversation, now)
  const understood = async ({ seq, text, choice, event }: Said): Promise<Understood> => {
    if (event) return { seq, event, understanding: nothingSaid(conversation.language) }
    const request = { ...context, text, ...(choice === undefined ? {} : { choice }) }
    return { seq, event: null, understanding: await engine.understand(request) }
  }
  const understandings = await Promise.all(joinBursts(messages).map(understood))
  return { now, understandings: fitAll(understandings, engine.limits.record_bytes) }
}

type Said = Pick<Entry, 'seq' | 'text' | 'choice' | 'event'>

const MOST_OF_A_LINE = 120

/** A piece carries the seq of the first, so that a yes in it counts for no question that was asked later. */
function joinBursts(messages: readonly Entry[]): readonly Said[] {
  const joined: Said[] = []
  for (const { seq, text, choice, event } of messages) {
    const last = joined.at(-1)
    const isLine = choice === undefined && event === undefined && text.length <= MOST_OF_A_LINE
    const isAfterLine = last !== undefined && last.choice === undefined && last.event === undefined
    if (isLine && isAfterLine && (last.text.split('\n').at(-1)?.length ?? 0) <= MOST_OF_A_LINE)
      joined.splice(-1, 1, { ...last, text: `${last.text}\n${text}` })
    else joined.push({ seq, text, ...(choice === undefined ? {} : { choice }), ...(event ? { event } : {}) })
  }
  return joined
}

function contextOf(
  { tail, frames, language, zone, actor, memory }: Conversation,
  now: number,
): Omit<UnderstandRequest, 'text'> {
  const last = tail.findLast(({ role }) => role === 'assistant' || role === 'agent')
  const top = frames.at(-1)
  const days = journeyDays.parse(memory.days)
  const shown = top?.pending?.kind === 'choice' ? top.options?.shown : undefined
  return {
    pending: top?.pending ?? null,
    options: shown ?? optionsSaidLast(tail),
    earlier: (top?.options?.shown ?? []).map(({ id, title }) => ({ id, title })),
    previous: showsPerson(memory) ? null : (last?.text ?? null),
    language,
    zone,
    now,
    actor,
    workflow: top && top.workflow !== KEEPING ? top.workflow : null,
    slots: { ...(days?.workflow === top?.workflow ? days?.slots : {}), ...top?.slots },
    beside: days?.slots ?? {},
  }
}

/** What was just shown of a person (names, addresses) is no context for an engine, which may ask a vendor. */
const showsPerson = ({ person }: Conversation['memory']): boolean => {
  const { at_hand } = Object(person)
  return Array.isArray(at_hand) && at_hand.includes('person')
}

/** What was to be tapped in the last turn, whichever of its messages had it. */
function optionsSaidLast(tail: readonly Entry[]): Entry['options'] {
  const said = tail.filter(({ role }) => role === 'assistant' || role === 'agent')
  const turn_id = said.at(-1)?.turn_id
  const ofTurn = turn_id === null ? [] : said.filter(entry => entry.turn_id === turn_id)
  return ofTurn.findLast(({ options }) => options.length > 0)?.options ?? said.at(-1)?.options ?? []
}

const nothingSaid = (language: string): Understanding => ({
  intent: 'out_of_scope',
  confidence: 1,
  engine: 'event',
  commands: [],
  language,
  ms: 0,
})

/** What the whole turn was understood to be, as the contract shows it; null when nobody said anything. */
export function mergeUnderstandings(all: readonly Understood[]): Understanding | null {
  const said = all.filter(({ event }) => event === null).map(({ understanding }) => understanding)
  const [first] = said
  if (!first || said.length === 1) return first ?? null
  return {
    ...first,
    confidence: Math.min(...said.map(({ confidence }) => confidence)),
    commands: said.flatMap(({ commands }) => commands),
    language: said.at(-1)?.language ?? first.language,
    ms: Math.max(...said.map(({ ms }) => ms)),
  }
}

const MOST_OUTCOME_BYTES = 2_000

/** An outcome small enough to be kept with its message, and its bytes. */
export function fitOutcome(outcome: Outcome): { readonly outcome: Outcome; readonly outcome_size: number } {
  const { understanding } = outcome
  const outcome_size = bytesOf(outcome)
  if (!understanding || outcome_size <= MOST_OUTCOME_BYTES) return { outcome, outcome_size }
  const fitting = CUTS.map(cut => ({ ...outcome, understanding: shorten(understanding, cut) }))
  const bare = { ...outcome, understanding: { ...understanding, commands: [] } }
  const small = fitting.find(each => bytesOf(each) <= MOST_OUTCOME_BYTES) ?? bare
  return { outcome: small, outcome_size: bytesOf(small) }
}

interface Cut {
  readonly characters: number
  readonly commands: number
}

// A command repeats what was said; twenty long messages would say all of it twice. What is cut first is the quotation.
const CUTS: readonly Cut[] = [
  { characters: 400, commands: 20 },
  { characters: 120, commands: 12 },
  { characters: 60, commands: 6 },
  { characters: 40, commands: 2 },
]

function fitAll(all: readonly Understood[], most: number): readonly Understood[] {
  if (bytesOf(all) <= most) return all
  const fitting = CUTS.map(cut => all.map(each => ({ ...each, understanding: shorten(each.understanding, cut) })))
  return fitting.find(each => bytesOf(each) <= most) ?? fitting.at(-1) ?? []
}

const shorten = (understanding: Understanding, { characters, commands }: Cut): Understanding => ({
  ...understanding,
  commands: understanding.commands.slice(0, commands).map(command => shortenCommand(command, characters)),
})

function shortenCommand(command: Command, characters: number): Command {
  if (command.command === 'ask') return { ...command, question: command.question.slice(0, characters) }
  if (command.command === 'set' || command.command === 'correct' || command.command === 'remember')
    return { ...command, text: command.text.slice(0, characters), value: command.value.slice(0, characters) }
  return command
}
