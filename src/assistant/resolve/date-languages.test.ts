import { describe, expect, it } from 'vitest'
import { resolveDates } from './resolve-dates.ts'

const NOW = '2026-11-24T10:00' // a Tuesday
const LANGUAGES = ['en', 'es', 'fr', 'de', 'it', 'pt'] as const

const read = (text: string, language: string) =>
  resolveDates({ text, now: NOW, language, day_first: true })
    .map(({ kind, value, start, end }) => `${kind} ${value ?? `${start ?? ''}/${end ?? ''}`}`)
    .join(' + ')

/** What is meant, and how the six languages say it: English, Spanish, French, German, Italian, Portuguese. */
type Said = readonly [string, readonly [string, string, string, string, string, string]]

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

describe.each([
  ['days', DAYS],
  ['periods', PERIODS],
  ['ranges', RANGES],
  ['times', TIMES],
  ['lengths', LENGTHS],
  ['what cannot exist is never moved to another day', IMPOSSIBLE],
  ['what is no date', NOTHING],
] as const)('%s', (_, table) => {
  const cases = table.flatMap(([expected, said]) =>
    said.map((text, place) => [LANGUAGES[place] ?? 'en', text, expected] as const),
  )
  it.each(cases)('%s: %s', (language, text, expected) => expect(read(text, language)).toBe(expected))
})

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
  ])('%s', (text, expected) => expect(read(text, 'sw')).toBe(expected))
})

it.each([
  ['fr', 'pour nous deux du 3 au 7 mars'],
  ['es', 'para nosotros dos del 3 al 7 de marzo'],
])('a count of people before a range is no day of it: %s', (language, text) => {
  expect(read(text, language)).toBe('daterange 2027-03-03/2027-03-07')
})
