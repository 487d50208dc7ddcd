import type { Command } from '#src/domain/understanding.ts'
import { digest } from '#src/kernel/ids.ts'
import type { Pending } from '../frame.ts'

/** The id of the yes button under a question about this input. */
export const yesTo = (input: unknown): string => `yes:${digest(input).slice(0, 16)}`

// What asks for the way to pay, as opposed to a question about paying.
const PAY_NOW =
  /\b(?:pay(?:ment)? (?:again|now|link)|link (?:again|to pay)|(?:want|like|ready|try) to pay|send (?:me )?the (?:payment )?link)\b/i

/** What a button or a stock phrase means beside the question that stands: the yes of an older question is no yes. */
export function meantBy(command: Command, pending: Pending | null): Command {
  if (command.command === 'ask' && PAY_NOW.test(command.question))
    return { command: 'start', workflow: 'booking_status' }
  if (command.command !== 'choose') return command
  if (command.option === 'no') return { command: 'deny' }
  if (command.option === 'yes') return { command: 'affirm' }
  if (!command.option.startsWith('yes')) return command
  const isThis = pending?.kind === 'confirmation' && command.option === yesTo(pending.input)
  return isThis ? { command: 'affirm' } : { command: 'repeat' }
}
