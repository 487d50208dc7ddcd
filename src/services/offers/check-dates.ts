import { addDays, dateIn, daysBetween } from '#src/domain/dates.ts'
import { invalidField } from '#src/kernel/errors.ts'

/** How far ahead anything is sold: eighteen months. */
export const MOST_DAYS_AHEAD = 548
const MOST_NIGHTS = 60

interface Day {
  readonly field: string
  readonly date: string
  /** Where the day is lived. */
  readonly zone: string
  readonly now: number
}

/** VALIDATION_FAILED for a day that is past where it is lived, or over 18 months ahead. */
export function assertSellable({ field, date, zone, now }: Day): void {
  const today = dateIn(now, zone)
  if (date < today) throw invalidField(field, `${field} is in the past; please give a date from ${today} on.`)
  if (daysBetween(today, date) > MOST_DAYS_AHEAD)
    throw invalidField(field, `${field} is too far ahead; please give a date until ${addDays(today, MOST_DAYS_AHEAD)}.`)
}

/** VALIDATION_FAILED when the end is before the start; a way back may be on the same day. */
export function assertReturn({
  depart_date,
  return_date,
}: {
  readonly depart_date: string
  readonly return_date: string
}) {
  if (return_date < depart_date)
    throw invalidField('return_date', `return_date is before depart_date; please give a date from ${depart_date} on.`)
}

/** VALIDATION_FAILED unless a stay has 1 to 60 nights. */
export function assertStay({ check_in, check_out }: { readonly check_in: string; readonly check_out: string }): void {
  const nights = daysBetween(check_in, check_out)
  if (nights < 1)
    throw invalidField(
      'check_out',
      `check_out must be after check_in; please give a date from ${addDays(check_in, 1)} on.`,
    )
  if (nights > MOST_NIGHTS)
    throw invalidField(
      'check_out',
      `A stay has at most ${MOST_NIGHTS} nights; please give a date until ${addDays(check_in, MOST_NIGHTS)}.`,
    )
}
