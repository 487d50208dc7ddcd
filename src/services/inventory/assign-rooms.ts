import { headcount, type Party } from '#src/domain/party.ts'
import type { RoomUnit } from './product.ts'

/** Who sleeps in one room. */
export interface RoomParty {
  readonly adults: number
  /** Oldest first. */
  readonly children_ages: readonly number[]
}

interface Request {
  readonly party: Party
  /** At least so many rooms; more are taken when the party needs them. */
  readonly rooms: number
  readonly unit: Pick<RoomUnit, 'max_adults' | 'max_people'>
}

/** Splits a party over as few rooms as asked for and needed, an adult in each, adults and then children evenly. Undefined
 *  when the party does not fit: more rooms than adults, or too many children for the adults' rooms. */
export function assignRooms({ party, rooms, unit }: Request): RoomParty[] | undefined {
  const needed = Math.max(
    rooms,
    Math.ceil(party.adults / unit.max_adults),
    Math.ceil(headcount(party) / unit.max_people),
  )
  if (needed > party.adults || unit.max_adults > unit.max_people) return undefined
  const shares = Array.from({ length: needed }, (_, index) => ({
    adults: Math.floor(party.adults / needed) + (index < party.adults % needed ? 1 : 0),
    children_ages: [] as number[],
  }))
  const people = (room: RoomParty) => room.adults + room.children_ages.length
  for (const age of [...party.children_ages].sort((a, b) => b - a)) {
    const emptiest = shares.reduce((best, room) => (people(room) < people(best) ? room : best))
    emptiest.children_ages.push(age)
  }
  return shares.every(room => people(room) <= unit.max_people) ? shares : undefined
}
