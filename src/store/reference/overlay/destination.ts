/** How one reaches a place, the usual way first. */
export interface OverlayGateway {
  readonly iata: string
  readonly how: string
}

/** A place that the demo DMC sells. `names` are its names in other languages where they differ, `aliases` its usual spellings. */
export interface OverlayDestination {
  readonly id: string
  readonly kind: 'city' | 'park' | 'island' | 'beach' | 'region' | 'mountain'
  readonly name: string
  readonly names?: Readonly<Record<string, string>>
  readonly aliases: readonly string[]
  readonly country: 'KE' | 'TZ'
  /** The larger place it lies in. */
  readonly within?: string
  readonly latitude: number
  readonly longitude: number
  readonly summary: string
  /** Months (1 to 12) in which it is at its best. */
  readonly best_months: readonly number[]
  readonly gateways: readonly OverlayGateway[]
}
