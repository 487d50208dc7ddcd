import { createNeighbourhood, distanceKm } from '../geography.ts'
import { AIRPORT_CITIES, AIRPORT_ZONES, BUSIEST, NEW_AIRPORTS, NOT_SCHEDULED } from '../overlay/airport-corrections.ts'
import { LOCAL_AIRPORTS, type OverlayAirport } from '../overlay/local-airports.ts'
import { METROS } from '../overlay/metros.ts'
import type { Sources } from './read-sources.ts'
import type { createZones } from './zones.ts'

/** An airport as the tables hold it. `importance` 0 to 1000 orders the airports of a city and of a country. */
export interface BuiltAirport {
  readonly iata: string
  readonly name: string
  readonly city: string
  readonly metro_code: string | null
  readonly country: string
  readonly region: string
  readonly zone: string
  readonly latitude: number
  readonly longitude: number
  readonly large: boolean
  readonly strip: boolean
  readonly scheduled: boolean
  readonly local: boolean
  readonly importance: number
  readonly aliases: readonly string[]
}

/** The packaged airports that have a code, with the overlay's over them. */
export function buildAirports(sources: Sources, zones: ReturnType<typeof createZones>): readonly BuiltAirport[] {
  const metroOf = new Map(METROS.flatMap(metro => metro.airports.map(iata => [iata, metro] as const)))
  const closed = new Set(NOT_SCHEDULED)
  const busy = new Map(BUSIEST.map((iata, index) => [iata, index]))
  const overlay = new Map([...NEW_AIRPORTS, ...LOCAL_AIRPORTS].map(airport => [airport.iata, airport]))
  const local = new Set(LOCAL_AIRPORTS.map(airport => airport.iata))
  const cityNear = nearestCity(sources)

  const packaged = sources.airports
    .filter(airport => /^[A-Z]{3}$/.test(airport.iata_code))
    .map(airport => ({
      iata: airport.iata_code,
      name: airport.name.trim(),
      city: cityName(airport.municipality),
      country: airport.iso_country,
      region: airport.iso_region,
      latitude: round(airport.latitude_deg),
      longitude: round(airport.longitude_deg),
      large: airport.type === 'large_airport',
      strip: false,
      scheduled: airport.scheduled_service === 'yes',
      aliases: [],
    }))
  const regions = new Map(packaged.map(airport => [airport.iata, airport.region]))
  const corrected = Array.from(overlay.values(), airport => fromOverlay(airport, regions.get(airport.iata) ?? ''))
  const all = [...packaged.filter(airport => !overlay.has(airport.iata)), ...corrected]

  return all
    .map(airport => {
      const { iata, country, latitude, longitude } = airport
      const scheduled = airport.scheduled && !closed.has(iata)
      return {
        ...airport,
        scheduled,
        city: AIRPORT_CITIES[iata] ?? (airport.city || cityNear(airport)),
        metro_code: metroOf.get(iata)?.code ?? null,
        zone: AIRPORT_ZONES[iata] ?? zones.at(country, latitude, longitude),
        local: local.has(iata),
        importance: importance(busy.get(iata), { ...airport, scheduled }),
      }
    })
    .sort((a, b) => b.importance - a.importance || (a.iata < b.iata ? -1 : 1))
}

const fromOverlay = (airport: OverlayAirport, region: string) => ({
  ...airport,
  region,
  large: airport.large ?? false,
  strip: airport.strip ?? false,
  scheduled: airport.scheduled ?? true,
  aliases: airport.aliases ?? [],
})

function importance(
  rank: number | undefined,
  { large, scheduled, strip }: { large: boolean; scheduled: boolean; strip: boolean },
): number {
  if (!scheduled) return 50
  if (rank !== undefined) return 1000 - Math.round((rank * 450) / BUSIEST.length)
  return large ? 400 : strip ? 150 : 250
}

/** "Toulouse/Blagnac", "Jieyang (Rongcheng)" and "Reggio Calabria (RC)" name the city first. */
const cityName = (municipality: string) => (municipality.split(/[/(,]/)[0] ?? '').trim()

function nearestCity(sources: Sources): (at: { latitude: number; longitude: number; name: string }) => string {
  const towns = sources.cities
    .filter(city => city.population >= 5000)
    .map(({ name, loc }) => ({ name, longitude: loc.coordinates[0], latitude: loc.coordinates[1] }))
  const near = createNeighbourhood(towns)
  return at => {
    const [closest] = near(at, 60).toSorted((a, b) => distanceKm(at, a) - distanceKm(at, b))
    return closest?.name ?? at.name.replace(/ (International )?(Airport|Airfield|Airstrip).*$/u, '')
  }
}

const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5
