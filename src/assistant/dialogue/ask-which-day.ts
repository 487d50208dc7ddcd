import { addDays, isDate } from '#src/domain/dates.ts'
import type { Command, SlotName } from '#src/domain/understanding.ts'
import { fold } from '../resolve/count-words.ts'
import { type DialogueTurn, say, topOf } from './dialogue-turn.ts'
import type { SaidCommand } from './said-command.ts'

type Filled = Extract<Command, { command: 'set' | 'correct' }>

/** The weekday and the date that were said do not go together: neither is used, and both are put to the traveller. */
export function askWhichDay(turn: DialogueTurn, commands: readonly SaidCommand[]): void {
  const frame = topOf(turn)
  const days = commands.flatMap(({ command }) => (isDay(command) ? command : []))
  const wrong = days.find(day => namesake(turn, day) !== undefined) ?? days[0]
  if (frame && wrong) {
    const { [wrong.slot]: _dropped, ...rest } = frame.slots
    frame.slots = rest
  }
  const other = wrong && namesake(turn, wrong)
  const options = wrong && other ? [wrong.value, other].sort().map(day => optionOf(turn, wrong.slot, day)) : []
  say(turn, { key: 'date_mismatch', options })
}

const isDay = (command: Command): command is Filled =>
  (command.command === 'set' || command.command === 'correct') && isDate(command.value)

const optionOf = ({ speech }: DialogueTurn, slot: SlotName, day: string) => ({
  id: `set:${slot}=${day}`,
  title: speech.date(day),
})

/** The day next to the date that has the weekday which was said, in the language of the conversation or in English. */
function namesake({ speech }: DialogueTurn, { value, text }: Filled): string | undefined {
  const said = fold(text)
  return [-3, -2, -1, 1, 2, 3]
    .map(days => addDays(value, days))
    .find(day => [speech.language, 'en'].some(language => said.includes(weekdayOf(day, language))))
}

function weekdayOf(day: string, language: string): string {
  const name = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
    Date.parse(`${day}T00:00Z`),
  )
  return fold(name)
}
