import { z } from 'zod'
import type { Words } from '#src/workflows/define.ts'
import { confirmBooking } from '#tools/bookings/confirm-booking.ts'
import { leadingAnswer } from '../resolve/resolve-answer.ts'
import type { DialogueTurn, WorkingFrame } from './dialogue-turn.ts'
import type { SaidCommand } from './said-command.ts'
import { itemOf } from './say-noted.ts'

const board = z.object({ board: z.string() })

/** What is said about a yes with a wish that nobody could read ("yes, could we perhaps have a sea view"): that it is not part of
 *  the offer. Undefined for anything else that was not understood. */
export function wordsOfUnreadWish({ heard, stack }: DialogueTurn): Words | undefined {
  const { pending } = stack.at(-1) ?? {}
  if (pending?.kind !== 'confirmation' || pending.tool !== confirmBooking.name) return undefined
  return heard.some(text => leadingAnswer(text)?.answer === 'yes') ? { key: 'wish_not_taken' } : undefined
}

/** What became of wishes that leave the question before a booking as it stood: they are met already, or not part of the
 *  offer. `before` is the frame as it was; nothing is said where the question is another one now. */
export function wordsOfKept(
  turn: DialogueTurn,
  commands: readonly SaidCommand[],
  before: WorkingFrame | undefined,
): Words[] {
  const top = turn.stack.at(-1)
  const { pending } = top ?? {}
  const asked = before?.pending
  if (!top || !before || pending?.kind !== 'confirmation' || asked?.kind !== 'confirmation') return []
  if (pending.question_seq === null || pending.question_seq !== asked.question_seq) return []
  const chosen = top.options?.shown.find(({ id }) => id === top.options?.chosen)
  const served = board.safeParse(chosen?.data).data?.board
  const wishes = commands.flatMap(({ command }) =>
    command.command === 'set' || command.command === 'correct' ? command : [],
  )
  const isMet = ({ slot, value }: (typeof wishes)[number]) =>
    before.slots[slot] === value || (slot === 'board' && served === value)
  const met = wishes.filter(isMet).map(({ slot, value }) => itemOf(turn, slot, value))
  const isLeft = wishes.some(wish => wish.slot === 'board' && !isMet(wish))
  return [
    ...(met.length > 0 ? [{ key: 'already_so', values: { what: met.join('; ') } }] : []),
    ...(isLeft ? [{ key: 'wish_not_taken' }] : []),
  ]
}
