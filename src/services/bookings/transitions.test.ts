import { expect, test } from 'vitest'
import { bookingStatus } from '#src/domain/booking.ts'
import { moveTo, TRANSITIONS } from './transitions.ts'

const ALLOWED = [
  'held confirmed',
  'held expired',
  'held cancelled',
  'held failed',
  'confirmed completed',
  'confirmed cancelled',
  'expired held',
]

const pairs = bookingStatus.options.flatMap(from => bookingStatus.options.map(to => [from, to] as const))

test.each(pairs)('%s to %s', (from, to) => {
  const move = () => moveTo({ status: from }, to)
  if (ALLOWED.includes(`${from} ${to}`)) expect(move().status).toBe(to)
  else expect(move).toThrow(expect.objectContaining({ code: 'STATE_CONFLICT' }))
})

test('the table names every status', () => {
  expect(Object.keys(TRANSITIONS).sort()).toEqual([...bookingStatus.options].sort())
})
