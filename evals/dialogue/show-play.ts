import type { DialogueCase } from './case-format.ts'
import { nameCommand, slotsOf } from './check-turn.ts'
import { show } from './matches.ts'
import type { Play, PlayedTurn } from './play-case.ts'

/** Everything that was not as expected. */
export const faultsOf = ({ turns, state_faults }: Play): string[] => [
  ...turns.flatMap(({ faults }, index) => faults.map(fault => `turn ${index + 1}: ${fault}`)),
  ...state_faults.map(fault => `state: ${fault}`),
]

/** The whole conversation with what was understood, called and said, and what should have been otherwise. */
export function showPlay({ file, name, engine }: DialogueCase, play: Play): string {
  const label = engine === 'haiku' ? ' [answers of Haiku scripted: no model was asked]' : ''
  const ends = play.state_faults.map(fault => `  ✗ state: ${fault}`)
  return [`${file}: ${name}${label}`, ...play.turns.flatMap(showTurn), ...ends].join('\n')
}

function showTurn({ input, seen, faults }: PlayedTurn): string[] {
  const { understanding, calls, template_keys, replies, conversation } = seen
  const commands = understanding?.commands.map(nameCommand).join(', ') ?? '—'
  const told = understanding ? ` (${understanding.engine}, ${understanding.intent} ${understanding.confidence})` : ''
  return [
    ...input.map(text => `▶ ${text}`),
    `    commands ${commands}${told}`,
    ...calls.map(({ tool, input: values, outcome }) => `    calls ${tool} ${show(values)} → ${outcome}`),
    `    says ${template_keys.join(', ')}`,
    ...replies.map(({ text, options }) => `◀ ${[text, ...options.map(({ title }) => `[${title}]`)].join('\n  ')}`),
    `    stack ${conversation.frames.map(({ workflow }) => workflow).join(' < ') || 'empty'}, slots ${show(slotsOf(seen))}`,
    ...faults.map(fault => `  ✗ ${fault}`),
  ]
}
