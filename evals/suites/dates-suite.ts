import { z } from 'zod'
import { resolveDates } from '#src/assistant/resolve/resolve-dates.ts'
import { type Figure, shareOf } from './figure.ts'
import { readRows } from './read-rows.ts'

const reading = { value: z.string().optional(), start: z.string().optional(), end: z.string().optional() }
const dateRow = z.looseObject({
  input: z.string(),
  ref: z.string(),
  lang: z.string().default('en'),
  core: z.boolean().optional(),
  expected: z.array(z.looseObject({ kind: z.string(), ...reading, future: z.looseObject(reading).nullish() })),
})

/** Dates and times: a row is right when every expected reading is found, and nothing where nothing is expected. */
export function scoreDates(suite: string, path: string): Figure[] {
  const all = readRows(path, dateRow)
  const core = all.filter(row => row.core)
  const rows = core.length > 0 ? core : all
  const english = rows.filter(({ lang }) => lang === 'en')
  const others = rows.filter(({ lang }) => lang !== 'en')
  const figure = (name: string, some: typeof rows, least: number): Figure[] =>
    some.length > 0 ? [{ suite, name, value: shareOf(some, isRight), least, of: some.length }] : []
  return [...figure('dates, English', english, 0.9), ...figure('dates, other languages', others, 0.85)]
}

function isRight({ input, ref, lang, expected }: z.output<typeof dateRow>): boolean {
  const found = resolveDates({ text: input, now: ref, language: lang }).filter(({ kind }) => kind !== 'invalid')
  const wanted = expected.filter(({ kind }) => kind !== 'invalid')
  if (wanted.length === 0) return found.length === 0
  return wanted.every(each => {
    const { value, start, end } = each.future ?? each
    return found.some(
      one =>
        one.kind === each.kind &&
        (value === undefined || one.value === value) &&
        (start === undefined || one.start === start) &&
        (end === undefined || one.end === end),
    )
  })
}
