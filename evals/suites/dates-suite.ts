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
  expected: z.array(
    z.looseObject({
      kind: z.string(),
      /** Present where a source marks single days for its slots. */
      slot: z.string().optional(),
      ...reading,
      future: z.looseObject(reading).nullish(),
      past: z.looseObject(reading).nullish(),
      accept_past: z.boolean().optional(),
    }),
  ),
})
type Expected = z.output<typeof dateRow>['expected'][number]
type Found = ReturnType<typeof resolveDates>[number]

/** Dates and times: a row is right when every expected reading is found, and nothing where nothing is expected. */
export function scoreDates(suite: string, path: string): Figure[] {
  const all = readRows(path, dateRow)
  const core = all.filter(row => row.core)
  const rows = core.length > 0 ? core : all
  const english = rows.filter(({ lang }) => lang === 'en')
  const others = rows.filter(({ lang }) => lang !== 'en')
  const figure = (name: string, some: typeof rows, least: number): Figure[] =>
    some.length > 0 ? [{ suite, name, value: shareOf(some, isRight), least, of: some.length }] : []
  return [...figure('dates, English', english, 0.92), ...figure('dates, other languages', others, 0.85)]
}

function isRight({ input, ref, lang, expected }: z.output<typeof dateRow>): boolean {
  const found = resolveDates({ text: input, now: ref, language: lang }).filter(({ kind }) => kind !== 'invalid')
  const wanted = expected.filter(({ kind }) => kind !== 'invalid')
  if (wanted.length === 0) return found.length === 0
  return wanted.every(each => found.some(one => answers(one, each)))
}

function answers(one: Found, { kind, slot, future, past, accept_past, ...own }: Expected): boolean {
  const readings = [future ?? own, ...(accept_past && past ? [past] : [])]
  return readings.some(({ value, start, end }) => {
    // A day marked for a slot is as well found in a range or a moment that names it.
    if (slot !== undefined && kind === 'date') return daysOf(one).includes(value ?? '')
    const isSame = kind === 'duration' ? Number(one.value) === Number(value) : isPoint(one.value, value)
    return one.kind === kind && isSame && isPoint(one.start, start) && isPoint(one.end, end)
  })
}

const daysOf = ({ value, start, end }: Found) => [value, start, end].map(each => each?.slice(0, 10))

/** Whatever is not asked for is right; midnight and full minutes have one spelling. */
const isPoint = (found: string | undefined, wanted: string | undefined) =>
  wanted === undefined || (found !== undefined && plain(found) === plain(wanted))

const plain = (text: string) => text.replace(/(\d\d:\d\d):00$/, '$1').replace(/T00:00$/, '')
