import { describeSaid, type Said } from '#src/testing/said-in-six-languages.ts'

const BESIDE: readonly Said[] = [
  [
    'date 2026-12-26',
    [
      'the day after Christmas',
      'el día después de Navidad',
      'le lendemain de Noël',
      'am Tag nach Weihnachten',
      'il giorno dopo Natale',
      'o dia depois do Natal',
    ],
  ],
  [
    'daterange 2027-03-27/2027-03-29',
    [
      'Easter weekend',
      'el fin de semana de Pascua',
      'le week-end de Pâques',
      'das Osterwochenende',
      'il weekend di Pasqua',
      'o fim de semana da Páscoa',
    ],
  ],
  [
    'daterange 2026-12-28/2027-01-04',
    [
      'the week after Christmas',
      'la semana después de Navidad',
      'la semaine après Noël',
      'die Woche nach Weihnachten',
      'la settimana dopo Natale',
      'a semana depois do Natal',
    ],
  ],
  [
    'daterange 2027-08-01/2027-08-16',
    [
      'the first half of August',
      'la primera quincena de agosto',
      "la première quinzaine d'août",
      'die erste Hälfte August',
      'la prima quindicina di agosto',
      'a primeira quinzena de agosto',
    ],
  ],
  [
    'daterange 2027-07-16/2027-08-01',
    [
      'the second half of July',
      'la segunda mitad de julio',
      'la deuxième moitié de juillet',
      'die zweite Hälfte Juli',
      'la seconda metà di luglio',
      'a segunda metade de julho',
    ],
  ],
]

describeSaid('days and periods beside others', BESIDE)
