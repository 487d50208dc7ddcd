import { foldName } from '../fold.ts'
import { distanceKm } from '../geography.ts'
import { AIRPORT_NAMES } from '../overlay/airport-names.ts'
import { CITY_NAMES, SMALL_TOWNS } from '../overlay/city-names.ts'
import { COUNTRY_NAMES } from '../overlay/country-names.ts'
import type { OverlayDestination } from '../overlay/destination.ts'
import { METROS } from '../overlay/metros.ts'
import { REGIONS } from '../overlay/regions.ts'
import type { BuiltAirport } from './build-airports.ts'
import type { SourceCity, Sources } from './read-sources.ts'
import { createServingAirports } from './serving-airports.ts'
import { namesFrom, type Spot, type SpotName } from './spot.ts'
import type { createZones } from './zones.ts'

interface Ground {
  readonly sources: Sources
  readonly zones: ReturnType<typeof createZones>
  readonly airports: readonly BuiltAirport[]
  readonly destinations: readonly OverlayDestination[]
}

const CITY_FROM_POPULATION = 15_000
// A quarter of a city, an abandoned place, a former seat: nobody flies there by that name.
const NOT_TOWNS = new Set(['PPLX', 'PPLQ', 'PPLH', 'PPLW', 'PPLCH', 'STLMT'])

/** Everything a place name can mean. A city that is also one of the DMC's places or has a code for several airports is that. */
export function buildSpots(ground: Ground): readonly Spot[] {
  const cities = buildCities(ground)
  const places = ground.destinations.map(destination => placeSpot(destination, ground, cities))
  const metros = METROS.map(metro => metroSpot(metro, ground, cities))
  const taken = new Set([...places, ...metros].flatMap(spot => spot.absorbed))
  const towns = cities.filter(city => !taken.has(city.ref))
  const seats = [...places, ...metros, ...towns]
  return [
    ...seats.map(({ absorbed: _, ...spot }: Spot & { absorbed?: readonly string[] }) => spot),
    ...ground.airports.map(airport => airportSpot(airport, seats)),
    ...REGIONS.flatMap(region => regionSpot(region, ground)),
    ...countrySpots(ground, cities),
  ]
}

function buildCities({ sources, zones, airports }: Ground): readonly Spot[] {
  const serving = createServingAirports(airports)
  const small = new Set(SMALL_TOWNS)
  const wanted = sources.cities.filter(
    city =>
      !NOT_TOWNS.has(city.featureCode) &&
      (city.population >= CITY_FROM_POPULATION ||
        city.featureCode === 'PPLC' ||
        (city.population >= 1000 && (city.country === 'KE' || city.country === 'TZ')) ||
        small.has(`${city.country}:${city.name}`)),
  )
  return wanted.map(city => {
    const [longitude, latitude] = city.loc.coordinates
    const key = `${city.country}:${city.name}`
    const served = serving({ name: city.name, country: city.country, latitude, longitude })
    const capital = city.featureCode === 'PPLC'
    return {
      ref: `cty_${city.cityId}`,
      kind: 'city',
      name: CITY_RENAMED[key] ?? city.name,
      country: city.country,
      region: subdivision(city),
      zone: zones.at(city.country, latitude, longitude),
      latitude,
      longitude,
      airports: served.airports,
      airport_km: served.airport_km,
      iata: null,
      weight: townWeight(city),
      population: city.population,
      part_of: null,
      strong:
        city.population >= 500_000 ||
        (city.population >= 100_000 && served.own) ||
        (capital && city.population >= 20_000) ||
        small.has(key) ||
        (CITY_NAMES[key] !== undefined && city.population >= 50_000),
      names: townNames(city.name, CITY_NAMES[key] ?? ''),
    }
  })
}

// The packaged cities number the subdivisions of these two countries instead of naming them as ISO 3166-2 does.
const SUBDIVISIONS: Readonly<Record<string, readonly string[]>> = {
  CA: ['', 'AB', 'BC', 'MB', 'NB', 'NL', '', 'NS', 'ON', 'PE', 'QC', 'SK', 'YT', 'NT', 'NU'],
  AU: ['', 'ACT', 'NSW', 'NT', 'QLD', 'SA', 'TAS', 'VIC', 'WA'],
}

const subdivision = ({ country, adminCode }: SourceCity) =>
  `${country}-${SUBDIVISIONS[country]?.[Number(adminCode)] ?? adminCode}`

const CITY_RENAMED: Readonly<Record<string, string>> = {
  'KZ:Nur-Sultan': 'Astana',
  'ZA:Port Elizabeth': 'Gqeberha',
  'DE:Köln': 'Cologne',
  'CH:Genève': 'Geneva',
  'ES:Sevilla': 'Seville',
}

/** 250 for a town of 15,000, 640 for a city of a million, a little more for a capital. */
const townWeight = (city: SourceCity) =>
  Math.round(250 + Math.max(0, Math.log10(Math.max(city.population, 1000) / 15_000)) * 213) +
  (city.featureCode === 'PPLC' ? 80 : 0)

function townNames(name: string, others: string): readonly SpotName[] {
  const written = [{ name, quality: 100 }, ...namesFrom(others, 92)]
  const short = /^(?:saint|sankt|mount|fort) /iu.test(name)
    ? [
        {
          name: name
            .replace(/^saint /iu, 'St ')
            .replace(/^sankt /iu, 'St ')
            .replace(/^mount /iu, 'Mt ')
            .replace(/^fort /iu, 'Ft '),
          quality: 90,
        },
      ]
    : []
  return [...written, ...short]
}

interface Absorbing extends Spot {
  readonly absorbed: readonly string[]
}

function placeSpot(destination: OverlayDestination, { zones, airports }: Ground, cities: readonly Spot[]): Absorbing {
  const own = [destination.name, ...Object.values(destination.names ?? {}), ...destination.aliases]
  const keys = new Set(own.map(foldName))
  const settled = destination.kind !== 'park' && destination.kind !== 'mountain'
  const same = cities.filter(
    city =>
      settled &&
      city.country === destination.country &&
      keys.has(foldName(city.name)) &&
      distanceKm(city, destination) < 45,
  )
  const first = airports.find(airport => airport.iata === destination.gateways[0]?.iata)
  return {
    ref: destination.id,
    kind: 'place',
    name: destination.name,
    country: destination.country,
    region: '',
    zone: zones.at(destination.country, destination.latitude, destination.longitude),
    latitude: destination.latitude,
    longitude: destination.longitude,
    airports: destination.gateways.map(gateway => gateway.iata),
    airport_km: first ? Math.round(distanceKm(first, destination)) : null,
    iata: null,
    weight: destination.within === undefined ? 980 : 960,
    population: Math.max(0, ...same.map(city => city.population)),
    part_of: destination.within ?? null,
    strong: true,
    names: [
      { name: destination.name, quality: 100 },
      ...own
        .slice(1)
        .map(name => ({ name, quality: 94, ...(WORDLIKE.has(name) ? { written: 'capital' as const } : {}) })),
    ],
    absorbed: same.map(city => city.ref),
  }
}

// Names of our places that are ordinary words or first names elsewhere.
const WORDLIKE = new Set(['Dar', 'Mara', 'Manyara', 'Shela', 'Galu', 'Tiwi'])

function metroSpot(metro: (typeof METROS)[number], ground: Ground, cities: readonly Spot[]): Absorbing {
  const key = foldName(metro.name)
  const same = cities
    .filter(city => city.country === metro.country && city.names.some(name => foldName(name.name) === key))
    .filter(city =>
      metro.airports.some(iata => ground.airports.some(a => a.iata === iata && distanceKm(a, city) < 130)),
    )
    .toSorted((a, b) => b.population - a.population)
  const [seat] = same
  const members = metro.airports.flatMap(iata => ground.airports.find(airport => airport.iata === iata) ?? [])
  const [first] = members
  const at = seat ?? first
  return {
    ref: `met_${metro.code}`,
    kind: 'metro',
    name: metro.name,
    country: metro.country,
    region: at?.region ?? '',
    zone: at?.zone ?? 'UTC',
    latitude: at?.latitude ?? 0,
    longitude: at?.longitude ?? 0,
    airports: members.filter(airport => airport.scheduled).map(airport => airport.iata),
    airport_km: at && first ? Math.round(distanceKm(first, at)) : null,
    iata: metro.code,
    weight: Math.max(800, (seat?.weight ?? 0) + 100),
    population: seat?.population ?? 0,
    part_of: null,
    strong: true,
    names: [
      { name: metro.name, quality: 100 },
      ...(seat?.names.map(name => ({ ...name, quality: Math.min(name.quality, 96) })) ?? []),
    ],
    absorbed: same.slice(0, 1).map(city => city.ref),
  }
}

function airportSpot(airport: BuiltAirport, seats: readonly Spot[]): Spot {
  const metro = seats.find(seat => seat.kind === 'metro' && seat.iata === airport.metro_code)
  const seat = metro ?? seatsOf(seats).get(airport.iata)
  const bare = airport.name.replace(/ (?:International )?(?:Airport|Airfield|Aerodrome|Airstrip)$/u, '')
  const city = foldName(airport.city)
  return {
    ref: `apt_${airport.iata}`,
    kind: 'airport',
    name: airport.name,
    country: airport.country,
    region: airport.region,
    zone: airport.zone,
    latitude: airport.latitude,
    longitude: airport.longitude,
    airports: [airport.iata],
    airport_km: 0,
    iata: airport.iata,
    weight: Math.round(airport.importance * 0.7) + (airport.local ? 100 : 0),
    population: 0,
    part_of: seat?.ref ?? null,
    strong: airport.scheduled,
    names: [
      { name: airport.name, quality: 100 },
      ...(bare === airport.name || foldName(bare) === city ? [] : [{ name: bare, quality: 80, silent: true }]),
      ...namesFrom(AIRPORT_NAMES[airport.iata] ?? '', 92),
      ...airport.aliases.map(name => ({ name, quality: 92 })),
      { name: airport.city, quality: 50, silent: true },
      { name: `${airport.city} Airport`, quality: 75 },
    ],
  }
}

const seatsCache = new WeakMap<readonly Spot[], ReadonlyMap<string, Spot>>()

/** The place or city whose first airport it is; the DMC's places come first, then the bigger town. */
function seatsOf(seats: readonly Spot[]): ReadonlyMap<string, Spot> {
  const known = seatsCache.get(seats)
  if (known) return known
  const found = new Map<string, Spot>()
  for (const seat of seats.toSorted((a, b) => b.weight - a.weight))
    for (const iata of seat.kind === 'place' ? seat.airports : seat.airports.slice(0, 2))
      if (!found.has(iata) && (seat.airport_km ?? 999) < 70) found.set(iata, seat)
  seatsCache.set(seats, found)
  return found
}

function regionSpot(region: (typeof REGIONS)[number], { airports }: Ground): readonly Spot[] {
  const named = region.airports?.split(' ').flatMap(iata => airports.find(airport => airport.iata === iata) ?? [])
  const inside = airports.filter(airport => airport.region === region.code && airport.scheduled).slice(0, 6)
  const serving = named ?? (inside.length > 0 ? inside : [])
  const [first] = serving.length > 0 ? serving : airports.filter(airport => airport.region === region.code)
  if (!first) return []
  const names = namesFrom(region.names, 92)
  return [
    {
      ref: `reg_${region.code}`,
      kind: 'region',
      name: names[0]?.name ?? region.code,
      country: region.code.slice(0, 2),
      region: region.code,
      zone: first.zone,
      latitude: first.latitude,
      longitude: first.longitude,
      airports: serving.map(airport => airport.iata),
      airport_km: serving.length > 0 ? 0 : null,
      iata: null,
      weight: 640,
      population: 0,
      part_of: null,
      strong: true,
      names: names.map((name, index) => (index === 0 ? { ...name, quality: 100 } : name)),
    },
  ]
}

function countrySpots({ sources, zones, airports }: Ground, cities: readonly Spot[]): readonly Spot[] {
  const english = sources.country_names.en ?? new Map<string, readonly string[]>()
  return Array.from(sources.countries).flatMap(([code, country]) => {
    const [first] = airports.filter(airport => airport.country === code)
    const largest = cities.filter(city => city.country === code).toSorted((a, b) => b.weight - a.weight)
    const at = largest.find(city => foldName(city.name) === foldName(country.capital)) ?? largest[0] ?? first
    if (!at) return []
    const others = Object.values(sources.country_names).flatMap(names => names.get(code) ?? [])
    const serving = airports.filter(airport => airport.country === code && airport.scheduled).slice(0, 6)
    return [
      {
        ref: `cou_${code}`,
        kind: 'country' as const,
        name: country.name,
        country: code,
        region: '',
        zone: zones.of(code) ?? at.zone,
        latitude: at.latitude,
        longitude: at.longitude,
        airports: serving.map(airport => airport.iata),
        airport_km: serving.length > 0 ? 0 : null,
        iata: null,
        weight: 780,
        population: 0,
        part_of: null,
        strong: true,
        names: [
          { name: country.name, quality: 100 },
          ...[...(english.get(code) ?? []), ...others, ...(country.alias ?? [])]
            .filter(name => name.length > 3 && name !== 'Emirates')
            .map(name => ({ name, quality: 90 })),
          ...namesFrom(COUNTRY_NAMES[code] ?? '', 96),
        ],
      },
    ]
  })
}
