import { describeSaid, type Said } from '#src/testing/said-in-six-languages.ts'

const TIMES: readonly Said[] = [
  [
    'time 08:30',
    [
      'at half past eight',
      'a las ocho y media',
      'à huit heures et demie',
      'um halb neun',
      'alle otto e mezza',
      'às oito e meia',
    ],
  ],
  [
    'time 08:15',
    [
      'at quarter past eight',
      'a las ocho y cuarto',
      'à huit heures et quart',
      'um Viertel nach acht',
      'alle otto e un quarto',
      'às oito e um quarto',
    ],
  ],
  [
    'time 07:45',
    [
      'at quarter to eight',
      'a las ocho menos cuarto',
      'à huit heures moins le quart',
      'um Viertel vor acht',
      'alle otto meno un quarto',
      'às oito menos um quarto',
    ],
  ],
  [
    'time 20:00',
    [
      'at 8 in the evening',
      'a las 8 de la noche',
      'à 8 heures du soir',
      'um 8 Uhr abends',
      'alle 8 di sera',
      'às 8 da noite',
    ],
  ],
  ['time 17:30', ['at 17:30', 'a las 17:30', 'à 17h30', 'um 17:30 Uhr', 'alle 17:30', 'às 17h30']],
  ['time 12:00', ['at noon', 'a mediodía', 'à midi', 'mittags', 'a mezzogiorno', 'ao meio-dia']],
  [
    'datetime 2026-11-25T20:00',
    [
      'tomorrow at 8 pm',
      'mañana a las 8 de la noche',
      'demain à 20 heures',
      'morgen um 20 Uhr',
      'domani alle 20:00',
      'amanhã às 20h',
    ],
  ],
  [
    'datetime 2027-02-12T09:00',
    [
      '12 February at 9 am',
      '12 de febrero a las 9 de la mañana',
      '12 février à 9 heures',
      '12. Februar um 9 Uhr',
      '12 febbraio alle 9:00',
      '12 de fevereiro às 9 da manhã',
    ],
  ],
  [
    'datetime 2026-11-24T12:00',
    ['in two hours', 'en dos horas', 'dans deux heures', 'in zwei Stunden', 'tra due ore', 'daqui a duas horas'],
  ],
  [
    'datetimerange 2026-11-24T08:00/2026-11-24T12:00',
    ['this morning', 'esta mañana', 'ce matin', 'heute Morgen', 'stamattina', 'esta manhã'],
  ],
  [
    'datetimerange 2026-11-24T20:00/2026-11-25T00:00',
    ['tonight', 'esta noche', 'cette nuit', 'heute Nacht', 'stanotte', 'esta noite'],
  ],
  [
    'datetimerange 2026-11-27T08:00/2026-11-27T12:00',
    [
      'Friday morning',
      'el viernes por la mañana',
      'vendredi matin',
      'Freitagmorgen',
      'venerdì mattina',
      'sexta-feira de manhã',
    ],
  ],
  [
    'datetimerange 2026-11-25T09:00/2026-11-25T11:30',
    [
      'tomorrow from 9:00 to 11:30',
      'mañana de 9:00 a 11:30',
      'demain de 9h00 à 11h30',
      'morgen von 9:00 bis 11:30',
      'domani dalle 9:00 alle 11:30',
      'amanhã das 9:00 às 11:30',
    ],
  ],
  [
    'datetimerange 2026-11-24T10:00/2026-11-24T13:00',
    [
      'the next three hours',
      'las próximas tres horas',
      'les trois prochaines heures',
      'die nächsten drei Stunden',
      'le prossime tre ore',
      'as próximas três horas',
    ],
  ],
]

const LENGTHS: readonly Said[] = [
  ['duration 259200', ['three nights', 'tres noches', 'trois nuits', 'drei Nächte', 'tre notti', 'três noites']],
  ['duration 604800', ['a week', 'una semana', 'une semaine', 'eine Woche', 'una settimana', 'uma semana']],
  [
    'duration 864000',
    [
      'one week and three days',
      'una semana y tres días',
      'une semaine et trois jours',
      'eine Woche und drei Tage',
      'una settimana e tre giorni',
      'uma semana e três dias',
    ],
  ],
  [
    'duration 9000',
    [
      'two and a half hours',
      'dos horas y media',
      'deux heures et demie',
      'zweieinhalb Stunden',
      'due ore e mezza',
      'duas horas e meia',
    ],
  ],
  [
    'duration 604800',
    [
      'the whole week',
      'toda la semana',
      'toute la semaine',
      'die ganze Woche',
      "l'intera settimana",
      'a semana inteira',
    ],
  ],
  ['duration 1800', ['half an hour', 'media hora', 'une demi-heure', 'eine halbe Stunde', "mezz'ora", 'meia hora']],
]

describeSaid('times', TIMES)
describeSaid('lengths', LENGTHS)
