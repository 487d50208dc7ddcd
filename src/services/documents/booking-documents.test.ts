import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Booking } from '#src/domain/booking.ts'
import { documentKind } from '#src/domain/booking-document.ts'
import { showMoney } from '#src/domain/money.ts'
import { ann, ben, createBookingWorld, ids, SECRETS, toConfirm } from '#src/testing/booking-world.ts'
import { pdfText } from '#src/testing/pdf-text.ts'
import { organizations } from '../accounts/organization.ts'
import { readDocumentToken, signDocumentToken } from './document-token.ts'

const world = createBookingWorld()
const { services } = world
afterAll(world.end)

const usd = (amount: string) => ({ amount, currency: 'USD' })
const error = async (work: Promise<unknown>) => {
  const [outcome] = await Promise.allSettled([work])
  return outcome?.status === 'rejected' ? outcome.reason : undefined
}
const get = (booking: Booking, kind: (typeof documentKind.options)[number]) =>
  services.getBookingDocument({ booking_id: booking.id, kind, actor: ann })
const textOf = async (booking: Booking, kind: (typeof documentKind.options)[number]) =>
  pdfText((await get(booking, kind)).content).replaceAll('\n', ' ')

async function book(isPaid: boolean): Promise<Booking> {
  const policy = [
    { from: '2027-01-10T21:00:00Z', penalty: usd('40.00') },
    { from: '2027-01-25T21:00:00Z', penalty: usd('1840.00') },
  ]
  const quote = world.quote([
    { kind: 'transport', key: 'transfer', total: '45.00' },
    { kind: 'flight', key: 'flight', refundable: false, total: '389.50' },
    { policy, total: '1840.00' },
    { kind: 'experience', total: '260.00' },
  ])
  const travelers = [
    { given_name: 'Zoë', family_name: 'Łukasz', type: 'adult' as const, passport: 'TK1234567' },
    { given_name: 'Đặng', family_name: 'Ωmega', type: 'adult' as const },
  ]
  const held = await services.confirmBooking({ ...toConfirm(quote), travelers, notes: 'Vegetarian' })
  if (!isPaid) return held
  const payment = await services.createPayment({ booking_id: held.id, actor: ann })
  await services.settleSandboxPayment({ payment_id: payment.id, outcome: 'paid' })
  return services.getBooking({ booking_id: held.id, actor: ann })
}

let booking: Booking
beforeAll(async () => {
  await world.store.collection(organizations).insert({
    id: 'org_demo',
    schema_version: 1,
    slug: 'demo',
    name: 'Savanna & Sea',
    tagline: 'Journeys through Kenya and Tanzania',
    currency: 'USD',
    languages: ['en'],
    support: { email: 'help@savanna.example', phone: '+254700000000', hours: '8-18', zone: 'Africa/Nairobi' },
    emergency_phone: '',
    is_demo: true,
    created_at: '2026-01-01T00:00:00Z',
  })
  booking = await book(true)
})

describe('the itinerary', () => {
  test('says what the booking says: reference, people, items, nights, money and terms', async () => {
    const text = await textOf(booking, 'itinerary')
    for (const words of [
      booking.reference,
      'Savanna & Sea',
      showMoney(booking.total),
      showMoney(booking.paid),
      showMoney(booking.balance),
      ...booking.items.map(({ supplier_reference }) => supplier_reference ?? ''),
      'Zoë Łukasz (adult)',
      'Đặng Ωmega (adult)',
      `${booking.items[2]?.nights} nights`,
      'Fly WIL to MRE, P2 881',
      'Africa/Nairobi',
      'Park fees',
      '$120.00',
      '$40.00 is kept from Mon, 11 Jan 2027, 00:00 Africa/Nairobi',
      'nothing comes back from Tue, 26 Jan 2027',
      'Vegetarian',
      'Sandbox',
    ])
      expect(text).toContain(words)
    expect(text).not.toContain('TK1234567')
  })

  test('is a tagged PDF, and the same bytes when asked for again', async () => {
    const [first, second] = [await get(booking, 'itinerary'), await get(booking, 'itinerary')]
    expect(first).toMatchObject({ content_type: 'application/pdf', filename: `${booking.reference}-itinerary.pdf` })
    expect(first.content.equals(second.content)).toBe(true)
    const raw = first.content.toString('latin1')
    expect(raw.startsWith('%PDF-1.7')).toBe(true)
    expect(raw).toMatch(/\/Marked true/)
    expect(raw).toMatch(/\/Lang \(en-GB\)/)
  })

  test('of a booking that is only held says so', async () => {
    expect(await textOf(await book(false), 'itinerary')).toContain('Held, not confirmed')
  })
})

test('the voucher has every supplier’s reference and no price', async () => {
  const text = await textOf(booking, 'voucher')
  for (const { supplier_reference } of booking.items) expect(text).toContain(supplier_reference)
  expect(text).not.toMatch(/\$|USD/)
})

test('invoice and receipt add up to what the booking says', async () => {
  const invoice = await textOf(booking, 'invoice')
  for (const { total } of booking.items) expect(invoice).toContain(showMoney(total))
  expect(invoice).toContain(`Total ${showMoney(booking.total)}`)
  const receipt = await textOf(booking, 'receipt')
  expect(receipt).toContain(`Paid ${showMoney(booking.paid)}`)
  expect(receipt).toContain('no money moved')
})

test('a cancelled part is invoiced as its penalty, and the receipt shows what went back', async () => {
  const made = await book(true)
  const quote = await services.quoteCancellation({
    booking_id: made.id,
    item_ids: [made.items[0]?.id ?? ''],
    actor: ann,
    ids: ids(made.id),
  })
  const left = await services.confirmCancellation({
    booking_id: made.id,
    cancellation_quote_id: quote.id,
    expected_refund: quote.refund,
    actor: ann,
  })
  expect(await textOf(left, 'invoice')).toContain(`Total ${showMoney(left.total)}`)
  expect(await textOf(left, 'receipt')).toContain('−$45.00')
  expect(await textOf(left, 'itinerary')).not.toContain('Private: Van')
})

test('the calendar file holds every item at its instant, and a newer one replaces it', async () => {
  const { content, content_type } = await get(booking, 'calendar')
  expect(content_type).toContain('text/calendar')
  const calendar = new ICAL.Component(ICAL.parse(content.toString('utf8')))
  const events = calendar.getAllSubcomponents('vevent').map(each => new ICAL.Event(each))
  expect(events).toHaveLength(4)
  const starts = events.map(event => event.startDate.toJSDate().toISOString())
  const [ride, flight, stay, drive] = booking.items
  expect(starts[0]).toBe(ride?.starts_at)
  expect(starts[1]).toBe('2027-01-31T06:00:00.000Z') // 09:00 in Nairobi
  expect([starts[2], starts[3]]).toEqual([stay?.starts_at, drive?.starts_at])
  expect(events.map(({ uid }) => uid)).toEqual([ride, flight, stay, drive].map(item => `${item?.id}-0@travelweaver`))
  expect(events.every(event => event.sequence === booking.version)).toBe(true)
  expect(content.toString('utf8')).not.toContain('TZID')
})

describe('which documents there are', () => {
  test('follows from the state of the booking', async () => {
    const kinds = async (of: Booking) =>
      (await services.listDocuments({ booking_id: of.id, actor: ann })).map(({ kind }) => kind)
    expect(await kinds(booking)).toEqual(documentKind.options)
    const held = await book(false)
    expect(await kinds(held)).toEqual(['itinerary', 'invoice'])
    expect(await error(get(held, 'voucher'))).toMatchObject({ code: 'DOCUMENT_NOT_FOUND' })
    expect(
      await error(services.getBookingDocument({ booking_id: held.id, kind: 'invoice', actor: ben })),
    ).toMatchObject({
      code: 'BOOKING_NOT_FOUND',
    })
  })
})

describe('a link', () => {
  test('opens its document without sign-in', async () => {
    for (const { kind, url, filename } of await services.listDocuments({ booking_id: booking.id, actor: ann })) {
      expect(url).toMatch(/^https:\/\/travel\.test\/documents\/[\w.-]+$/)
      expect(url).toBe(services.documentLink(booking.id, kind))
      const opened = await services.openDocumentLink(url.split('/').at(-1) ?? '')
      expect(opened.filename).toBe(filename)
    }
  })

  test('opens nothing once it is changed, signed by another, or older than 31 days', async () => {
    const token = services.documentLink(booking.id, 'invoice').split('/').at(-1) ?? ''
    const [payload = '', signature = ''] = token.split('.')
    const foreign = Buffer.from(JSON.stringify(['bkg_other', 'invoice', 99_999])).toString('base64url')
    for (const bad of [
      '',
      '.',
      'x.y',
      `${payload}x.${signature}`,
      `${foreign}.${signature}`,
      `${token}x`,
      `${token}.x`,
    ])
      expect(await error(services.openDocumentLink(bad))).toMatchObject({ code: 'DOCUMENT_NOT_FOUND' })
    const now = world.time.system
    const days = (count: number) => ({ secret: SECRETS.signing, now: now + count * 24 * 3_600_000 })
    expect(readDocumentToken(token, days(30))).toEqual({ booking_id: booking.id, kind: 'invoice' })
    expect(readDocumentToken(token, days(32))).toBeUndefined()
    const other = signDocumentToken({ booking_id: booking.id, kind: 'invoice' }, { secret: 'another', now })
    expect(readDocumentToken(other, days(0))).toBeUndefined()
  })
})
