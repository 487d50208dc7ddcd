import { Temporal } from 'temporal-polyfill'

const OFFSET_KEPT_MS = 60_000
let kept = { minute: Number.NaN, zone: '', local: '' }

/** Local `YYYY-MM-DDTHH:MM` of an instant in a zone; UTC where the zone is unknown. The last answer is kept for its minute,
 *  since a busy process asks the same again and again. */
export function localNow(milliseconds: number, zone: string): string {
  const minute = Math.floor(milliseconds / OFFSET_KEPT_MS)
  if (kept.minute === minute && kept.zone === zone) return kept.local
  const local = inZone(milliseconds, zone)
  kept = { minute, zone, local }
  return local
}

function inZone(milliseconds: number, zone: string): string {
  const instant = Temporal.Instant.fromEpochMilliseconds(Math.floor(milliseconds))
  try {
    return instant.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })
  } catch {
    return instant.toZonedDateTimeISO('UTC').toPlainDateTime().toString({ smallestUnit: 'minute' })
  }
}
