import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assignRooms } from './assign-rooms.ts'

const double = { max_adults: 2, max_people: 3 }

test('takes as many rooms as the party needs, though fewer were asked for', () => {
  const rooms = assignRooms({ party: { adults: 5, children_ages: [] }, rooms: 1, unit: double })
  expect(rooms?.map(room => room.adults)).toEqual([2, 2, 1])
})

test('takes as many as asked for, an adult in each', () => {
  const rooms = assignRooms({ party: { adults: 2, children_ages: [9, 4] }, rooms: 2, unit: double })
  expect(rooms).toEqual([
    { adults: 1, children_ages: [9] },
    { adults: 1, children_ages: [4] },
  ])
})

test('refuses more rooms than adults, and too many children for the adults there are', () => {
  expect(assignRooms({ party: { adults: 1, children_ages: [9] }, rooms: 2, unit: double })).toBeUndefined()
  expect(assignRooms({ party: { adults: 1, children_ages: [9, 8, 7] }, rooms: 1, unit: double })).toBeUndefined()
})

test('never loses anybody, leaves children alone or overfills a room', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.array(fc.integer({ min: 0, max: 17 }), { maxLength: 8 }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 0, max: 3 }),
      (adults, children_ages, rooms, max_adults, extra) => {
        const unit = { max_adults, max_people: max_adults + extra }
        const assigned = assignRooms({ party: { adults, children_ages }, rooms, unit })
        if (!assigned) return
        expect(assigned.length).toBeGreaterThanOrEqual(rooms)
        expect(assigned.reduce((sum, room) => sum + room.adults, 0)).toBe(adults)
        expect(assigned.flatMap(room => room.children_ages).sort()).toEqual([...children_ages].sort())
        for (const room of assigned) {
          expect(room.adults).toBeGreaterThanOrEqual(1)
          expect(room.adults).toBeLessThanOrEqual(max_adults)
          expect(room.adults + room.children_ages.length).toBeLessThanOrEqual(unit.max_people)
        }
      },
    ),
  )
})
