import type { Speech } from './speech.ts'

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const USUAL = /^(?:every day|daily|(\w+day)\s*(?:to|-|–)\s*(\w+day)),? (\d{1,2}:\d{2})\s*(?:to|-|–)\s*(\d{1,2}:\d{2})$/i

/** When people are there, in the conversation's language where a company wrote it the usual way ("Monday to Friday 9:00 to
 *  17:00"), else as it wrote it. */
export function supportHours({ phrase, language }: Speech, hours: string): string {
  const usual = USUAL.exec(hours.trim())
  if (!usual) return hours
  const [, first, last, from = '', until = ''] = usual
  if (!first || !last) return phrase('support_hours', { days: 'all', first: '', last: '', from, until })
  const [start, end] = [first, last].map(day => DAYS.indexOf(day.toLowerCase()))
  if (start === undefined || end === undefined || start < 0 || end < 0) return hours
  const name = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' })
  // The fifth of January 1970 was a Monday.
  const nameOf = (day: number) => name.format(new Date(Date.UTC(1970, 0, 5 + day)))
  return phrase('support_hours', { days: 'some', first: nameOf(start), last: nameOf(end), from, until })
}
