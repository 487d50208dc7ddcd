// Hours are counted from sunrise and from sunset: "saa mbili asubuhi" is 8:00, "saa mbili usiku" 20:00.
const HOURS = 'moja|mbili|tatu|nne|tano|sita|saba|nane|tisa|kumi|kumi na moja|kumi na mbili'.split('|')
const FROM_SUNRISE: Readonly<Record<string, readonly number[]>> = {
  asubuhi: [1, 2, 3, 4, 5, 12],
  mchana: [5, 6, 7, 8, 9],
  alasiri: [8, 9, 10],
  jioni: [10, 11, 12],
}
const FROM_SUNSET: Readonly<Record<string, readonly number[]>> = {
  jioni: [1],
  usiku: [1, 2, 3, 4, 5, 6, 7, 8],
  alfajiri: [9, 10, 11],
}

/** Words of time in Swahili. What is counted stands before its count ("siku tatu"): `unit_before`. */
export const sw: Readonly<Record<string, string>> = {
  'month 1+':
    'januari/mwezi wa kwanza|februari/mwezi wa pili|machi/mwezi wa tatu|aprili/mwezi wa nne|mei/mwezi wa tano|juni/mwezi wa sita|julai/mwezi wa saba|agosti/mwezi wa nane|septemba/mwezi wa tisa|oktoba/mwezi wa kumi|novemba/mwezi wa kumi na moja|desemba/disemba/mwezi wa kumi na mbili',
  'weekday 1+': 'jumatatu|jumanne|jumatano|alhamisi|ijumaa|jumamosi|jumapili',
  'recurring -': 'kila siku|kila wiki|kila mwezi|kila mwaka',
  'unit second': 'sekunde',
  'unit minute': 'dakika',
  'unit hour': 'saa|masaa',
  'unit day': 'siku',
  'unit night': 'usiku',
  'unit week': 'wiki|juma|majuma',
  'unit weekend': 'wikendi|mwisho wa wiki|mwisho wa juma|wikiendi',
  'unit month': 'mwezi|miezi',
  'unit year': 'mwaka|miaka',
  'unit_before minute': 'dakika',
  'unit_before hour': 'masaa',
  'unit_before day': 'siku',
  'unit_before night': 'usiku',
  'unit_before week': 'wiki|majuma',
  'unit_before month': 'miezi',
  'many -': 'miezi|miaka|majuma',
  'rel 0': 'leo|sasa|leo hii|sasa hivi|leo usiku|leo jioni|leo asubuhi',
  'now -': 'sasa|sasa hivi',
  'rel 1': 'kesho|siku inayofuata',
  'rel -1': 'jana',
  'rel 2': 'keshokutwa|kesho kutwa',
  'rel -2': 'juzi',
  'rel_part -': 'leo usiku|leo jioni|leo asubuhi',
  'early -': 'mwanzo wa|mwanzoni mwa',
  'mid -': 'katikati ya|katikati mwa',
  'end -': 'mwisho wa|mwishoni mwa',
  'next -': 'ijayo|ujao|zijazo|lijalo|inayokuja|unaokuja|inayofuata|unaofuata',
  'coming -': 'inayokuja|unaokuja',
  'this -': 'hii|huu|hili|hizi',
  'last -': 'iliyopita|uliopita|lililopita|zilizopita',
  'the -': 'tarehe|ya tarehe|siku ya',
  'my -': 'yangu|yetu|wangu|wetu',
  'of -': 'ya|wa|za|mwaka',
  'and -': 'na',
  'to -': 'hadi|mpaka|hadi tarehe|mpaka tarehe',
  'from -': 'kuanzia|kutoka|toka|kuanzia tarehe|kutoka tarehe|toka tarehe|tangu tarehe',
  'between -': 'kati ya|kati ya tarehe',
  'before -': 'kabla ya|kabla ya tarehe',
  'until -': 'hadi|mpaka',
  'after -': 'baada ya|baada ya tarehe',
  'since -': 'tangu|tokea',
  'in -': 'katika|ndani ya|baada ya',
  'within -': 'ndani ya',
  'less_than -': 'chini ya',
  'more_than -': 'zaidi ya',
  'ago -': 'iliyopita|zilizopita|uliopita|lililopita',
  'for -': 'kwa|kwa muda wa|muda wa',
  'trip -': 'safari|ziara',
  'every -': 'kila',
  'on -': 'tarehe|siku ya|mnamo|mnamo tarehe',
  'few 3': 'chache|kadhaa',
  'half_unit -': 'nusu',
  'whole_after -': 'nzima|mzima|zima',
  'part morning': 'asubuhi|asubuhi na mapema',
  'part afternoon': 'mchana|alasiri',
  'part evening': 'jioni',
  'part night': 'usiku|usiku wa manane',
  'noon -': 'adhuhuri|saa sita mchana|saa 6 mchana',
  'midnight -': 'saa sita usiku|saa 6 usiku',
  'year_word -': 'mwaka',
  'series -': 'ukurasa|ghorofa|daraja|chumba|nambari|namba',
  'num 1': 'moja|mmoja',
  'num 2': 'mbili|miwili|mawili',
  'num 3': 'tatu|mitatu|matatu',
  'num 4': 'nne|minne|manne',
  'num 5': 'tano|mitano|matano',
  'num 6+': 'sita|saba|nane|tisa|kumi',
  'num 11+':
    'kumi na moja|kumi na mbili|kumi na tatu|kumi na nne|kumi na tano|kumi na sita|kumi na saba|kumi na nane|kumi na tisa|ishirini|ishirini na moja|ishirini na mbili|ishirini na tatu|ishirini na nne|ishirini na tano|ishirini na sita|ishirini na saba|ishirini na nane|ishirini na tisa|thelathini|thelathini na moja',
  'no_date -': 'habari za asubuhi|habari za jioni|habari za mchana|usiku mwema|habari za leo|habari ya leo|siku njema',
  'holiday christmas': 'krismasi|sikukuu ya krismasi|noeli',
  'holiday christmas_eve': 'mkesha wa krismasi',
  'holiday new_year': 'mwaka mpya|sikukuu ya mwaka mpya',
  'holiday new_years_eve': 'mkesha wa mwaka mpya',
  'holiday easter': 'pasaka|sikukuu ya pasaka|jumapili ya pasaka',
  'holiday easter_monday': 'jumatatu ya pasaka',
  'holiday good_friday': 'ijumaa kuu',
  ...clockWords(),
}

/** `clock 20:00` → "saa mbili usiku", in words and figures, with "na nusu" and "na robo". */
function clockWords(): Record<string, string> {
  const words: Record<string, string[]> = {}
  for (const [start, parts] of [
    [6, FROM_SUNRISE],
    [18, FROM_SUNSET],
  ] as const)
    for (const [part, hours] of Object.entries(parts))
      for (const hour of hours)
        for (const [minutes, after] of [
          ['00', ''],
          ['15', ' na robo'],
          ['30', ' na nusu'],
        ] as const) {
          const since = hour === 12 && start === 6 && part === 'asubuhi' ? 0 : hour
          const clock = `clock ${String((start + since) % 24).padStart(2, '0')}:${minutes}`
          const spoken = [HOURS[hour - 1] ?? '', String(hour)]
          const said = spoken.flatMap(each => [`saa ${each}${after} ${part}`, `saa ${each}${after} za ${part}`])
          words[clock] = [...(words[clock] ?? []), ...said]
        }
  return Object.fromEntries(Object.entries(words).map(([clock, said]) => [clock, said.join('|')]))
}
