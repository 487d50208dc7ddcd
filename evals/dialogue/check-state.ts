import { bookings } from '#src/services/bookings/stored-booking.ts'
import { holds } from '#src/services/inventory/collections.ts'
import { payments } from '#src/services/payments/stored-payment.ts'
import { humanRequestId, humanRequests } from '#src/services/support/request-human.ts'
import type { Store } from '#src/store/port.ts'
import type { CaseState } from './case-format.ts'
import { difference } from './matches.ts'

const MOST = 100

/** What is stored for these conversations at the end, against what is expected of it. */
export async function checkState(store: Store, conversations: readonly string[], wanted: CaseState): Promise<string[]> {
  if (Object.keys(wanted).length === 0) return []
  const made = await store
    .collection(bookings)
    .find({ where: { conversation_id: { in: conversations } }, sort: 'created_at', limit: MOST })
  const ofBooking = { booking_id: { in: made.map(({ id }) => id) } }
  const [paid, held, asked] = await Promise.all([
    store.collection(payments).find({ where: ofBooking, sort: 'created_at', limit: MOST }),
    store.collection(holds).find({ where: ofBooking, sort: 'created_at', limit: MOST }),
    Promise.all(conversations.map(id => store.collection(humanRequests).get(humanRequestId(id)))),
  ])
  const found = {
    bookings: made.filter(({ phase }) => phase !== 'placing'),
    payments: paid,
    inventory: held.filter(({ status }) => status !== 'released'),
    requests: asked.filter(request => request !== undefined),
  }
  return Object.entries(wanted).flatMap(([name, expected]) => {
    const kept = new Map<string, unknown>(Object.entries(found)).get(name)
    return difference(expected, kept, name) ?? []
  })
}
