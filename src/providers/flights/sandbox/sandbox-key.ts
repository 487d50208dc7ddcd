import { z } from 'zod'
import { party } from '#src/domain/party.ts'
import { type Itinerary, toItinerary } from './find-itineraries.ts'
import { type FindAirport, toHop } from './find-paths.ts'
import { scheduleHop } from './schedule-hop.ts'
import { toLocal } from './zone-time.ts'

const key = z.strictObject({
  cabin: z.enum(['economy', 'premium_economy', 'business', 'first']),
  family: z.enum(['light', 'classic', 'flex']),
  party,
  /** The place that was asked for, where its airport is another one. */
  to: z.string().nullable(),
  /** Legs as [flight number, origin, destination, local date], a list a slice. */
  slices: z
    .array(
      z
        .array(z.tuple([z.string(), z.string(), z.string(), z.iso.date()]))
        .min(1)
        .max(3),
    )
    .min(1)
    .max(2),
})

export type SandboxKey = Readonly<z.output<typeof key>>

/** What an offer is known by: enough to find the very same flights again. */
export const toSlices = (slices: readonly Itinerary[]): SandboxKey['slices'] =>
  slices.map(({ legs }) =>
    legs.map(({ flight_number, departs, hop }) => [
      flight_number,
      hop.origin.iata,
      hop.destination.iata,
      toLocal(departs, hop.origin.zone).slice(0, 10),
    ]),
  )

/** Undefined when it is not one of ours. */
export function parseKey(text: string): SandboxKey | undefined {
  const parsed = key.safeParse(parseJson(text))
  return parsed.success ? parsed.data : undefined
}

/** The flights of a key as they are scheduled today; undefined when one of them is not. */
export function itinerariesOf({ slices }: SandboxKey, findAirport: FindAirport): Itinerary[] | undefined {
  const found = slices.map(legs => legs.flatMap(leg => findLeg(leg, findAirport) ?? []))
  return found.every((legs, index) => legs.length === slices[index]?.length) ? found.map(toItinerary) : undefined
}

function findLeg([number, from, to, date]: SandboxKey['slices'][number][number], findAirport: FindAirport) {
  const [origin, destination] = [findAirport(from), findAirport(to)]
  const hop = origin && destination && toHop(number.slice(0, 2), origin, destination)
  return hop && scheduleHop(hop, date).find(({ flight_number }) => flight_number === number)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
