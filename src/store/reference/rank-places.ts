import type { PlaceCandidate } from './reference.ts'
import { type NamedRow, placeOf } from './rows.ts'

/** A row with how it was met: `fit` 0 to 1, before the place's own weight. */
export interface Hit {
  readonly row: NamedRow
  readonly match: PlaceCandidate['match']
  readonly fit: number
}

export const EXACT_FIT = 1
export const PREFIX_FIT = 0.75
export const fuzzyFit = (errors: number): number => (errors === 0 ? EXACT_FIT : errors === 1 ? 0.72 : 0.6)

/** Best first, each spot once. A city's quarter or airport met only by the city's name comes after the city. */
export function rankPlaces(hits: readonly Hit[], limit: number): readonly PlaceCandidate[] {
  const best = new Map<string, { readonly hit: Hit; readonly score: number }>()
  for (const hit of hits) {
    const score = scoreOf(hit)
    const known = best.get(hit.row.ref)
    if (!known || known.score < score) best.set(hit.row.ref, { hit, score })
  }
  return Array.from(best.values())
    .sort(
      (a, b) => b.score - a.score || b.hit.row.weight - a.hit.row.weight || (a.hit.row.ref < b.hit.row.ref ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ hit, score }) => ({
      ...placeOf(hit.row),
      score: Math.min(1, Math.round(score * 1000) / 1000),
      match: hit.match,
    }))
}

/** Six parts how well the words fit (and how much of a name it was), four parts how much the place is in people's mouths. */
const scoreOf = ({ row, fit }: Hit): number =>
  0.6 * fit * (0.4 + (0.6 * row.quality) / 100) + (0.4 * Math.min(row.weight, 1000)) / 1000
