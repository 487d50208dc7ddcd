import { z } from 'zod'
import { explainMessage } from '#src/assistant/understand/explain-message.ts'
import { loadForeignModel } from '#src/assistant/understand/foreign-model.ts'
import { loadIntentModel } from '#src/assistant/understand/intent-model.ts'
import type { Reference } from '#src/store/reference/reference.ts'
import { type Figure, shareOf } from './figure.ts'
import { readRows } from './read-rows.ts'
import { slotMatches } from './slot-matches.ts'

const said = {
  text: z.string(),
  previous: z.string().nullish(),
  prev_system: z.string().nullish(),
  lang: z.string().default('en'),
  core: z.boolean().optional(),
}
/** A labelled message. */
export const intentRow = z.looseObject({ ...said, label: z.string(), acceptable: z.array(z.string()).optional() })
const slotRow = z.looseObject({
  ...said,
  reference_date: z.string().nullish(),
  source: z.string().nullish(),
  service: z.string().nullish(),
  orig_service: z.string().nullish(),
  self_contained: z.boolean().nullish(),
  not_verbatim: z.array(z.string()).nullish(),
  suspect_label: z.array(z.string()).nullish(),
  norm_dropped: z.array(z.string()).nullish(),
  slots: z.record(
    z.string(),
    z
      .looseObject({ text: z.string(), value: z.string().optional(), norm: z.unknown().optional() })
      .transform(({ text, value, norm }) => ({ text, value: value ?? normOf(norm) })),
  ),
})

/** The same under another name; one of several parts is none. */
const normOf = (norm: unknown): string | undefined =>
  norm === undefined || norm === null || typeof norm === 'object' ? undefined : String(norm)

/** The slots that the contract names. */
const SLOTS: ReadonlySet<string> = new Set(
  `origin destination depart_date return_date depart_time arrive_by return_time passengers adults kids cabin airline trip_type stops via
  city area check_in check_out nights rooms guests stars min_rating price_range hotel_type hotel_name wifi parking pets
  pickup_location pickup_date pickup_time dropoff dropoff_date car_type ride_type shared
  category event_type event_name attraction_name date time tickets budget days`.split(/\s+/),
)

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
  const models = { predict: loadIntentModel(), measure: loadForeignModel() }
  const rows = (core.length > 0 ? core : all).map(row => {
    const { intent } = explainMessage(requestOf(row, NOW), { reference, ...models })
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

/** Slots of messages, micro F1 (slotMatches). Names count that the row's source and service mark anywhere in the file; rows that
 *  need a turn before them and have none, doubtful labels and "dontcare" are left out. */
export function scoreSlots(suite: string, path: string, { reference, least }: Scale): Figure[] {
  const rows = readRows(path, slotRow)
  const models = { predict: loadIntentModel(), measure: loadForeignModel() }
  const marked = markedNames(rows)
  let wanted = 0
  let given = 0
  let right = 0
  for (const row of rows.filter(each => each.self_contained !== false || Boolean(each.previous ?? each.prev_system))) {
    const left = new Set([...(row.not_verbatim ?? []), ...(row.suspect_label ?? []), ...(row.norm_dropped ?? [])])
    const isCounted = (name: string) => SLOTS.has(name) && marked.get(schemeOf(row))?.has(name) && !left.has(name)
    const found = explainMessage(requestOf(row, row.reference_date ?? NOW), { reference, ...models }).slots
    for (const name of new Set([...Object.keys(row.slots), ...Object.keys(found)].filter(isCounted))) {
      const [expected, own] = [row.slots[name], found[name]]
      if (expected && [expected.text, expected.value].includes('dontcare')) continue
      wanted += expected ? 1 : 0
      given += own ? 1 : 0
      right += expected && own && slotMatches(name, expected, { ...own, value: String(own.value ?? '') }) ? 1 : 0
    }
  }
  const [precision, recall] = [given > 0 ? right / given : 0, wanted > 0 ? right / wanted : 0]
  const f1 = right > 0 ? (2 * precision * recall) / (precision + recall) : 0
  return [{ suite, name: 'slots F1', value: f1, least: least.slots, of: wanted }]
}

type SlotRow = z.output<typeof slotRow>

/** Sources, and services within them, differ in the slots that they mark. */
const schemeOf = ({ source, orig_service, service }: SlotRow): string => `${source}/${orig_service ?? service}`

function markedNames(rows: readonly SlotRow[]): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>()
  for (const row of rows) {
    const known = names.get(schemeOf(row)) ?? new Set()
    for (const name of Object.keys(row.slots)) known.add(name)
    names.set(schemeOf(row), known)
  }
  return names
}

/** A row as a first message. */
export const requestOf = (
  { text, previous, prev_system, lang }: z.output<typeof intentRow> | z.output<typeof slotRow>,
  day: string,
) => ({
  text,
  pending: null,
  options: [],
  previous: previous ?? prev_system ?? null,
  language: lang,
  zone: 'UTC',
  now: Date.parse(`${day.slice(0, 10)}T09:00:00Z`),
})
