/** Trips at once over one server; they share its kills. */
const MOST_AT_ONCE = 9

/** Which trips a run goes through: `TRIPS` in all (3, and 25 with CI=true), from seed `TRIP_SEED` on, at most nine with one
 *  server. The kills come at random times of the seed, but what they hit depends on the machine as well. */
export function tripPlan(): { readonly seed: number; readonly trips: number }[] {
  const { TRIPS, TRIP_SEED, CI } = process.env
  const all = Number(TRIPS ?? (CI ? 25 : 3))
  const first = Number(TRIP_SEED ?? 1)
  const groups = Math.ceil(all / MOST_AT_ONCE)
  return Array.from({ length: groups }, (_, index) => ({
    seed: first + index,
    trips: Math.floor(all / groups) + (index < all % groups ? 1 : 0),
  }))
}
