import { AIRLINES, GONE_AIRLINES } from '../overlay/airlines.ts'
import type { Sources } from './read-sources.ts'
import { namesFrom } from './spot.ts'

export interface BuiltAirline {
  readonly iata: string
  readonly name: string
  readonly country: string | null
  readonly verified: boolean
  readonly names: readonly string[]
}

/** The airlines by hand, then those of the packaged list that it calls active and whose code is not otherwise known. */
export function buildAirlines(sources: Sources): readonly BuiltAirline[] {
  const verified = AIRLINES.map(line => {
    const [iata = '', country = '', ...rest] = line.split(' ')
    const names = namesFrom(rest.join(' '), 100).map(name => name.name)
    return { iata, name: names[0] ?? iata, country, verified: true, names }
  })
  const skip = new Set([...verified.map(airline => airline.iata), ...GONE_AIRLINES])
  const codes = countryCodes(sources)
  const packaged = new Map<string, BuiltAirline>()
  for (const { iata, name, country, active } of sources.airlines) {
    const usable = active === 'Y' && /^[A-Z0-9]{2}$/.test(iata) && /[A-Z]/.test(iata) && !/cargo|private/iu.test(name)
    if (usable && !skip.has(iata) && !packaged.has(iata))
      packaged.set(iata, { iata, name, country: codes.get(country) ?? null, verified: false, names: [name] })
  }
  return [...verified, ...packaged.values()]
}

const countryCodes = (sources: Sources) =>
  new Map(
    Array.from(sources.countries).flatMap(([code, country]) =>
      [country.name, ...(country.alias ?? []), ...(sources.country_names.en?.get(code) ?? [])].map(
        name => [name, code] as const,
      ),
    ),
  )
