import { z } from 'zod'
import type { SlotName } from '#src/domain/understanding.ts'
import type { Frame } from './frame.ts'

const DAYS = ['depart_date', 'return_date', 'check_in', 'check_out', 'date'] as const satisfies readonly SlotName[]

/** The days of the journey that was last spoken of, kept when it is done: "a taxi on the 3rd" after a stay in March is for the
 *  3rd of March. A day that is being changed is still among them. */
export const journeyDays = z
  .object({ workflow: z.string(), slots: z.partialRecord(z.enum(DAYS), z.string()) })
  .nullable()
  .catch(null)
  .default(null)

export type JourneyDaysKept = z.infer<typeof journeyDays>

/** What is to be kept after a turn: of the newest journey that has days, else what was kept before. */
export function daysToKeep(
  frames: readonly Pick<Frame, 'workflow' | 'slots'>[],
  before: JourneyDaysKept,
): JourneyDaysKept {
  const frame = frames.findLast(({ slots }) => DAYS.some(day => slots[day] !== undefined))
  if (!frame) return before
  const own = Object.fromEntries(DAYS.flatMap(day => (frame.slots[day] === undefined ? [] : [[day, frame.slots[day]]])))
  const was = before?.workflow === frame.workflow ? before.slots : {}
  return { workflow: frame.workflow, slots: { ...was, ...own } }
}
