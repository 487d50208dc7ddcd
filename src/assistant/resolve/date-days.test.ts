import { describeSaid, type Said } from '#src/testing/said-in-six-languages.ts'

const DAYS: readonly Said[] = [
  ['date 2026-11-24', ['today', 'hoy', "aujourd'hui", 'heute', 'oggi', 'hoje']],
  ['date 2026-11-25', ['tomorrow', 'mañana', 'demain', 'morgen', 'domani', 'amanhã']],
  [
    'date 2026-11-26',
    ['the day after tomorrow', 'pasado mañana', 'après-demain', 'übermorgen', 'dopodomani', 'depois de amanhã'],
  ],
  [
    'date 2026-11-22',
    ['the day before yesterday', 'anteayer', 'avant-hier', 'vorgestern', "l'altro ieri", 'anteontem'],
  ],
  ['date 2026-11-27', ['on Friday', 'el viernes', 'vendredi', 'am Freitag', 'venerdì', 'na sexta-feira']],
  [
    'date 2026-12-04',
    [
      'next Friday',
      'el próximo viernes',
      'vendredi prochain',
      'nächsten Freitag',
      'venerdì prossimo',
      'na próxima sexta-feira',
    ],
  ],
  [
    'date 2026-12-03',
    [
      'Thursday next week',
      'el jueves de la próxima semana',
      'jeudi de la semaine prochaine',
      'Donnerstag nächster Woche',
      'giovedì della prossima settimana',
      'quinta-feira da próxima semana',
    ],
  ],
  [
    'date 2026-12-03',
    [
      'next week on Thursday',
      'la semana que viene el jueves',
      'la semaine prochaine, jeudi',
      'nächste Woche Donnerstag',
      'la prossima settimana, giovedì',
      'na próxima semana, quinta-feira',
    ],
  ],
  [
    'date 2026-11-27',
    ['in three days', 'en tres días', 'dans trois jours', 'in drei Tagen', 'tra tre giorni', 'daqui a três dias'],
  ],
  [
    'date 2026-12-08',
    [
      'in two weeks',
      'dentro de dos semanas',
      'dans deux semaines',
      'in zwei Wochen',
      'fra due settimane',
      'em duas semanas',
    ],
  ],
  ['date 2026-12-24', ['in a month', 'en un mes', 'dans un mois', 'in einem Monat', 'tra un mese', 'daqui a um mês']],
  [
    'date 2026-11-17',
    ['a week ago', 'hace una semana', 'il y a une semaine', 'vor einer Woche', 'una settimana fa', 'há uma semana'],
  ],
  [
    'date 2026-12-09',
    [
      'two weeks from tomorrow',
      'dos semanas después de mañana',
      'deux semaines à partir de demain',
      'zwei Wochen nach morgen',
      'due settimane a partire da domani',
      'duas semanas a partir de amanhã',
    ],
  ],
  [
    'date 2027-02-15',
    [
      'three days after 12 February',
      'tres días después del 12 de febrero',
      'trois jours après le 12 février',
      'drei Tage nach dem 12. Februar',
      'tre giorni dopo il 12 febbraio',
      'três dias depois de 12 de fevereiro',
    ],
  ],
  ['date 2026-12-03', ['on the 3rd', 'el 3', 'le 3', 'am 3.', 'il 3', 'no dia 3']],
  ['date 2027-02-12', ['12 February', '12 de febrero', '12 février', '12. Februar', '12 febbraio', '12 de fevereiro']],
  [
    'date 2028-02-12',
    [
      '12 February 2028',
      '12 de febrero de 2028',
      '12 février 2028',
      '12. Februar 2028',
      '12 febbraio 2028',
      '12 de fevereiro de 2028',
    ],
  ],
  [
    'date 2027-05-01',
    [
      'the first of May',
      'el primero de mayo',
      'le premier mai',
      'der erste Mai',
      'il primo maggio',
      'primeiro de maio',
    ],
  ],
  [
    'date 2027-03-21',
    [
      '21 March',
      'el veintiuno de marzo',
      'le vingt et un mars',
      'am einundzwanzigsten März',
      'il ventuno marzo',
      'vinte e um de março',
    ],
  ],
  [
    'date 2027-02-12',
    [
      'Friday 12 February',
      'viernes 12 de febrero',
      'vendredi 12 février',
      'Freitag, 12. Februar',
      'venerdì 12 febbraio',
      'sexta-feira, 12 de fevereiro',
    ],
  ],
  ['date 2027-02-12', ['12/02/2027', '12/02/2027', '12/02/2027', '12.02.2027', '12/02/2027', '12/02/2027']],
  ['date 2027-02-12', ['2027-02-12', '2027-02-12', '2027-02-12', '2027-02-12', '2027-02-12', '2027-02-12']],
  [
    'date 2027-03-01',
    [
      'the first Monday of March',
      'el primer lunes de marzo',
      'le premier lundi de mars',
      'der erste Montag im März',
      'il primo lunedì di marzo',
      'a primeira segunda-feira de março',
    ],
  ],
  [
    'date 2027-10-29',
    [
      'the last Friday of October',
      'el último viernes de octubre',
      "le dernier vendredi d'octobre",
      'der letzte Freitag im Oktober',
      "l'ultimo venerdì di ottobre",
      'a última sexta-feira de outubro',
    ],
  ],
  [
    'date 2026-12-06',
    [
      'the 6th of next month',
      'el 6 del próximo mes',
      'le 6 du mois prochain',
      'am 6. des nächsten Monats',
      'il 6 del prossimo mese',
      'no dia 6 do próximo mês',
    ],
  ],
  ['date 2026-12-25', ['at Christmas', 'en Navidad', 'à Noël', 'an Weihnachten', 'a Natale', 'no Natal']],
  ['date 2027-01-01', ["New Year's Day", 'Año Nuevo', "le jour de l'an", 'Neujahr', 'Capodanno', 'Ano Novo']],
  [
    'date 2026-12-31',
    ["New Year's Eve", 'Nochevieja', 'la Saint-Sylvestre', 'Silvester', 'San Silvestro', 'véspera de Ano Novo'],
  ],
  ['date 2027-03-28', ['Easter Sunday', 'domingo de Pascua', 'Pâques', 'Ostersonntag', 'Pasqua', 'domingo de Páscoa']],
  [
    'date 2027-03-26',
    ['Good Friday', 'Viernes Santo', 'vendredi saint', 'Karfreitag', 'venerdì santo', 'Sexta-feira Santa'],
  ],
  ['date 2027-05-16', ['Pentecost', 'Pentecostés', 'la Pentecôte', 'Pfingsten', 'Pentecoste', 'Pentecostes']],
  [
    'date 2027-02-09',
    ['Mardi Gras', 'martes de carnaval', 'Mardi gras', 'Fastnachtsdienstag', 'martedì grasso', 'Carnaval'],
  ],
  ['date 2028-12-25', ['Christmas 2028', 'Navidad 2028', 'Noël 2028', 'Weihnachten 2028', 'Natale 2028', 'Natal 2028']],
]

describeSaid('days', DAYS)
