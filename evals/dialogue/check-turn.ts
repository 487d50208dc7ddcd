import { z } from 'zod'
import type { Conversation } from '#src/assistant/conversation.ts'
import { showPending } from '#src/assistant/frame.ts'
import type { Message } from '#src/domain/message.ts'
import type { Command, Understanding } from '#src/domain/understanding.ts'
import type { Expectation } from './case-format.ts'
import { difference, show, toPattern } from './matches.ts'
import type { WatchedCall } from './watch-turns.ts'

/** What can be seen of a turn once it is over. */
export interface SeenTurn {
  readonly replies: readonly Message[]
  /** Null where nobody said anything: an event. */
  readonly understanding: Understanding | null
  readonly conversation: Conversation
  readonly calls: readonly WatchedCall[]
  readonly template_keys: readonly string[]
}

/** Everything in which a turn differs from what is expected of it, a line each. */
export function checkTurn(expected: Expectation, seen: SeenTurn): string[] {
  const { conversation, understanding } = seen
  const pending = showPending(conversation.frames.at(-1)?.pending ?? null)
  const slots = new Map<string, string>(Object.entries(slotsOf(seen)))
  const workflow = conversation.frames.at(-1)?.workflow ?? 'none'
  return [
    ...(expected.commands ?? []).flatMap(wanted => checkCommand(wanted, understanding?.commands ?? [])),
    ...Object.entries(expected.slots ?? {}).flatMap(([name, value]) =>
      told(difference(value, slots.get(name), `slot ${name}`)),
    ),
    ...(expected.no_slots ?? [])
      .filter(name => slots.has(name))
      .map(name => `slot ${name} is ${slots.get(name)}, and should not be there`),
    ...told(expected.asks && difference(expected.asks, pending?.kind === 'slot' ? pending.name : null, 'asks')),
    ...told(expected.pending === undefined ? undefined : checkPending(expected.pending, pending)),
    ...(expected.says ?? []).filter(word => !isSaid(word, seen)).map(word => `does not say ${word}`),
    ...(expected.says_not ?? []).filter(word => isSaid(word, seen)).map(word => `says ${word}`),
    ...(expected.calls ?? []).flatMap(wanted => checkCall(wanted, seen.calls)),
    ...checkSilence(expected.calls_nothing, seen.calls),
    ...told(expected.owner && difference(expected.owner, conversation.owner, 'owner')),
    ...told(expected.language && difference(expected.language, conversation.language, 'language')),
    ...told(expected.workflow && difference(expected.workflow, workflow, 'workflow')),
    ...told(expected.intent && difference(expected.intent, understanding?.intent, 'intent')),
  ]
}

const told = (fault: string | undefined | null) => (fault ? [fault] : [])

const remembered = z.object({ known: z.record(z.string(), z.string()).catch({}).default({}) })

/** Those of the journey on top; what is remembered where none is under way. */
export function slotsOf({ conversation }: Pick<SeenTurn, 'conversation'>): Readonly<Record<string, string>> {
  return { ...(conversation.frames.at(-1)?.slots ?? remembered.parse(conversation.memory).known) }
}

/** A command as a case may write it: `affirm`, `start:plan_trip`, `set:adults=2`, `ask:price`, `social:thanks`,
 *  `remember:diet=vegan` (`note:` of what is merely said), `recall:person`, `forget:seat`. */
export function nameCommand(command: Command): string {
  switch (command.command) {
    case 'start':
      return `start:${command.workflow}`
    case 'set':
    case 'correct':
      return `${command.command}:${command.slot}=${command.value}`
    case 'choose':
      return `choose:${command.option}`
    case 'ask':
      return `ask:${command.topic}`
    case 'language':
      return `language:${command.language}`
    case 'handoff':
      return `handoff:${command.reason}`
    case 'social':
      return `social:${command.act}`
    case 'remember':
      return `${command.is_lasting ? 'remember' : 'note'}:${command.topic}=${command.value}`
    case 'recall':
      return `recall:${command.about}`
    case 'forget':
      return `forget:${command.topic}`
    case 'clarify':
      return `clarify:${command.candidates.join('+')}`
    default:
      return command.command
  }
}

function checkCommand(wanted: string | object, commands: readonly Command[]): string[] {
  const isThere = commands.some(command => {
    if (typeof wanted !== 'string') return difference(wanted, command) === undefined
    const name = nameCommand(command)
    return name === wanted || name.startsWith(`${wanted}:`) || name.startsWith(`${wanted}=`)
  })
  return isThere ? [] : [`no command ${typeof wanted === 'string' ? wanted : show(wanted)}`]
}

function checkPending(wanted: unknown, pending: unknown): string | undefined {
  if (wanted === 'none') return difference(null, pending, 'pending')
  return difference(typeof wanted === 'string' ? { kind: wanted } : wanted, pending, 'pending')
}

/** All that a person could read: texts, cards and what they are asked to tap. */
export const readable = ({ replies }: Pick<SeenTurn, 'replies'>): string =>
  replies
    .flatMap(({ text, cards, options }) => [
      text,
      ...cards.flatMap(({ title, subtitle, facts = [], lines = [], price, actions }) => [
        title,
        subtitle,
        ...facts,
        ...actions.map(action => action.title),
        ...lines.flatMap(line => [line.title, line.detail ?? '']),
        price ? `${price.amount} ${price.currency}` : '',
      ]),
      ...options.map(({ title }) => title),
    ])
    .join('\n')

function isSaid(word: string, seen: SeenTurn): boolean {
  const pattern = toPattern(word)
  return pattern ? pattern.test(readable(seen)) : seen.template_keys.includes(word)
}

function checkCall(wanted: NonNullable<Expectation['calls']>[number], calls: readonly WatchedCall[]): string[] {
  const { tool, with: input } = typeof wanted === 'string' ? { tool: wanted, with: undefined } : wanted
  const made = calls.filter(call => call.tool === tool)
  if (made.length === 0) return [`does not call ${tool}`]
  const faults = made.map(call => (input === undefined ? undefined : difference(input, call.input)))
  return faults.includes(undefined) ? [] : [`calls ${tool}, but ${faults[0]}`]
}

function checkSilence(wanted: Expectation['calls_nothing'], calls: readonly WatchedCall[]): string[] {
  if (wanted === undefined) return []
  const made = wanted === 'commits' ? calls.filter(({ effect }) => effect === 'commit') : calls
  return made.map(({ tool }) => `calls ${tool}`)
}
