import { expect, test } from 'vitest'
import { upgrade } from '#src/store/upgrade.ts'
import { bookings } from './stored-booking.ts'

test('a booking from before there were languages speaks English', () => {
  const old = { id: 'bkg_1', schema_version: 1, reference: 'TW-7K3M9Q' }
  expect(upgrade(bookings, old)).toEqual({ ...old, schema_version: 2, language: 'en' })
})
