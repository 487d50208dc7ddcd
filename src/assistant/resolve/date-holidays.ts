import { yearOf } from './calendar.ts'
import { type DateLine, has, wordTag } from './date-line.ts'
import { readAnyYear } from './date-parts.ts'
import { HOLIDAYS } from './holidays.ts'

/** "Easter Monday 2027", "last Christmas", "Thanksgiving in a year". */
export function holiday(line: DateLine, index: number) {
  const pointer = ['next', 'last', 'this'].find(tag => has(line, index, tag))
  const at = pointer ? index + 1 : index
  const name = wordTag(line, at, 'holiday')
  const of = name === undefined ? undefined : HOLIDAYS[name]
  if (!of) return undefined
  const year = readAnyYear(line, at + 1)
  if (year) return { value: { exact: of(year.value) }, end: year.end }
  const now = yearOf(line.today)
  const coming = of(now) >= line.today ? now : now + 1
  if (pointer === 'last') return { value: { exact: of(coming - 1) }, end: at + 1 }
  const ahead = has(line, at + 1, 'in_a_year') ? 1 : has(line, at + 1, 'a_year_ago') ? -1 : 0
  if (ahead !== 0) return { value: { exact: of(now + ahead) }, end: at + 2 }
  return { value: { exact: of(coming), past: of(coming - 1) }, end: at + 1 }
}
