import { describe, expect, it } from 'vitest'
import { detectLanguage } from './detect-language.ts'
import { commandsOf } from './said.ts'

const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  es: [
    'Hola, queremos ir de safari en febrero',
    '¿Cuánto cuesta el vuelo a Nairobi?',
    'cambia la fecha al 15 de marzo',
  ],
  fr: ['nous sommes deux adultes et un enfant de 9 ans', "l'option la moins chère", 'il nous faut un transfert'],
  de: [
    'Wir suchen ein Hotel in Diani für zwei Personen',
    'wann wird es regnen?',
    'wir wollen urlaub auf sansibar machen',
  ],
  it: ["ci serve un trasferimento dall'aeroporto", 'che tempo fa in Kenya a luglio', 'siamo due adulti e un bambino'],
  pt: ['gostaria de reservar um safári de três dias', 'somos dois adultos e uma criança', 'quero falar com uma pessoa'],
  sw: ['Habari, tunataka kwenda safari Mara', 'Ndege ya kwenda Nairobi ni bei gani?', 'chumba kwa usiku nne tafadhali'],
  nl: ['Wij zoeken een hotel in Diani voor twee personen'],
  pl: ['Szukamy hotelu w Diani dla dwóch osób'],
  zh: ['我们想在二月份去肯尼亚看动物'],
  ja: ['ナイロビ行きの飛行機はいくらですか'],
  ar: ['نريد رحلة سفاري في كينيا لشخصين'],
  ru: ['Мы хотим поехать на сафари в Кению'],
}

const sentences = Object.entries(SENTENCES).flatMap(([language, texts]) => texts.map(text => [language, text] as const))

describe('the language of a message', () => {
  it.each(sentences)('is %s in “%s”', (language, text) => {
    expect(detectLanguage(text, { current: 'en' })).toBe(language)
    expect(detectLanguage(text, { current: 'en', is_first: true })).toBe(language)
    expect(detectLanguage(text, { current: language })).toBe(language)
  })

  it.each([
    'San Jose',
    'hola',
    'Dar es Salaam',
    'From São Paulo to Dar es Salaam',
    'Rio de Janeiro or Las Palmas de Gran Canaria',
    'Juan de la Cruz, María del Carmen López, juan@example.com',
    'Hans von der Heide and Jean de la Tour',
    'two nights at Hotel Le Grand Bleu in Diani',
    'La Gemma dell Est, please',
    'Hakuna matata!',
    'pole pole safari',
    'ok merci',
    'is las palmas a nice town',
    'we land in Nairobi at 6 am, flight LH 590',
    'yes',
    '👍',
    '12.02. - 19.02.',
    'https://www.hotel-der-die-das.de/zimmer und so',
  ])('stays English for “%s”', text => {
    expect(detectLanguage(text, { current: 'en' })).toBe('en')
    expect(detectLanguage(text, { current: 'en', is_first: true })).toBe('en')
  })

  it.each([
    'Ana Pérez y Luis Pérez, ana@example.com',
    'the second one',
    'ok',
    'Anna Muster, Ben Muster',
    'Safari Lodge, half board',
    'Mara',
  ])('does not flip back for a few words: “%s”', text => expect(detectLanguage(text, { current: 'de' })).toBe('de'))

  it('stays where two languages are mixed', () => {
    const mixed = 'Das Hotel ist schön, but is the beach close to it, und wie weit ist es?'
    expect([detectLanguage(mixed, { current: 'de' }), detectLanguage(mixed, { current: 'en' })]).toEqual(['de', 'en'])
  })

  it('switches back after a whole sentence', () => {
    expect(detectLanguage('Can we go on with the hotel in Diani?', { current: 'de' })).toBe('en')
  })

  it('takes a tenth of a millisecond', () => {
    const texts = sentences.map(([, text]) => text)
    const began = performance.now()
    for (let round = 0; round < 50; round++) for (const text of texts) detectLanguage(text, { current: 'en' })
    expect((performance.now() - began) / (50 * texts.length)).toBeLessThan(0.5) // a busy machine is slower
  })
})

describe('a wish for a language', () => {
  it.each([
    ['auf Deutsch bitte', 'de'],
    ['English please', 'en'],
    ['unaweza kuongea Kiswahili?', 'sw'],
    ['parlez-vous français ?', 'fr'],
    ['kannst du deutsch?', 'de'],
    ['¿Hablan español?', 'es'],
    ['in italiano per favore', 'it'],
    ['podemos falar em português?', 'pt'],
    ['Können wir Englisch sprechen?', 'en'],
    ['nataka kuongea kwa Kiingereza', 'en'],
    ['do you speak dutch?', 'nl'],
    ['Deutsch', 'de'],
  ])('is heard in “%s”', (text, language) => expect(commandsOf(text)).toEqual([`language ${language}`]))

  it.each([
    'a hotel in the German quarter',
    'are there German speaking guides?',
    'do they speak English in Zanzibar?',
    'Is there an Italian restaurant in the hotel?',
    'flights to Spanish Town',
    'I need a French speaking guide',
  ])('is not heard in “%s”', text => expect(commandsOf(text).join()).not.toContain('language'))
})
