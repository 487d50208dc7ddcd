import { type DialogueTurn, say } from '../dialogue-turn.ts'
import type { SaidCommand } from '../said-command.ts'
import { keptOf } from './kept-of.ts'

/** A known traveller is greeted by name; says nothing where there is none, or where nobody greets. */
export async function greetByName(turn: DialogueTurn, commands: readonly SaidCommand[]): Promise<void> {
  const isGreeting = commands.some(({ command }) => command.command === 'social' && command.act === 'greet')
  if (!isGreeting || turn.person !== 'known') return
  const [name] = (await keptOf(turn)).name?.split(' ') ?? []
  if (name) say(turn, { key: 'greet_known', values: { name } })
}
