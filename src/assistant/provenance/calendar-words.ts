import { fold } from '../resolve/count-words.ts'

const MONTHS: Readonly<Record<string, string>> = {
  en: 'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sep|sept october|oct november|nov december|dec',
  de: 'januar|janner|jan februar|feber|feb marz|maerz april mai juni juli august september oktober|okt november dezember|dez',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre',
  fr: 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  pt: 'janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro',
  sw: 'januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba',
}

const WEEKDAYS: Readonly<Record<string, string>> = {
  en: 'monday|mondays|mon tuesday|tuesdays|tue wednesday|wednesdays thursday|thursdays friday|fridays|fri saturday|saturdays|sat sunday|sundays|sun',
  de: 'montag|montags dienstag|dienstags mittwoch|mittwochs donnerstag|donnerstags freitag|freitags samstag|samstags|sonnabend sonntag|sonntags',
  es: 'lunes martes miercoles jueves viernes sabado|sabados domingo|domingos',
  fr: 'lundi|lundis mardi|mardis mercredi|mercredis jeudi|jeudis vendredi|vendredis samedi|samedis dimanche|dimanches',
  it: 'lunedi martedi mercoledi giovedi venerdi sabato domenica',
  pt: 'segunda-feira terca-feira quarta-feira quinta-feira sexta-feira sabado|sabados domingo|domingos',
  sw: 'jumatatu jumanne jumatano alhamisi ijumaa jumamosi jumapili',
}

const NEAR: Readonly<Record<string, string>> = {
  en: 'today tonight tomorrow yesterday',
  de: 'heute morgen gestern ubermorgen',
  es: 'hoy ayer',
  fr: "aujourd'hui demain",
  it: 'oggi domani ieri',
  pt: 'hoje amanha ontem',
  sw: 'leo kesho jana',
}

/** In English these mean something else where they are not written or placed like a name of the calendar. */
const ALSO_OTHER: ReadonlySet<string> = new Set(['may', 'march', 'mar', 'sun', 'sat', 'mon'])
const GOES_ON: ReadonlySet<string> = new Set(['and', 'or', 'to', 'is', 'until', 'through'])
const CLEAR_LETTERS = 5

const MONTH = index(MONTHS)
const WEEKDAY = index(WEEKDAYS)
const NEAR_DAY = index(NEAR)

interface Place {
  readonly word: string
  /** The first of its sentence, where a capital says nothing. */
  readonly isFirst: boolean
  readonly next: string
}

/** What a word names on the calendar, the same in every language: `month 7`, `weekday 1`; a near day is itself. Undefined for
 *  other words. English names count in every language, where they are long enough to be nothing else. */
export function calendarWord({ word, isFirst, next }: Place, language: string): string | undefined {
  const folded = fold(word)
  const find = (of: ReadonlyMap<string, number>) =>
    of.get(`${language} ${folded}`) ?? (folded.length >= CLEAR_LETTERS ? of.get(`en ${folded}`) : undefined)
  if (language === 'en' && ALSO_OTHER.has(folded)) {
    const isName = word !== word.toLowerCase() && (!isFirst || GOES_ON.has(fold(next)))
    if (!isName) return undefined
  }
  if (folded === 'morgen' && word !== 'morgen') return undefined // "am Morgen" is no day
  const month = find(MONTH)
  if (month !== undefined) return `month ${month}`
  const weekday = find(WEEKDAY)
  if (weekday !== undefined) return `weekday ${weekday}`
  return find(NEAR_DAY) === undefined ? undefined : `near ${folded}`
}

function index(lists: Readonly<Record<string, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(lists).flatMap(([language, list]) =>
      list
        .split(' ')
        .flatMap((names, place) => names.split('|').map(name => [`${language} ${name}`, place + 1] as const)),
    ),
  )
}
