import { deepEqual, ok } from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { deadLetters } from '#src/assistant/collections.ts'
import type { Message } from '#src/domain/message.ts'
import { type StoredBooking, bookings as storedBookings } from '#src/services/bookings/stored-booking.ts'
import { allotments, holds } from '#src/services/inventory/collections.ts'
import { sandboxOrders } from '#src/services/offers/sandbox-orders.ts'
import { payments } from '#src/services/payments/stored-payment.ts'
import type { Collection, Store, Stored } from '#src/store/port.ts'
import { callApi } from '../start-test-server.ts'
import type { Trip } from './stubborn-traveller.ts'

/** What the traveller was told, asked again of a server that lives: every message has its one answer, whoever asks how often;
 *  no seq is missing; there is one booking, confirmed and paid. */
export async function judgeTold(address: string, { conversation_id, token, said, payment_id }: Trip): Promise<void> {
  for (const { client_message_id, text, answer } of said) {
    const known = answer === said[0]?.answer ? {} : { conversation_id }
    const body = { client_message_id, text, timezone: 'Europe/Berlin', ...known }
    const again = await callApi(address, { method: 'POST', path: '/assistant/chat', body, token })
    const { conversation_token: _, ...first } = answer
    const { conversation_token: __, ...second } = again.body.data
    deepEqual(second, first, `${conversation_id}: "${text}" gets its first answer again`)
  }
  const messages = await readAll(address, { conversation_id, token })
  deepEqual(
    messages.map(({ seq }) => seq),
    messages.map((_, index) => index + 1),
    `${conversation_id}: seqs without gaps`,
  )
  deepEqual(
    messages.filter(({ role }) => role === 'traveler').map(({ id, seq, text }) => ({ id, seq, text })),
    said.map(({ text, answer }) => ({ id: answer.message_id, seq: answer.seq, text })),
    `${conversation_id}: everything said is there once, as acknowledged`,
  )
  for (const { text, answer } of said)
    deepEqual(
      messages.filter(({ role, turn_id }) => role === 'assistant' && turn_id === answer.turn_id),
      answer.replies,
      `${conversation_id}: "${text}" is answered once`,
    )
  if (payment_id === null) return
  const confirmations = messages.filter(({ role, text }) => role === 'assistant' && text.includes('is confirmed'))
  deepEqual(confirmations.length, 1, `${conversation_id}: confirmed once`)

  const list = await callApi(address, { path: '/bookings', token })
  deepEqual(list.body.meta.total, 1, `${conversation_id}: one booking`)
  const [booking] = list.body.data
  const { status, payment_status, balance, total, paid } = booking
  deepEqual([status, payment_status, balance.amount, paid], ['confirmed', 'paid', '0.00', total], `${booking.id}`)
  const { body } = await callApi(address, { path: `/payments/${payment_id}`, token })
  deepEqual([body.data.status, body.data.amount], ['paid', total], `${booking.id}: its payment`)
}

async function readAll(address: string, { conversation_id, token }: Pick<Trip, 'conversation_id' | 'token'>) {
  const messages: Message[] = []
  for (let seq = 1; messages.length < seq; ) {
    const path = `/assistant/conversations/${conversation_id}?after_seq=${messages.at(-1)?.seq ?? 0}`
    const { body } = await callApi(address, { path, token })
    ok(body.data.messages.length > 0, `${conversation_id}: ${messages.length} of ${seq} messages can be read`)
    messages.push(...body.data.messages)
    seq = body.data.seq
  }
  return messages
}

interface Aftermath {
  readonly store: Store
  readonly mail_folder: string
  readonly trips: readonly Trip[]
}

/** What is in the books when nobody works any more: a booking and a payment a trip, taken once; every room, seat and flight
 *  that is taken belongs to a booking; a mail an event. */
export async function judgeBooks({ store, mail_folder, trips }: Aftermath): Promise<void> {
  const all = await listAll(store.collection(storedBookings))
  const made = await listAll(store.collection(payments))
  deepEqual(new Set(all.map(({ conversation_id }) => conversation_id)).size, all.length, 'no conversation books twice')
  for (const { conversation_id, payment_id } of trips) {
    const booking = all.find(each => each.conversation_id === conversation_id)
    const own = made.filter(({ booking_id }) => booking_id === booking?.id)
    if (payment_id === null) {
      deepEqual(
        [booking?.status ?? 'held', own.filter(({ status }) => status !== 'pending')],
        ['held', []],
        conversation_id,
      )
      continue
    }
    ok(booking, `${conversation_id}: its booking`)
    const { id, payments: taken, refunds, tasks, lease, wake_at } = booking
    deepEqual(
      own.map(payment => [payment.id, payment.status]),
      [[payment_id, 'paid']],
      `${id}: a payment, once`,
    )
    deepEqual([taken.map(({ state }) => state), refunds, tasks, lease, wake_at], [['captured'], [], [], null, null], id)
  }
  deepEqual(
    (await listAll(store.collection(deadLetters))).map(({ conversation_id }) => conversation_id).sort(),
    trips.flatMap(trip => (trip.payment_id === null ? [trip.conversation_id] : [])).sort(),
    'only what was handed to a human was given up',
  )
  await judgeInventory(store, all)
  judgeMail(mail_folder, all)
}

async function judgeInventory(store: Store, all: readonly StoredBooking[]) {
  const items = all.flatMap(booking => booking.items)
  const taken = (await listAll(store.collection(holds))).filter(({ status }) => status !== 'released')
  deepEqual(
    taken.map(({ id, status }) => [id, status]).sort(),
    items.flatMap(item => (item.kind === 'flight' ? [] : [[item.hold_id, item.status]])).sort(),
    'what is held belongs to a booking, and the other way round',
  )
  const orders = (await listAll(store.collection(sandboxOrders))).filter(({ state }) => state !== 'released')
  deepEqual(
    orders.map(({ id, state }) => [id, state]).sort(),
    items.flatMap(item => (item.kind === 'flight' ? [[item.hold_id, item.status]] : [])).sort(),
    'and so does every flight',
  )
  const free = await listAll(store.collection(allotments))
  const sold = new Map<string, number>()
  for (const hold of taken.filter(({ on_request }) => !on_request))
    for (const date of hold.dates) {
      const place = `${hold.product_id}.${hold.unit_id} ${date}`
      sold.set(place, (sold.get(place) ?? 0) + hold.quantity)
    }
  for (const { product_id, unit_id, total, left } of free)
    for (const [date, count] of Object.entries(total)) {
      const place = `${product_id}.${unit_id} ${date}`
      deepEqual(count - (left[date] ?? 0), sold.get(place) ?? 0, `${place}: sold exactly what is booked`)
      sold.delete(place)
    }
  deepEqual([...sold], [], 'every day sold is in an allotment')
}

function judgeMail(folder: string, all: readonly StoredBooking[]) {
  const files = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.eml')) : []
  const events = all.flatMap(booking => booking.events)
  const known = new Set(events.map(({ id }) => `${id}.eml`))
  deepEqual(
    files.filter(name => !known.has(name)),
    [],
    'every mail tells of an event',
  )
  for (const { id, type } of events)
    if (type === 'booking_confirmed') ok(existsSync(join(folder, `${id}.eml`)), `${id}: the confirmation is mailed`)
}

async function listAll<T extends Stored>(collection: Collection<T>): Promise<T[]> {
  const all: T[] = []
  for (;;) {
    const page = await collection.find({ where: { id: { above: all.at(-1)?.id ?? '' } }, sort: 'id', limit: 1_000 })
    all.push(...page)
    if (page.length < 1_000) return all
  }
}
