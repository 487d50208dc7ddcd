/** How one reaches a place, the usual way first. */
interface OverlayGateway {
  readonly iata: string
  readonly how: string
}

/** A place that an organization of the demo sells. `names` are its names in other languages where they differ, `aliases` its usual spellings. */
export interface OverlayDestination {
  readonly id: string
  /** The slug of the organization that sells it; `demo` when absent. */
  readonly organization?: string
  readonly kind: 'city' | 'park' | 'island' | 'beach' | 'region' | 'mountain'
  readonly name: string
  readonly names?: Readonly<Record<string, string>>
  readonly aliases: readonly string[]
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** The larger place it lies in. */
  readonly within?: string
  readonly latitude: number
  readonly longitude: number
  readonly summary: string
  /** Months (1 to 12) in which it is at its best. */
  readonly best_months: readonly number[]
  readonly gateways: readonly OverlayGateway[]
}
