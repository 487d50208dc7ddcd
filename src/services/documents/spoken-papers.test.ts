import { afterAll, describe, expect, test } from 'vitest'
import { documentKind } from '#src/domain/booking-document.ts'
import { showDate } from '#src/domain/dates.ts'
import { LANGUAGES } from '#src/domain/languages.ts'
import { showMoney } from '#src/domain/money.ts'
import { ann, createBookingWorld, ids, type LineIdea, toConfirm } from '#src/testing/booking-world.ts'
import { ENGLISH_WORDS } from '#src/testing/english-words.ts'
import { pdfText } from '#src/testing/pdf-text.ts'
import { organizations } from '../accounts/organization.ts'
import { documentWords } from '../words/document-words.ts'
import { readTemplates } from '../words/templates.ts'
import { createPaper } from './paper.ts'

const world = createBookingWorld({ stock: { last: 1 } })
const { services, mails } = world
afterAll(world.end)

const others = LANGUAGES.filter(language => language !== 'en')

/** What suppliers, companies and travellers wrote themselves. */
const NAMES =
  /Jomo Kenyatta airport|Nairobi hotel|Kilima Ridge Camp|,? ?savanna tent|Morning game drive|Maasai Mara|Park fees|Paid at the gate|15 kg in soft bags|None|Guide|Fake Tours|AirKenya|economy|https:\S+|Savanna & Sea|help@savanna\.test|REF-[\w-]+|TW-\w+/gi

const withoutNames = (text: string) => text.replace(/\s+/g, ' ').replace(NAMES, ' ')

async function bookTrip(language: string, lines: readonly LineIdea[] = TRIP) {
  const held = await services.confirmBooking({ ...toConfirm(world.quote(lines)), language })
  const payment = await services.createPayment({ booking_id: held.id, actor: ann })
  await services.settleSandboxPayment({ payment_id: payment.id, outcome: 'paid' })
  return services.getBooking({ booking_id: held.id, actor: ann })
}

const TRIP: readonly LineIdea[] = [
  { kind: 'transport', key: 'transfer', total: '45.00' },
  { kind: 'flight', key: 'flight', refundable: false, total: '389.50' },
  { policy: [{ from: '2027-01-10T21:00:00Z', penalty: { amount: '40.00', currency: 'USD' } }], total: '1840.00' },
  { kind: 'experience', total: '260.00' },
]

const mailsOf = async (reference: string) => {
  await services.relayEvents({})
  return mails.filter(({ subject }) => subject.includes(reference))
}

describe.each(others)('in %s', language => {
  const { phrase } = documentWords(language)

  test('every paper of a booking is written, and no English is left in it', async () => {
    const { id, total } = await bookTrip(language)
    for (const kind of documentKind.options) {
      const { content } = await services.getBookingDocument({ booking_id: id, kind, actor: ann })
      const text = kind === 'calendar' ? events(content) : pdfText(content).replaceAll('\n', ' ')
      expect(withoutNames(text), kind).not.toMatch(ENGLISH_WORDS)
      if (kind !== 'calendar') expect(content.toString('latin1')).toContain(`/Lang (${language})`)
      if (kind === 'invoice' || kind === 'itinerary')
        expect(text).toContain(`${phrase('total')} ${showMoney(total, language)}`)
      if (kind === 'voucher') expect(text).toContain(showDate('2027-02-01', language))
    }
  })

  test('mail says what happened, in its language', async () => {
    const { id, reference } = await bookTrip(language)
    const [confirmed] = await mailsOf(reference)
    expect(confirmed?.subject).toBe(`${phrase('confirmed_heading')} (${reference})`)
    expect(confirmed?.html).toContain(`<html lang="${language}">`)
    const quote = await services.quoteCancellation({ booking_id: id, actor: ann, ids: ids(reference) })
    await services.confirmCancellation({
      booking_id: id,
      cancellation_quote_id: quote.id,
      expected_refund: quote.refund,
      actor: ann,
    })
    const sent = await mailsOf(reference)
    expect(sent.at(-1)?.text).toContain(showMoney(quote.refund, language))
    for (const { subject, text } of sent) expect(withoutNames(`${subject}\n${text}`)).not.toMatch(ENGLISH_WORDS)
  })

  test('the letters of every sentence are in the fonts', async () => {
    const all = Object.values({ ...readTemplates('terms', language), ...readTemplates('documents', language) })
    const letters = [...new Set(all.join(''))]
      .filter(letter => letter.trim() !== '')
      .sort()
      .join('')
    const paper = createPaper({
      organization: 'X',
      tagline: '',
      footer: '',
      title: '',
      subject: '',
      language,
      at: '2026-11-24T12:00:00Z',
    })
    paper.paragraph(letters)
    paper.section(letters)
    const shown = pdfText(await paper.end()).replaceAll('\n', '')
    expect([...letters].filter(letter => !shown.includes(letter))).toEqual([])
  })
})

test('what a mail says of money that goes back follows from the history, in its language', async () => {
  const late = await services.confirmBooking({ ...toConfirm(world.quote([{ key: 'last' }])), language: 'de' })
  const payment = await services.createPayment({ booking_id: late.id, actor: ann })
  world.pass(31 * 60_000)
  await services.expireHolds()
  await bookTrip('en', [{ key: 'last' }])
  const settled = await services.settleSandboxPayment({ payment_id: payment.id, outcome: 'paid' })
  expect(settled.outcome).toContain('nachdem die Reservierung verfallen war')
  const texts = (await mailsOf(late.reference)).map(({ text }) => text)
  expect(texts.map(text => text.split('\n')[2])).toEqual([
    'Die Reservierung Ihrer Buchung ist verfallen',
    'Ihre Zahlung wird erstattet',
  ])
  expect(texts[1]).toContain('Kilima Ridge Camp')
})

describe('the language of a booking', () => {
  test('is what is asked for, else the first of the company’s, else English', async () => {
    const language = async (wish?: string) =>
      (await services.confirmBooking({ ...toConfirm(world.quote([{}])), language: wish })).language
    expect(await language('pt-br')).toBe('pt-BR')
    expect(await language()).toBe('en')
    await world.store.collection(organizations).insert({
      id: 'org_demo',
      schema_version: 1,
      slug: 'demo',
      name: 'Savanna & Sea',
      tagline: '',
      currency: 'USD',
      languages: ['sw', 'en'],
      support: { email: 'help@savanna.test', phone: '+254700000000', hours: '8-18', zone: 'Africa/Nairobi' },
      emergency_phone: '',
      is_demo: true,
      created_at: '2026-01-01T00:00:00Z',
    })
    expect(await language()).toBe('sw')
  })

  test('that we do not speak leaves its papers in English', async () => {
    const { id } = await bookTrip('nl')
    const { content } = await services.getBookingDocument({ booking_id: id, kind: 'invoice', actor: ann })
    expect(pdfText(content)).toContain('Billed to')
  })
})

/** Summaries and descriptions of a calendar, unfolded. */
const events = (content: Buffer): string =>
  content
    .toString('utf8')
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter(line => /^(?:SUMMARY|DESCRIPTION):/.test(line))
    .map(line => line.replace(/^\w+:/, '').replaceAll(/\\[n,;]/g, ' '))
    .join('\n')
