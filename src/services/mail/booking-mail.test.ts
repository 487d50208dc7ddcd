import { afterAll, expect, test } from 'vitest'
import { ann, createBookingWorld, ids, type LineIdea, toConfirm } from '#src/testing/booking-world.ts'
import { pdfText } from '#src/testing/pdf-text.ts'
import { toHtml, toText } from './mail-template.ts'

const world = createBookingWorld({ stock: { last: 1 } })
const { services, mails } = world
afterAll(world.end)

const relay = async (booking_id: string) => {
  await services.relayEvents({})
  const booking = await services.getBooking({ booking_id, actor: ann })
  return mails.filter(({ subject }) => subject.includes(booking.reference))
}
const book = async (lines: readonly LineIdea[] = [{}]) => services.confirmBooking(toConfirm(world.quote(lines)))
const pay = async (booking_id: string) => {
  const payment = await services.createPayment({ booking_id, actor: ann })
  await services.settleSandboxPayment({ payment_id: payment.id, outcome: 'paid' })
}

test('a confirmed booking is written about once, with its papers', async () => {
  const { id, reference } = await book()
  await pay(id)
  await relay(id)
  const [mail, ...more] = await relay(id)
  expect(more).toEqual([])
  expect(mail).toMatchObject({
    id: expect.stringMatching(/^evt_/),
    to: 'ann@example.com',
    subject: `Your booking is confirmed (${reference})`,
  })
  expect(mail?.attachments.map(({ filename }) => filename)).toEqual([`${reference}-itinerary.pdf`, `${reference}.ics`])
  expect(pdfText(mail?.attachments[0]?.content ?? Buffer.alloc(0))).toContain(reference)
  for (const body of [mail?.text, mail?.html]) {
    expect(body).toContain(reference)
    expect(body).toContain('$120.00')
    expect(body).toContain('https://travel.test/documents/')
    expect(body).toContain('sandbox')
  }
})

test('a repeat of the telling is the same mail again', async () => {
  const { id } = await book()
  await pay(id)
  await relay(id)
  const [mail] = await relay(id)
  const again = world.start()
  expect(await again.relayEvents({ another: async () => undefined })).toBe(0)
  expect((await relay(id)).map(each => each.id)).toEqual([mail?.id])
})

test('cancelled, expired, and a payment that goes back: each says what came of the money', async () => {
  const cancelled = await book()
  await pay(cancelled.id)
  const quote = await services.quoteCancellation({ booking_id: cancelled.id, actor: ann, ids: ids('c') })
  await services.confirmCancellation({
    booking_id: cancelled.id,
    cancellation_quote_id: quote.id,
    expected_refund: quote.refund,
    actor: ann,
  })
  const late = await book([{ key: 'last' }])
  const payment = await services.createPayment({ booking_id: late.id, actor: ann })
  world.pass(31 * 60_000)
  await services.expireHolds()
  await book([{ key: 'last' }])
  await services.settleSandboxPayment({ payment_id: payment.id, outcome: 'paid' })
  const texts = async (id: string) => (await relay(id)).map(({ subject, text }) => `${subject} ${text}`)
  expect((await texts(cancelled.id)).at(-1)).toMatch(/is cancelled.*\$120\.00 goes back/s)
  const [expired, returned] = await texts(late.id)
  expect(expired).toMatch(/has expired.*nothing is owed/s)
  expect(returned).toMatch(/being returned.*returned in full/s)
})

test('nothing that somebody typed becomes markup', () => {
  const nasty = '<img src=x onerror="alert(1)"> & \'x\''
  const content = {
    language: nasty,
    organization: nasty,
    heading: nasty,
    paragraphs: [nasty],
    facts: [[nasty, nasty] as const],
    lines: [{ title: nasty, detail: nasty, amount: nasty }],
    links: [{ title: nasty, url: 'https://travel.test/?a="b' }],
    footer: nasty,
  }
  expect(toHtml(content)).not.toMatch(/<img|onerror="|"b"/)
  expect(toHtml(content)).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;x&#39;')
  expect(toText(content)).toContain(nasty)
})
