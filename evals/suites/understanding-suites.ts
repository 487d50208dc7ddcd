import { z } from 'zod'
import { explainMessage } from '#src/assistant/understand/explain-message.ts'
import { loadIntentModel } from '#src/assistant/understand/intent-model.ts'
import type { Reference } from '#src/store/reference/reference.ts'
import { type Figure, shareOf } from './figure.ts'
import { readRows } from './read-rows.ts'

const said = {
  text: z.string(),
  previous: z.string().nullish(),
  lang: z.string().default('en'),
  core: z.boolean().optional(),
}
/** A labelled message. */
export const intentRow = z.looseObject({ ...said, label: z.string(), acceptable: z.array(z.string()).optional() })
const slotRow = z.looseObject({
  ...said,
  reference_date: z.string().nullish(),
  slots: z.record(
    z.string(),
    z.looseObject({ text: z.string(), value: z.string().optional(), flags: z.unknown().optional() }),
  ),
})

/** The day on which rows without one are read. */
export const NOW = '2026-11-24'

interface Scale {
  readonly reference: Reference
  readonly least: { readonly label: number; readonly acceptable: number; readonly slots: number }
}

/** Labels of messages: exact, acceptable, and how well what is out of scope is told apart. Core rows where there are such. */
export function scoreIntents(suite: string, path: string, { reference, least }: Scale): Figure[] {
  const all = readRows(path, intentRow)
  const core = all.filter(row => row.core)
  const predict = loadIntentModel()
  const rows = (core.length > 0 ? core : all).map(row => {
    const { intent } = explainMessage(requestOf(row, NOW), { reference, predict })
    return { ...row, intent }
  })
  const outside = rows.filter(({ label }) => label === 'out_of_scope')
  const claimed = rows.filter(({ intent }) => intent === 'out_of_scope')
  const figure = (name: string, value: number, least: number, of: number): Figure => ({ suite, name, value, least, of })
  return [
    figure(
      'label',
      shareOf(rows, ({ intent, label }) => intent === label),
      least.label,
      rows.length,
    ),
    figure(
      'acceptable',
      shareOf(rows, ({ intent, label, acceptable }) => (acceptable ?? [label]).includes(intent)),
      least.acceptable,
      rows.length,
    ),
    ...(outside.length > 0
      ? [
          figure(
            'out of scope found',
            shareOf(outside, ({ intent }) => intent === 'out_of_scope'),
            0.8,
            outside.length,
          ),
          figure(
            'out of scope right',
            shareOf(claimed, ({ label }) => label === 'out_of_scope'),
            0.8,
            claimed.length,
          ),
        ]
      : []),
  ]
}

/** Slots of messages, micro F1 over name and value (or the words, where no value is given). */
export function scoreSlots(suite: string, path: string, { reference, least }: Scale): Figure[] {
  const rows = readRows(path, slotRow)
  const predict = loadIntentModel()
  let wanted = 0
  let given = 0
  let right = 0
  for (const row of rows) {
    const found = explainMessage(requestOf(row, row.reference_date ?? NOW), { reference, predict }).slots
    wanted += Object.keys(row.slots).length
    // What a source never marks is no mistake: only names that the file marks somewhere count against.
    given += Object.keys(found).filter(name => name in row.slots || row.service === undefined).length
    right += Object.entries(row.slots).filter(([name, expected]) => isSame(expected, found[name])).length
  }
  const [precision, recall] = [given > 0 ? right / given : 0, wanted > 0 ? right / wanted : 0]
  const f1 = right > 0 ? (2 * precision * recall) / (precision + recall) : 0
  return [{ suite, name: 'slots F1', value: f1, least: least.slots, of: wanted }]
}

type Slot = { readonly text: string; readonly value?: string | undefined }

function isSame(expected: Slot, found: Slot | undefined): boolean {
  if (!found) return false
  const [norm, value] = [expected.value ?? expected.text, found.value ?? found.text].map(fold)
  if (norm === value || (value ?? '').includes(norm ?? '')) return true
  const [words, own] = [fold(expected.text), fold(found.text)]
  return expected.value === undefined && (own.includes(words) || words.includes(own))
}

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}:-]+/gu, ' ')
    .replace(/^the /, '')
    .trim()

/** A row as a first message. */
export const requestOf = (
  { text, previous, lang }: z.output<typeof intentRow> | z.output<typeof slotRow>,
  day: string,
) => ({
  text,
  pending: null,
  options: [],
  previous: previous ?? null,
  language: lang,
  zone: 'UTC',
  now: Date.parse(`${day.slice(0, 10)}T09:00:00Z`),
})
