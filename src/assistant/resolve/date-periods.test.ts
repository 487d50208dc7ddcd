import { describeSaid, type Said } from '#src/testing/said-in-six-languages.ts'

const PERIODS: readonly Said[] = [
  [
    'daterange 2026-11-30/2026-12-07',
    [
      'next week',
      'la próxima semana',
      'la semaine prochaine',
      'nächste Woche',
      'la prossima settimana',
      'na próxima semana',
    ],
  ],
  [
    'daterange 2026-11-23/2026-11-30',
    ['this week', 'esta semana', 'cette semaine', 'diese Woche', 'questa settimana', 'esta semana'],
  ],
  [
    'daterange 2026-12-07/2026-12-14',
    [
      'the week after next',
      'la semana después de la próxima',
      'la semaine après la prochaine',
      'übernächste Woche',
      'la settimana dopo la prossima',
      'a semana depois da próxima',
    ],
  ],
  [
    'daterange 2026-11-28/2026-11-30',
    [
      'this weekend',
      'este fin de semana',
      'ce week-end',
      'dieses Wochenende',
      'questo fine settimana',
      'neste fim de semana',
    ],
  ],
  [
    'daterange 2026-12-05/2026-12-07',
    [
      'next weekend',
      'el próximo fin de semana',
      'le week-end prochain',
      'nächstes Wochenende',
      'il prossimo weekend',
      'no próximo fim de semana',
    ],
  ],
  [
    'daterange 2026-12-01/2027-01-01',
    ['next month', 'el mes que viene', 'le mois prochain', 'nächsten Monat', 'il mese prossimo', 'no mês que vem'],
  ],
  [
    'daterange 2027-01-01/2028-01-01',
    ['next year', 'el próximo año', "l'année prochaine", 'nächstes Jahr', "l'anno prossimo", 'no próximo ano'],
  ],
  ['daterange 2027-03-01/2027-04-01', ['in March', 'en marzo', 'en mars', 'im März', 'a marzo', 'em março']],
  [
    'daterange 2028-03-01/2028-04-01',
    ['March 2028', 'marzo de 2028', 'mars 2028', 'März 2028', 'marzo 2028', 'março de 2028'],
  ],
  [
    'daterange 2027-03-01/2027-03-11',
    ['early March', 'principios de marzo', 'début mars', 'Anfang März', 'inizio marzo', 'início de março'],
  ],
  [
    'daterange 2027-03-11/2027-03-21',
    ['mid March', 'mediados de marzo', 'mi-mars', 'Mitte März', 'metà marzo', 'meados de março'],
  ],
  [
    'daterange 2027-03-21/2027-04-01',
    ['the end of March', 'finales de marzo', 'fin mars', 'Ende März', 'fine marzo', 'fim de março'],
  ],
  [
    'daterange 2026-11-21/2026-12-01',
    ['the end of the month', 'a finales de mes', 'à la fin du mois', 'Ende des Monats', 'a fine mese', 'no fim do mês'],
  ],
  [
    'daterange 2027-06-21/2027-09-21',
    ['next summer', 'el próximo verano', "l'été prochain", 'nächsten Sommer', 'la prossima estate', 'no próximo verão'],
  ],
  [
    'daterange 2027-07-01/2027-10-01',
    [
      'the third quarter of next year',
      'el tercer trimestre del próximo año',
      "le troisième trimestre de l'année prochaine",
      'das dritte Quartal des nächsten Jahres',
      'il terzo trimestre del prossimo anno',
      'o terceiro trimestre do próximo ano',
    ],
  ],
  [
    'daterange 2027-03-01/2027-03-08',
    [
      'the first week of March',
      'la primera semana de marzo',
      'la première semaine de mars',
      'die erste Woche im März',
      'la prima settimana di marzo',
      'a primeira semana de março',
    ],
  ],
  [
    'daterange 2026-11-25/2026-11-28',
    [
      'the next three days',
      'los próximos tres días',
      'les trois prochains jours',
      'die nächsten drei Tage',
      'i prossimi tre giorni',
      'os próximos três dias',
    ],
  ],
  [
    'daterange 2026-11-24/2026-11-29',
    [
      'within 5 days',
      'en el plazo de 5 días',
      'dans un délai de 5 jours',
      'innerhalb von 5 Tagen',
      'entro 5 giorni',
      'no prazo de 5 dias',
    ],
  ],
  [
    'daterange 2026-11-24/2026-11-29',
    [
      'the rest of the week',
      'el resto de la semana',
      'le reste de la semaine',
      'der Rest der Woche',
      'il resto della settimana',
      'o resto da semana',
    ],
  ],
  ['daterange 2026-08-03/2026-08-10', ['week 32', 'semana 32', 'semaine 32', 'KW 32', 'settimana 32', 'semana 32']],
  [
    'daterange 2027-02-08/2027-02-15',
    [
      'the week of 12 February',
      'la semana del 12 de febrero',
      'la semaine du 12 février',
      'die Woche vom 12. Februar',
      'la settimana del 12 febbraio',
      'a semana de 12 de fevereiro',
    ],
  ],
  ['daterange 2028-01-01/2029-01-01', ['in 2028', 'en 2028', 'en 2028', 'im Jahr 2028', 'nel 2028', 'em 2028']],
]

describeSaid('periods', PERIODS)
