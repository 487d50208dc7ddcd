import { resolveDates } from '#src/assistant/resolve/resolve-dates.ts'
import { isDate } from '#src/domain/dates.ts'
import { type Answer, answerLines } from './answer-lines.ts'

/** `npm run --silent resolve-dates`: one request a line on stdin, one answer a line on stdout (contract §6). */
await answerLines(process.stdin, process.stdout, answer)

function answer(request: Readonly<Record<string, unknown>>): Answer {
  const { input, ref, lang } = request
  if (typeof input !== 'string') return { error: 'input: must be the text to read' }
  if (typeof ref !== 'string' || !isMoment(ref))
    return { error: 'ref: must be a local date such as 2026-11-24 or date-time such as 2026-11-24T09:30' }
  const started = performance.now()
  const found = resolveDates({ text: input, now: ref, language: typeof lang === 'string' ? lang : 'en' })
  const resolved = found.map(({ text, kind, value, start, end, past }) => ({ text, kind, value, start, end, past }))
  return { resolved, ms: Math.round((performance.now() - started) * 1000) / 1000 }
}

/** A date of the calendar, with or without a time: 30 February, which `Date` would move, is none. */
function isMoment(text: string): boolean {
  return isDate(text.slice(0, 10)) && !Number.isNaN(Date.parse(text))
}
