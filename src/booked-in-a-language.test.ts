import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Booking } from './domain/booking.ts'
import type { Message } from './domain/message.ts'
import { ENGLISH_WORDS } from './testing/english-words.ts'
import { pdfText } from './testing/pdf-text.ts'
import { startTestServer, type TestServer } from './testing/start-test-server.ts'
import { startTalk } from './testing/talk.ts'

const SCRIPTS = [
  {
    language: 'de',
    says: [
      'Hallo! Wir sind zwei Erwachsene und ein Kind von 9 Jahren. Von Frankfurt in die Maasai Mara, 12. bis 19. Februar, Safari-Lodge mit Vollpension, und zum Schluss zwei Nächte in Diani.',
      'die zweite bitte',
      'Anna Muster, Ben Muster und Carla Muster, anna@example.com',
      'kann ich kostenlos stornieren?',
      'welche Parkgebühren kommen dazu?',
      'ja, bitte buchen',
      'wann reisen wir?',
      'welcher Flug ist das?',
    ],
  },
  {
    language: 'sw',
    says: [
      'Habari, natafuta hoteli Diani kuanzia tarehe 3 Machi 2027 kwa usiku 4, watu wazima wawili',
      'ya bei nafuu zaidi',
      'Asha Juma na Ali Juma, asha@example.com',
      'ndiyo, hifadhi',
    ],
  },
]

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

it.each(SCRIPTS)('a booking in $language leaves no English anywhere', async ({ language, says }) => {
  const talk = startTalk(server.address)
  const seen: string[] = []
  let pay = ''
  for (const text of says) {
    const { replies } = await talk.say(text)
    seen.push(...replies.map(wordsOf))
    const links = replies.flatMap(({ cards }) => cards.flatMap(({ actions }) => actions))
    pay = links.flatMap(action => (action.type === 'link' ? action.url : []))[0] ?? pay
  }
  const page = async (outcome?: string) =>
    (await fetch(pay, outcome ? { method: 'POST', body: new URLSearchParams({ outcome }) } : {})).text()
  const pages = [await page(), await page('paid')]
  for (const html of pages) expect(html).toContain(`<html lang="${language}">`)
  const { body } = await server.call({ path: '/bookings', token: talk.token() })
  const booking: Booking = body.data[0]
  expect(booking).toMatchObject({ status: 'confirmed', language })

  const mail = await mailAbout(booking.reference)
  const papers = mail.attachments.map(({ filename = '', content }) =>
    filename.endsWith('.pdf') ? pdfText(content) : '',
  )
  const { body: listed } = await server.call({ path: `/bookings/${booking.id}/documents`, token: talk.token() })
  for (const { url, content_type } of listed.data) {
    const content = Buffer.from(await (await fetch(url)).arrayBuffer())
    papers.push(content_type === 'application/pdf' ? pdfText(content) : '')
  }
  expect(papers.filter(text => text !== '')).toHaveLength(5) // the four papers, and the itinerary that was mailed
  const all = [...seen, ...pages.map(tagless), mail.subject ?? '', mail.text ?? '', ...papers]
  for (const text of all) expect(withoutNames(text, booking)).not.toMatch(ENGLISH_WORDS)
})

it('over REST a booking speaks what is asked for, else what the caller likes best, else what the company speaks first', async () => {
  const login = { email: 'traveler@demo.test', password: 'weaver-demo-2026' }
  const token = (await server.call({ method: 'POST', path: '/auth/login', body: login })).body.data.access_token
  const party = { adults: 1, children_ages: [] }
  const stay = 'destination=Diani&check_in=2027-03-03&check_out=2027-03-07&adults=1&rooms=1'
  const { body: found } = await server.call({ path: `/hotels?${stay}`, token })
  const book = async (wish: object, accepted?: string) => {
    const items = [{ offer_id: found.data[0].id }]
    const quote = (await server.call({ method: 'POST', path: '/quotes', body: { items, party }, token })).body.data
    const answer = await server.call({
      method: 'POST',
      path: '/bookings',
      token,
      headers: { 'idempotency-key': quote.id, ...(accepted ? { 'accept-language': accepted } : {}) },
      body: {
        quote_id: quote.id,
        expected_total: quote.total,
        contact: { name: 'Ann Ito', email: 'ann@example.com' },
        travelers: [{ given_name: 'Ann', family_name: 'Ito', type: 'adult' }],
        ...wish,
      },
    })
    return answer.body.data?.language ?? answer.body.error
  }
  expect(await book({ language: 'fr' }, 'de')).toBe('fr')
  expect(await book({}, 'nl, pt-BR;q=0.8, en;q=0.1')).toBe('pt-BR')
  expect(await book({})).toBe('en')
  for (const language of ['not a language', 'de-12', 'en-US-US', 'zh-yue-Hant'])
    expect(await book({ language })).toMatchObject({ code: 'VALIDATION_FAILED' })
  expect(await book({}, 'de-12, fr;q=0.5')).toBe('fr')
  expect(await book({}, 'de-12')).toBe('en')
  const { body: openapi } = await server.call({ path: '/openapi.json' })
  const { parameters, requestBody } = openapi.paths['/api/v1/bookings'].post
  expect(parameters.map(({ name }: { name: string }) => name)).toContain('Accept-Language')
  expect(requestBody.content['application/json'].schema.properties).toHaveProperty('language')
})

/** All that a reader sees of a message but the cards to choose from, which hold suppliers' texts of what is not booked. */
const wordsOf = ({ text, cards }: Message): string =>
  [
    text,
    ...cards
      .filter(({ kind }) => kind !== 'offer')
      .flatMap(({ title, subtitle, lines = [], price, actions }) => [
        title,
        subtitle,
        ...lines.flatMap(line => [line.title, line.detail ?? '']),
        price?.note ?? '',
        ...actions.map(action => action.title),
      ]),
  ].join('\n')

const OWN = /^(?:Up to|Stay \d|\d+% early|After-hours)/

/** Without names, and what suppliers wrote of what is booked: amenities, conditions. */
function withoutNames(text: string, { items }: Booking): string {
  const written = items.flatMap(({ title, title_parts, kind, facts }) => [
    ...(title_parts?.code === 'ride' ? [title_parts.origin, title_parts.destination, title_parts.vehicle] : []),
    ...(title_parts ? [] : title.split(', ')),
    ...(kind === 'flight' ? [] : facts.slice(kind === 'hotel' ? 1 : 2).filter(fact => !OWN.test(fact))),
  ])
  const names = [...written, 'Savanna & Sea', 'Safaris and beaches in Kenya and Tanzania']
  const longestFirst = names.filter(name => name !== '').sort((a, b) => b.length - a.length)
  const plain = text.replace(/https?:\S+|\S+@\S+/g, ' ').replace(/\s+/g, ' ')
  return longestFirst.reduce((left, name) => left.replaceAll(name, ' '), plain)
}

const tagless = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'")

async function mailAbout(reference: string) {
  const folder = join(server.data_dir, 'mail')
  for (let tries = 0; tries < 200; tries++) {
    await wait(100)
    for (const name of list(folder)) {
      const mail = await simpleParser(readFileSync(join(folder, name)))
      if (mail.subject?.includes(reference)) return mail
    }
  }
  expect.fail('no mail came')
}

function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter(name => name.endsWith('.eml'))
  } catch {
    return []
  }
}
