import { type Preferences, preferences, toPreference } from '#src/domain/preferences.ts'
import { digest } from '#src/kernel/ids.ts'
import { partyOf } from '#src/workflows/ask-party.ts'
import { showWishes } from '#src/workflows/show-wishes.ts'
import type { Tool } from '#tools/define.ts'
import { forgetPerson } from '#tools/travelers/forget-person.ts'
import { savePreferences } from '#tools/travelers/save-preferences.ts'
import { KEEPING } from '../../frame.ts'
import { answerYes } from '../answer-yes.ts'
import { type DialogueTurn, say, topOf, type WorkingFrame } from '../dialogue-turn.ts'
import { FROM_HOME } from '../fill-slot.ts'
import type { SaidCommand } from '../said-command.ts'
import { askKeeping } from './ask-keeping.ts'
import { sayForgotten, sayKept } from './keep-wishes.ts'
import { keptOf } from './kept-of.ts'

const LEAVING: ReadonlySet<string> = new Set(['stop', 'restart'])

/** Once a conversation, after a booking of a known traveller: whether home airport and party are to be remembered. Only a
 *  yes keeps them, and exactly what was shown. */
export async function offerToRemember(turn: DialogueTurn, { workflow, slots }: WorkingFrame): Promise<void> {
  if (turn.person !== 'known' || turn.is_offered || turn.stack.length > 0) return
  const { wishes } = await keptOf(turn)
  const party = partyOf(slots)
  const origin = FROM_HOME.has(workflow) && slots.origin !== 'none' ? slots.origin : undefined
  const home = origin ? toPreference('home_airport', origin) : undefined
  const input: Preferences = {
    ...(home?.home_airport && home.home_airport !== wishes.home_airport ? home : {}),
    ...(party && digest(party) !== digest(wishes.party ?? null)
      ? { party: { ...party, children_ages: [...party.children_ages] } }
      : {}),
  }
  if (Object.keys(input).length === 0) return
  turn.is_offered = true
  const what = turn.speech.list(showWishes(turn.speech, input))
  askKeeping(turn, {
    tool: savePreferences.name,
    input,
    summary: what,
    words: { key: 'memory_offer', values: { what } },
    yes: 'yes_remember',
  })
}

/** The answer to that offer, or to the question whether all is to be forgotten: asked once, and whatever else is said takes
 *  it off the table. Gives the commands that are left to be done. */
export async function settleOffer(
  turn: DialogueTurn,
  commands: readonly SaidCommand[],
  tools: readonly Tool[],
): Promise<readonly SaidCommand[]> {
  const frame = topOf(turn)
  const { pending } = frame ?? {}
  if (frame?.workflow !== KEEPING || pending?.kind !== 'confirmation') return commands
  const isOpen = pending.expires_at > turn.now
  const isNo = commands.some(({ command }) => command.command === 'deny')
  const isErasure = pending.tool === forgetPerson.name
  // "Yes, forget it all" is that yes, and no word about a journey.
  const isThat = ({ command }: SaidCommand) => isErasure && LEAVING.has(command.command)
  const isYes = commands.some(({ command }) => command.command === 'affirm')
  const said = isYes ? commands.filter(each => !isThat(each)) : commands
  const isAnswered = isOpen && !isNo && (await answerYes(turn, said, tools))
  const isDone = isAnswered && frame.steps[pending.tool] !== undefined
  turn.stack.splice(turn.stack.indexOf(frame), 1)
  turn.kept = undefined
  if (isDone && isErasure) sayForgotten(turn)
  else if (isDone) sayKept(turn, preferences.parse(pending.input))
  else if (isOpen && (isNo || isErasure)) say(turn, { key: isErasure ? 'memory_forget_declined' : 'memory_declined' })
  if (!isOpen) return commands
  return said.filter(({ command }) => command.command !== 'affirm' && command.command !== 'deny')
}
