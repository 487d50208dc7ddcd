import { localOf } from '#src/domain/dates.ts'

const AFTER_ARRIVAL = 45
const BEFORE_DEPARTURE = 180

interface Flight {
  /** The instant it lands or leaves. */
  readonly at: string
  readonly zone: string
}

/** When to be fetched at the airport: 45 minutes after landing. Local date and time. */
export const pickupAfterArrival = ({ at, zone }: Flight) => shifted(at, zone, AFTER_ARRIVAL)

/** When to be fetched for a departure: three hours before it, and the drive. Local date and time. */
export const pickupBeforeDeparture = ({ at, zone, drive_minutes }: Flight & { readonly drive_minutes: number }) =>
  shifted(at, zone, -BEFORE_DEPARTURE - drive_minutes)

function shifted(at: string, zone: string, minutes: number) {
  const local = localOf(new Date(Date.parse(at) + minutes * 60_000).toISOString(), zone)
  return { date: local.slice(0, 10), time: local.slice(11, 16) }
}
