/** What the sandbox must know of an airport; the real ones come from the reference data. */
export interface SandboxAirport {
  readonly iata: string
  readonly name: string
  readonly city: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly zone: string
  readonly latitude: number
  readonly longitude: number
  /** `large` has intercontinental jets, `medium` regional ones; a `small` strip is nobody's but a charter's. */
  readonly size: 'large' | 'medium' | 'small'
}

interface Point {
  readonly latitude: number
  readonly longitude: number
}

const EARTH_RADIUS_KM = 6371

/** Great-circle distance (haversine), whole kilometres. */
export function distanceKm(a: Point, b: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const latitudes = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2
  const longitudes = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2
  const cosines = Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude))
  return Math.round(2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(latitudes + cosines * longitudes))))
}

/** From gate to gate: 40 minutes on the ground and in climb, then 845 km/h; to five minutes (Frankfurt to Nairobi 8 h 10). */
export const blockMinutes = (kilometres: number): number => Math.round((40 + (kilometres / 845) * 60) / 5) * 5
