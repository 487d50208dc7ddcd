import { describeSaid, type Said } from '#src/testing/said-in-six-languages.ts'

const RANGES: readonly Said[] = [
  [
    'daterange 2027-02-12/2027-02-19',
    [
      'from the 12th to the 19th of February',
      'del 12 al 19 de febrero',
      'du 12 au 19 février',
      'vom 12. bis 19. Februar',
      'dal 12 al 19 febbraio',
      'de 12 a 19 de fevereiro',
    ],
  ],
  [
    'daterange 2027-02-12/2027-02-19',
    ['12-19 February', '12-19 de febrero', '12-19 février', '12.-19. Februar', '12-19 febbraio', '12-19 de fevereiro'],
  ],
  [
    'daterange 2026-12-28/2027-01-04',
    [
      'from 28 December to 4 January',
      'del 28 de diciembre al 4 de enero',
      'du 28 décembre au 4 janvier',
      'vom 28. Dezember bis 4. Januar',
      'dal 28 dicembre al 4 gennaio',
      'de 28 de dezembro a 4 de janeiro',
    ],
  ],
  [
    'daterange 2027-03-01/2027-03-05',
    [
      'between 1 and 5 March',
      'entre el 1 y el 5 de marzo',
      'entre le 1 et le 5 mars',
      'zwischen dem 1. und 5. März',
      "tra l'1 e il 5 marzo",
      'entre 1 e 5 de março',
    ],
  ],
  [
    'daterange 2026-12-03/2026-12-05',
    ['from the 3rd to the 5th', 'del 3 al 5', 'du 3 au 5', 'vom 3. bis zum 5.', 'dal 3 al 5', 'do dia 3 ao dia 5'],
  ],
  [
    'daterange 2026-11-30/2026-12-04',
    [
      'from Monday to Friday',
      'de lunes a viernes',
      'de lundi à vendredi',
      'von Montag bis Freitag',
      'da lunedì a venerdì',
      'de segunda a sexta-feira',
    ],
  ],
  [
    'daterange 2026-12-04/2026-12-23',
    [
      'next month from the 4th to the 23rd',
      'el próximo mes del 4 al 23',
      'le mois prochain du 4 au 23',
      'nächsten Monat vom 4. bis zum 23.',
      'il prossimo mese dal 4 al 23',
      'no próximo mês de 4 a 23',
    ],
  ],
  [
    'daterange 2027-06-01/2027-09-01',
    [
      'from June to August',
      'de junio a agosto',
      'de juin à août',
      'von Juni bis August',
      'da giugno ad agosto',
      'de junho a agosto',
    ],
  ],
  [
    'daterange /2027-03-05',
    [
      'before 5 March',
      'antes del 5 de marzo',
      'avant le 5 mars',
      'vor dem 5. März',
      'prima del 5 marzo',
      'antes de 5 de março',
    ],
  ],
  [
    'daterange /2027-03-05',
    ['until 5 March', 'hasta el 5 de marzo', "jusqu'au 5 mars", 'bis zum 5. März', 'fino al 5 marzo', 'até 5 de março'],
  ],
  [
    'daterange 2027-03-05/',
    [
      'after 5 March',
      'después del 5 de marzo',
      'après le 5 mars',
      'nach dem 5. März',
      'dopo il 5 marzo',
      'depois de 5 de março',
    ],
  ],
  [
    'daterange 2027-03-05/',
    [
      'from 5 March',
      'a partir del 5 de marzo',
      'à partir du 5 mars',
      'ab dem 5. März',
      'a partire dal 5 marzo',
      'a partir de 5 de março',
    ],
  ],
  [
    'daterange 2026-11-24/2026-11-25',
    [
      'from today to tomorrow',
      'desde hoy hasta mañana',
      "d'aujourd'hui à demain",
      'von heute bis morgen',
      'da oggi a domani',
      'de hoje até amanhã',
    ],
  ],
]

describeSaid('ranges', RANGES)
