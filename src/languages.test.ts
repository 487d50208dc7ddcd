import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Message } from './domain/message.ts'
import { startTestServer, type TestServer } from './testing/start-test-server.ts'
import { startTalk, type Talk, type Turn } from './testing/talk.ts'

interface Script {
  readonly language: string
  /** Everything in one sentence, a choice, the people, a question, and a yes. */
  readonly wish: string
  readonly choice: string
  readonly people: string
  readonly question: string
  readonly yes: string
  readonly confirmed: string
}

const WHOLE: readonly Script[] = [
  {
    language: 'de',
    wish: 'Hallo! Wir sind zwei Erwachsene und ein Kind von 9 Jahren. Von Frankfurt in die Maasai Mara, 12. bis 19. Februar, Safari-Lodge mit Vollpension, und zum Schluss zwei Nächte in Diani.',
    choice: 'die zweite bitte',
    people: 'Anna Muster, Ben Muster und Carla Muster, anna@example.com',
    question: 'kann ich kostenlos stornieren?',
    yes: 'ja, bitte buchen',
    confirmed: 'ist bestätigt',
  },
  {
    language: 'es',
    wish: '¡Hola! Somos dos adultos y un niño de 9 años. De Madrid al Masái Mara, del 12 al 19 de febrero, lodge con pensión completa, y dos noches en Diani al final.',
    choice: 'el segundo, por favor',
    people: 'Ana Pérez, Luis Pérez y Eva Pérez, ana@example.com',
    question: '¿puedo cancelar gratis?',
    yes: 'sí, resérvelo',
    confirmed: 'está confirmada',
  },
]

const SHORT: readonly Omit<Script, 'question' | 'confirmed' | 'yes'>[] = [
  {
    language: 'fr',
    wish: 'Bonjour, je cherche un hôtel à Diani à partir du 3 mars 2027 pour 4 nuits, deux adultes',
    choice: 'le moins cher',
    people: 'Anne Martin et Jean Martin, anne@example.com',
  },
  {
    language: 'it',
    wish: 'Buongiorno, cerco un hotel a Diani dal 3 marzo 2027 per 4 notti per due adulti',
    choice: 'il più economico',
    people: 'Anna Rossi e Luca Rossi, anna@example.com',
  },
  {
    language: 'pt',
    wish: 'Olá, procuro um hotel em Diani a partir de 3 de março de 2027 por 4 noites para dois adultos',
    choice: 'o mais barato',
    people: 'Ana Silva e João Silva, ana@example.com',
  },
  {
    language: 'sw',
    wish: 'Habari, natafuta hoteli Diani kuanzia tarehe 3 Machi 2027 kwa usiku 4, watu wazima wawili',
    choice: 'ya bei nafuu zaidi',
    people: 'Asha Juma na Ali Juma, asha@example.com',
  },
]

/** Small words that no template of another language has. */
const ENGLISH = /(?<!\p{L})(?:the|and|you|your|please|booking|nights?|adults|free|refundable|everyone)(?!\p{L})/iu

/** What the assistant itself says, without names of products, places and fees. */
const ownWords = ({ text, cards, options }: Message) =>
  [
    text.replace(/\*\*.*?\*\*/g, ' ').replace(/^- .*$/gm, ' '),
    ...cards.flatMap(card => [card.price?.note ?? '', ...card.actions.map(({ title }) => title)]),
  ]
    .concat(cards.length > 0 ? [] : options.map(({ title }) => title))
    .join('\n')

function expectLanguage({ replies }: Turn, language: string): void {
  expect(replies.map(reply => reply.language)).toEqual(replies.map(() => language))
}

function expectNoEnglish({ replies }: Turn): void {
  for (const reply of replies) expect(ownWords(reply)).not.toMatch(ENGLISH)
}

describe('a conversation', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.stop())

  const begin = () => startTalk(server.address)

  it.each(WHOLE)('in $language goes from the wish to the confirmed booking', async script => {
    const talk = begin()
    const turns: Turn[] = []
    const say = async (text: string) => {
      const turn = await talk.say(text)
      turns.push(turn)
      return turn
    }
    expect((await say(script.wish)).pending).toEqual({ kind: 'choice' })
    expect((await say(script.choice)).pending).toEqual({ kind: 'slot', name: 'traveler_names' })
    expect((await say(script.people)).pending?.kind).toBe('confirmation')
    expect((await say(script.question)).pending?.kind).toBe('confirmation')
    const booked = await say(script.yes)
    expect(booked.text).toMatch(/TW-[2-9A-HJ-NP-Z]{6}/)
    for (const turn of turns) {
      expectLanguage(turn, script.language)
      expectNoEnglish(turn)
    }
    const link = booked.replies.flatMap(({ cards }) => cards).flatMap(({ actions }) => actions)[0]
    await fetch(link?.type === 'link' ? link.url : '', {
      method: 'POST',
      body: new URLSearchParams({ outcome: 'paid' }),
    })
    const confirmation = await messageWith(talk, script.confirmed)
    expect(confirmation.language).toBe(script.language)
    expect(confirmation.cards[0]?.title).not.toContain('Documents')
  })

  it.each(SHORT)('in $language goes up to the question before a booking', async script => {
    const talk = begin()
    for (const text of [script.wish, script.choice, script.people]) {
      const turn = await talk.say(text)
      expectLanguage(turn, script.language)
      expectNoEnglish(turn)
      if (text === script.people) expect(turn.pending?.kind).toBe('confirmation')
    }
  })

  it('goes on in its language through names, numbers and places', async () => {
    const talk = begin()
    for (const text of ['Ich suche ein Hotel an der Küste', 'Diani Beach', '3.3.2027', '4', '2']) {
      expectLanguage(await talk.say(text), 'de')
    }
  })

  it('is answered in what is asked for, whatever is written, until another is asked for', async () => {
    const talk = begin()
    await talk.say('a hotel in Diani please')
    expectLanguage(await talk.say('auf Deutsch bitte'), 'de')
    expectLanguage(await talk.say('we would like to stay from 3 March for 4 nights'), 'de')
    expectLanguage(await talk.say('English please'), 'en')
  })

  it('switches after a whole sentence and not for a word', async () => {
    const talk = begin()
    await talk.say('a hotel in Diani please')
    expectLanguage(await talk.say('merci'), 'en')
    expectLanguage(await talk.say('nous voulons arriver le 3 mars et rester quatre nuits'), 'fr')
  })

  it('in a language that is not spoken is answered in English, with one note', async () => {
    const talk = begin()
    const first = await talk.say('Wij zoeken een hotel in Diani voor twee personen')
    expectLanguage(first, 'en')
    expect(first.text).toContain('Dutch')
    expect((await talk.say('we willen graag vier nachten aan het strand blijven')).text).not.toContain('Dutch')
  })

  it('says in its language that a place is not known', async () => {
    const talk = begin()
    await talk.say('Ich suche ein Hotel für zwei Erwachsene vom 3. bis 7. März 2027')
    const { text } = await talk.say('Qwertzuiopstadt')
    expect(text).not.toMatch(ENGLISH)
  })
})

async function messageWith(talk: Talk, words: string): Promise<Message> {
  for (let tries = 0; tries < 150; tries++) {
    const found = (await talk.read()).find(({ role, text }) => role === 'assistant' && text.includes(words))
    if (found) return found
    await wait(100)
  }
  expect.fail('waited in vain')
}
