import type { PlaceKind } from '../reference.ts'

/** One name of a spot. `quality` 100 is the name it is shown by, 90 another usual one, 50 the name of the city it serves. */
export interface SpotName {
  readonly name: string
  readonly quality: number
  /** Counts only when written with a capital letter, or only all in capitals. */
  readonly written?: 'capital' | 'capitals'
  /** Found when asked for, never spotted in a sentence. */
  readonly silent?: boolean
}

/** Anything that a place name can mean, ready to be written. */
export interface Spot {
  readonly ref: string
  readonly kind: PlaceKind
  readonly name: string
  readonly country: string
  /** ISO 3166-2 or the packages' own subdivision, "US-TX". Empty when unknown. */
  readonly region: string
  readonly zone: string
  readonly latitude: number
  readonly longitude: number
  readonly airports: readonly string[]
  /** To the first of `airports`; null when there is none. */
  readonly airport_km: number | null
  readonly iata: string | null
  /** How likely it is meant, 0 to 1000. */
  readonly weight: number
  readonly population: number
  /** The spot whose airport or quarter it is. */
  readonly part_of: string | null
  /** May be spotted in a sentence whatever its case. */
  readonly strong: boolean
  readonly names: readonly SpotName[]
}

/** Reads "Roma|Rom^|NY^^" as names, see overlay/city-names.ts. */
export const namesFrom = (list: string, quality: number): readonly SpotName[] =>
  list
    .split('|')
    .filter(name => name !== '')
    .map(name => {
      if (name.endsWith('^^')) return { name: name.slice(0, -2), quality, written: 'capitals' as const }
      if (name.endsWith('^')) return { name: name.slice(0, -1), quality, written: 'capital' as const }
      return { name, quality }
    })
