import type Database from 'better-sqlite3'
import { foldName } from '../fold.ts'
import type { OverlayDestination } from '../overlay/destination.ts'
import type { OverlayText } from '../overlay/text.ts'
import type { BuiltAirline } from './build-airlines.ts'
import type { BuiltAirport } from './build-airports.ts'
import type { Sources } from './read-sources.ts'
import { SCHEMA } from './schema.ts'
import type { Spot } from './spot.ts'
import { writeNames } from './write-names.ts'

/** All that goes into the database. */
export interface Content {
  readonly stamp: string
  readonly spots: readonly Spot[]
  readonly airports: readonly BuiltAirport[]
  readonly airlines: readonly BuiltAirline[]
  readonly destinations: readonly OverlayDestination[]
  readonly texts: readonly OverlayText[]
  readonly sources: Sources
}

/** Fills an empty database in one transaction. The same content gives the same rows in the same order. */
export function writeDatabase(database: Database.Database, content: Content): void {
  database.exec(SCHEMA)
  const countryName = (code: string) => content.sources.countries.get(code)?.name ?? code
  database.transaction(() => {
    database.prepare('INSERT INTO meta (key, value) VALUES (?, ?)').run('stamp', content.stamp)
    writeSpots(database, content.spots, countryName)
    writeNames(database, content.spots)
    writeAirports(database, content.airports, countryName)
    writeAirlines(database, content.airlines)
    writeCountries(database, content.sources)
    writeDestinations(database, content.destinations, content.airports)
    writeTexts(database, content)
  })()
  database.exec('ANALYZE')
}

function writeSpots(database: Database.Database, spots: readonly Spot[], countryName: (code: string) => string): void {
  const add = database.prepare(`INSERT INTO spots
    (id, ref, kind, name, country, country_name, region, zone, latitude, longitude, airports, airport_km, iata, weight, population, part_of, strong)
    VALUES (@id, @ref, @kind, @name, @country, @country_name, @region, @zone, @latitude, @longitude, @airports, @airport_km, @iata, @weight, @population, @part_of, @strong)`)
  spots.forEach(({ names: _, ...spot }, index) => {
    add.run({
      ...spot,
      id: index + 1,
      country_name: countryName(spot.country),
      airports: spot.airports.join(' '),
      strong: spot.strong ? 1 : 0,
    })
  })
}

function writeAirports(
  database: Database.Database,
  airports: readonly BuiltAirport[],
  countryName: (code: string) => string,
): void {
  const add = database.prepare(`INSERT INTO airports
    (iata, name, city, metro_code, country, country_name, zone, latitude, longitude, size, importance, scheduled)
    VALUES (@iata, @name, @city, @metro_code, @country, @country_name, @zone, @latitude, @longitude, @size, @importance, @scheduled)`)
  for (const { large, strip, local: _, region: __, aliases: ___, ...airport } of airports)
    add.run({
      ...airport,
      country_name: countryName(airport.country),
      size: large ? 'large' : strip ? 'small' : 'medium',
      scheduled: airport.scheduled ? 1 : 0,
    })
}

function writeAirlines(database: Database.Database, airlines: readonly BuiltAirline[]): void {
  const add = database.prepare('INSERT INTO airlines VALUES (?, ?, ?, ?)')
  const addName = database.prepare('INSERT OR IGNORE INTO airline_names VALUES (?, ?, ?)')
  for (const { iata, name, country, verified, names } of airlines) {
    add.run(iata, name, country, verified ? 1 : 0)
    for (const other of names) addName.run(foldName(other), iata, verified ? 1 : 0)
  }
}

function writeCountries(database: Database.Database, { countries, country_names }: Sources): void {
  const add = database.prepare('INSERT INTO countries VALUES (?, ?, ?, ?, ?, ?, ?)')
  for (const [code, country] of countries) {
    const names = Object.entries(country_names).flatMap(([language, known]) => {
      const [name] = known.get(code) ?? []
      return name === undefined ? [] : [[language, name] as const]
    })
    add.run(
      code,
      country.name,
      JSON.stringify({ ...Object.fromEntries(names), en: country.name }),
      country.capital,
      country.currency.join(' '),
      country.languages.join(' '),
      country.phone.map(number => `+${number}`).join(' '),
    )
  }
}

function writeDestinations(
  database: Database.Database,
  destinations: readonly OverlayDestination[],
  airports: readonly BuiltAirport[],
): void {
  const names = new Map(airports.map(airport => [airport.iata, airport.name]))
  const add = database.prepare('INSERT INTO destinations VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
  destinations.forEach((place, position) => {
    const gateways = place.gateways.map(({ iata, how }) => ({ iata, name: names.get(iata) ?? iata, how }))
    add.run(
      place.id,
      position,
      place.organization ?? 'demo',
      place.kind,
      JSON.stringify(place.names ?? {}),
      place.summary,
      JSON.stringify(place.best_months),
      place.within ?? null,
      JSON.stringify(gateways),
    )
  })
}

function writeTexts(database: Database.Database, { texts, destinations }: Content): void {
  const placeNames = new Map(destinations.map(place => [place.id, [place.name, ...place.aliases].join(' ')]))
  const add = database.prepare('INSERT INTO knowledge VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const addWords = database.prepare(
    'INSERT INTO knowledge_words (rowid, title, keywords, text, places) VALUES (?, ?, ?, ?, ?)',
  )
  texts.forEach((text, index) => {
    const position = index + 1
    const { id, topic, title, place_ids, updated_at, rests_on } = text
    add.run(position, id, topic, title, text.text, place_ids.join(' '), 'en', updated_at, rests_on)
    addWords.run(
      position,
      title,
      `${topic.replaceAll('_', ' ')} ${text.keywords}`,
      text.text,
      place_ids.map(place => placeNames.get(place) ?? '').join(' '),
    )
  })
}
