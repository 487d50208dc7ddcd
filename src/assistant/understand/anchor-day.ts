import { addDays, daysBetween, isDate } from '#src/domain/dates.ts'
import { fold } from '../resolve/count-words.ts'

const DAY_ALONE =
  /^(?:(?:on|the|from|am|den|der|vom|ab|el|dia|le|il|o|al|no|tarehe) ?)*(?:[a-z]{3,12},? (?:the |der |den |el |le |il )?)?(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?$/
// "4th to 8th", "del 12 al 17", "du 5 au 9", "4. bis 8."
const DAYS_ALONE =
  /^(?:(?:on|the|from|between|am|vom|den|der|del|desde|el|du|le|dal|dall'|il|do|de|dia|tarehe) ?)*\d{1,2}(?:st|nd|rd|th|er|º|ª|\.)? ?(?:-|–|to|until|till|through|and|bis|zum|al|hasta|a|au|jusqu'au|all'|fino al|ao|ate|hadi)(?: (?:the|den|el|le|il|o))? ?\d{1,2}(?:st|nd|rd|th|er|º|ª|\.)?$/
const MONTH =
  /\b(?:jan|feb|fev|mar|apr|avr|abr|may|mai|mag|jun|jui|giu|jul|lug|aug|aou|ago|sep|set|oct|okt|ott|out|nov|dec|dez|dic|tomorrow|today|week|month)/

/** A day of the month or a weekday alone, said of a date that is set already, is near that date and not near today: "on the 5th"
 *  of a stay in March is the 5th of March. Everything else stays as it was read. */
export function anchorDay(
  read: { readonly value: string; readonly text: string },
  set: string | undefined,
  today: string,
): string {
  const said = fold(read.text).trim()
  if (!set || !isDate(set) || MONTH.test(said)) return read.value
  const day = DAY_ALONE.exec(said)?.[1] ?? (DAYS_ALONE.test(said) ? read.value.slice(8) : undefined)
  if (day !== undefined) return dayNear(Number(day), set, today) ?? read.value
  if (/\d/.test(said) || said.split(/\s+/).length > 2 || /\b(?:next|this|coming|naechst|nachst)/.test(said))
    return read.value
  const near = [0, 1, -1, 2, -2, 3, -3].map(days => addDays(set, days)).filter(each => each >= today)
  return near.find(each => daysBetween(each, read.value) % 7 === 0) ?? read.value
}

/** In the month of the date that is set, or in the next one. */
function dayNear(day: number, set: string, today: string): string | undefined {
  const [year = 0, month = 1] = set.split('-').map(Number)
  const candidates = [0, 1].map(more => {
    const first = Date.UTC(year, month - 1 + more, 1)
    return new Date(first + (day - 1) * 86_400_000).toISOString().slice(0, 10)
  })
  return candidates.find(each => Number(each.slice(8)) === day && each >= today)
}
