import { foldName } from './fold.ts'
import type { NameIndex } from './name-index.ts'
import type { Hit } from './rank-places.ts'

/** "San Jose, Costa Rica", "Portland OR", "Paris France": the readings of the first part that lie in the second. Undefined when
 *  the words don't part into a name and a country or region. */
export function narrowByQualifier(
  index: NameIndex,
  asked: string,
  readings: (name: string) => readonly Hit[],
): readonly Hit[] | undefined {
  const comma = asked.indexOf(',')
  if (comma > 0) return within(index, readings(asked.slice(0, comma)), asked.slice(comma + 1).replace(/[.,]+$/u, ''))
  const words = asked.split(/\s+/u)
  for (let cut = words.length - 1; cut >= 1 && cut >= words.length - 4; cut--) {
    const found = within(index, readings(words.slice(0, cut).join(' ')), words.slice(cut).join(' '))
    if (found && found.length > 0) return found
  }
  return undefined
}

/** Those of the readings that lie in what the qualifier names; undefined when it names no country, state or region. */
export function within(index: NameIndex, readings: readonly Hit[], qualifier: string): readonly Hit[] | undefined {
  const areas = areasOf(index, qualifier.trim())
  if (areas.size === 0) return undefined
  return readings.filter(
    ({ row }) => row.kind !== 'country' && row.kind !== 'region' && (areas.has(row.country) || areas.has(row.region)),
  )
}

function areasOf(index: NameIndex, qualifier: string): ReadonlySet<string> {
  const areas = new Set<string>()
  if (/^[A-Z]{2,3}$/u.test(qualifier))
    for (const area of [`US-${qualifier}`, `CA-${qualifier}`, `AU-${qualifier}`, qualifier]) areas.add(area)
  for (const row of index.exact(foldName(qualifier))) {
    if (row.kind === 'country') areas.add(row.country)
    if (row.kind === 'region') areas.add(row.region)
  }
  return areas
}
