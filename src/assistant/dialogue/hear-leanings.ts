import type { Leanings } from '#src/workflows/define.ts'
import { localNow } from '../resolve/local-now.ts'
import { resolveLeanings } from '../resolve/resolve-leanings.ts'
import { isDayFirst } from '../resolve/resolve-slot.ts'
import type { DialogueTurn } from './dialogue-turn.ts'
import type { SaidCommand } from './said-command.ts'

const MOST_THEMES = 6

/** Keeps what was said of a time without a day and a trip without a place; a later word wins. What is merely asked about
 *  ("how is the weather in July?") is no wish. */
export function hearLeanings(turn: DialogueTurn, commands: readonly SaidCommand[]): void {
  if (commands.some(({ command }) => command.command === 'ask' || command.command === 'out_of_scope')) return
  const { language } = turn.speech
  const when = { now: localNow(turn.now, turn.zone), language, day_first: isDayFirst(turn.zone, language) }
  for (const text of turn.heard) {
    const heard = resolveLeanings(text, when)
    turn.leanings = joined(turn.leanings, heard)
    turn.has_leant ||= heard.period !== null || heard.themes.length > 0
  }
}

const joined = (before: Leanings, { period, themes }: Leanings): Leanings => ({
  period: period ?? before.period,
  themes: [...new Set([...themes, ...before.themes])].slice(0, MOST_THEMES),
})
