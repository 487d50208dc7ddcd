import { z } from 'zod'
import { COUNTRY_ZONES } from '../overlay/country-names.ts'

// Unicode's data keeps names that the IANA database has replaced.
const MODERN: Readonly<Record<string, string>> = {
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Africa/Asmera': 'Africa/Asmara',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Pacific/Truk': 'Pacific/Chuuk',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Europe/Kiev': 'Europe/Kyiv',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
}

/** The zone of a point in a country. The zone map is wrong near borders (it puts Lokichogio in South Sudan), so a country with
 *  one zone has that zone, and China, which has one clock, has Shanghai's. */
export function createZones(zoneAt: (latitude: number, longitude: number) => string) {
  const single = new Map<string, string | undefined>()
  const singleZone = (country: string) => {
    if (!single.has(country)) {
      const zones = zonesOf(country)
      single.set(country, country === 'CN' ? 'Asia/Shanghai' : zones.length === 1 ? zones[0] : undefined)
    }
    return single.get(country)
  }
  return {
    at: (country: string, latitude: number, longitude: number): string =>
      singleZone(country) ?? modern(zoneAt(latitude, longitude)),
    of: (country: string): string | undefined => COUNTRY_ZONES[country] ?? zonesOf(country)[0],
  }
}

const modern = (zone: string) => MODERN[zone] ?? zone

/** Newer engines have a method where older ones have a property, and the compiler knows neither. */
function zonesOf(country: string): readonly string[] {
  const locale = new Intl.Locale(`und-${country}`)
  const method: unknown = Reflect.get(locale, 'getTimeZones')
  const read: unknown = typeof method === 'function' ? method.call(locale) : Reflect.get(locale, 'timeZones')
  return (z.array(z.string()).safeParse(read).data ?? []).map(modern)
}
