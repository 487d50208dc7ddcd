import { describe, expect, it } from 'vitest'
import { describeSaid, readDates, type Said } from '#src/testing/said-in-six-languages.ts'

const IMPOSSIBLE: readonly Said[] = [
  ['invalid /', ['30 February', '30 de febrero', '30 février', '30. Februar', '30 febbraio', '30 de fevereiro']],
  ['invalid /', ['31 June', '31 de junio', '31 juin', '31. Juni', '31 giugno', '31 de junho']],
  [
    'invalid /',
    [
      '29 February 2027',
      '29 de febrero de 2027',
      '29 février 2027',
      '29. Februar 2027',
      '29 febbraio 2027',
      '29 de fevereiro de 2027',
    ],
  ],
  ['invalid /', ['32 March', '32 de marzo', '32 mars', '32. März', '32 marzo', '32 de março']],
  ['invalid /', ['0 March', '0 de marzo', '0 mars', '0. März', '0 marzo', '0 de março']],
  ['invalid /', ['March 0', 'marzo 0', 'mars 0', 'März 0', 'marzo 0', 'março 0']],
  ['invalid /', ['March 32', 'marzo 32', 'mars 32', 'März 32', 'marzo 32', 'março 32']],
  ['invalid /', ['31 April', '31 de abril', '31 avril', '31. April', '31 aprile', '31 de abril']],
  ['invalid /', ['31/04/2027', '31/04/2027', '31/04/2027', '31.04.2027', '31/04/2027', '31/04/2027']],
  ['invalid /', ['2027-02-30', '2027-02-30', '2027-02-30', '2027-02-30', '2027-02-30', '2027-02-30']],
  [
    'invalid /',
    [
      'from 30 February to 3 March',
      'del 30 de febrero al 3 de marzo',
      'du 30 février au 3 mars',
      'vom 30. Februar bis 3. März',
      'dal 30 febbraio al 3 marzo',
      'de 30 de fevereiro a 3 de março',
    ],
  ],
  [
    'invalid /',
    [
      '31 September at 8 pm',
      '31 de septiembre a las 20:00',
      '31 septembre à 20h00',
      '31. September um 20:00',
      '31 settembre alle 20:00',
      '31 de setembro às 20:00',
    ],
  ],
  [
    'invalid /',
    [
      'the 31st of April 2028',
      'el 31 de abril de 2028',
      'le 31 avril 2028',
      'am 31. April 2028',
      'il 31 aprile 2028',
      'no dia 31 de abril de 2028',
    ],
  ],
]

const NOTHING: readonly Said[] = [
  [
    '',
    ['every Monday', 'todos los lunes', 'tous les lundis', 'jeden Montag', 'ogni lunedì', 'todas as segundas-feiras'],
  ],
  [
    '',
    [
      'every day at 9:00',
      'cada día a las 9:00',
      'chaque jour à 9h00',
      'jeden Tag um 9:00',
      'ogni giorno alle 9:00',
      'todos os dias às 9:00',
    ],
  ],
  [
    '',
    [
      'two adults and a child',
      'dos adultos y un niño',
      'deux adultes et un enfant',
      'zwei Erwachsene und ein Kind',
      'due adulti e un bambino',
      'dois adultos e uma criança',
    ],
  ],
  ['', ['for 4 people', 'para 4 personas', 'pour 4 personnes', 'für 4 Personen', 'per 4 persone', 'para 4 pessoas']],
  ['', ['room 12', 'habitación 12', 'chambre 12', 'Zimmer 12', 'camera 12', 'quarto 12']],
  [
    '',
    [
      'call me on +49 170 1234567',
      'llámame al +49 170 1234567',
      'appelez le +49 170 1234567',
      'Telefon +49 170 1234567',
      'chiamami al +49 170 1234567',
      'ligue para +49 170 1234567',
    ],
  ],
  [
    '',
    [
      'I like the first',
      'me gusta el segundo',
      'je prends le premier',
      'ich nehme die zweite',
      'preferisco il primo',
      'prefiro o segundo',
    ],
  ],
  ['', ['good evening', 'buenas noches', 'bonsoir', 'guten Abend', 'buonasera', 'boa noite']],
]

describeSaid('what cannot exist is never moved to another day', IMPOSSIBLE)
describeSaid('what is no date', NOTHING)

describe('Swahili', () => {
  it.each([
    ['baada ya siku tatu', 'date 2026-11-27'],
    ['wiki mbili zilizopita', 'date 2026-11-10'],
    ['kesho saa mbili usiku', 'datetime 2026-11-25T20:00'],
    ['saa mbili asubuhi', 'time 08:00'],
    ['saa 8 mchana', 'time 14:00'],
    ['saa tatu na nusu asubuhi', 'time 09:30'],
    ['saa kumi na moja alfajiri', 'time 05:00'],
    ['saa sita usiku', 'time 00:00'],
    ['saa 12 asubuhi', 'time 06:00'],
    ['tarehe kumi na mbili Februari', 'date 2027-02-12'],
    ['tarehe 12 hadi 19 Februari', 'daterange 2027-02-12/2027-02-19'],
    ['Jumatatu ijayo', 'date 2026-11-30'],
    ['mwezi wa tatu', 'daterange 2027-03-01/2027-04-01'],
    ['usiku nne', 'duration 345600'],
    ['miezi miwili', 'duration 5184000'],
    ['31 Februari', 'invalid /'],
    ['mtoto ana miaka 9', ''],
    ['watu wazima wawili', ''],
    ['ile ya pili', ''],
    ['habari za asubuhi', ''],
  ])('%s', (text, expected) => expect(readDates(text, 'sw')).toBe(expected))
})

it.each([
  ['fr', 'pour nous deux du 3 au 7 mars'],
  ['es', 'para nosotros dos del 3 al 7 de marzo'],
])('a count of people before a range is no day of it: %s', (language, text) => {
  expect(readDates(text, language)).toBe('daterange 2027-03-03/2027-03-07')
})
