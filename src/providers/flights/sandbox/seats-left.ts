import type { Cabin } from './carriers.ts'
import type { Itinerary } from './find-itineraries.ts'
import { seeded } from './seeded.ts'

/** Seats for sale on the fullest flight of a way; null when there are ten or more. Fixed by flight, date and cabin. */
export function seatsLeft({ legs }: Itinerary, cabin: Cabin): number | null {
  const least = Math.min(
    ...legs.map(({ flight_number, departs }) => {
      const random = seeded('seats', flight_number, Math.floor(departs / 86_400_000), cabin)
      return random(1, 100) <= (cabin === 'economy' ? 12 : 25) ? random(3, 9) : 99
    }),
  )
  return least <= 9 ? least : null
}
