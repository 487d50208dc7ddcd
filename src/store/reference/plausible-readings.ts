import { distanceKm } from './geography.ts'
import type { PlaceCandidate } from './reference.ts'

const CLOSE_SCORE = 0.12
const SAME_GROUND_KM = 80

/** The readings a person could really mean, best first: one when the name is clear, else those about as likely that lie somewhere
 *  else. An airport of a reading already there, and a misspelling beside a right spelling, are no readings of their own. */
export function plausibleReadings(candidates: readonly PlaceCandidate[]): readonly PlaceCandidate[] {
  const [best] = candidates
  if (!best) return []
  const readings = [best]
  for (const candidate of candidates.slice(1)) {
    const known = readings.some(
      reading =>
        candidate.part_of === reading.id ||
        reading.part_of === candidate.id ||
        reading.airports.includes(candidate.iata ?? '') ||
        (reading.country === candidate.country && distanceKm(reading, candidate) < SAME_GROUND_KM),
    )
    if (!known && candidate.match === best.match && candidate.score >= best.score - CLOSE_SCORE)
      readings.push(candidate)
  }
  return readings.slice(0, 5)
}
