import { addDays, isDate } from '#src/domain/dates.ts'
import type { SlotName } from '#src/domain/understanding.ts'
import { COUNT, countOf, fold } from './count-words.ts'

/** What days are counted from: the landing, the way home, or the first and last day of a safari. */
export type TripEvent = 'arrival' | 'return' | 'safari'

/** A day said by the trip itself: "the day after we land" is one day from the arrival. */
export interface TripDay {
  readonly from: number
  readonly to: number
  readonly event: TripEvent
  /** Days after the event; before it where negative. */
  readonly days: number
}

const WE = '(?:we|i|they|our flight|my flight|the flight|the plane)'
const ARRIVAL = [
  `${WE} (?:land|lands|arrive|arrives|get there|get in|gets in|touch down|check in|are there)`,
  '(?:our |my |the )?(?:arrival|landing|check-?in)\\b',
  '(?:(?:der |unserer |meiner )?(?:ankunft|landung|anreise)|wir (?:gelandet sind|landen|ankommen|angekommen sind)|ich (?:lande|ankomme))',
  '(?:(?:la |nuestra |mi )?llegada|(?:que )?(?:lleguemos|llegamos|llegue|llego|aterricemos|aterrizamos)|llegar|aterrizar)',
  "(?:(?:notre |mon |l'|d')?(?:arrivee|atterrissage)|(?:qu')?(?:nous |on |j')(?:arriv\\w+|atterri\\w+)|etre arrives)",
  "(?:(?:il nostro |nostro |il mio |l'|dell'|dall')?(?:arrivo|atterraggio)\\b|(?:che )?(?:arriviamo|siamo arrivati|atterriamo)|essere arrivati)",
  '(?:(?:a nossa |nossa |a |minha )?chegada|(?:que )?(?:chegarmos|chegamos|pousarmos|aterrarmos|aterrissarmos)|chegar)',
].join('|')
const RETURN = [
  `${WE} (?:(?:fly|go|head|come|travel|get) (?:back|home)|return|check out|leave for home)`,
  '(?:our |my |the )?(?:return flight|return|flight home|flight back|way home|trip home|check-?out)\\b',
  '(?:(?:dem |der |unserem |unserer |meinem |meiner )?(?:ruckflug|ruckreise|heimflug|heimreise|abreise)|wir (?:zuruckfliegen|heimfliegen|nach hause fliegen|abreisen))',
  '(?:(?:la |nuestra |mi |el |nuestro )?(?:vuelta|regreso|vuelo de vuelta)\\b|(?:que )?(?:volvamos|volvemos|regresemos|regresamos)|volver|regresar)',
  '(?:(?:notre |mon |le )?(?:vol retour|retour)\\b|(?:que )?(?:nous |on )(?:rentr\\w+|repart\\w+)|rentrer)',
  '(?:(?:il nostro |nostro |il |del )?(?:ritorno|volo di ritorno|rientro)\\b|(?:che )?(?:torniamo|ripartiamo|rientriamo)|tornare|rientrare)',
  '(?:(?:a nossa |nosso |o |a )?(?:volta|regresso|retorno|voo de volta)\\b|(?:que )?(?:voltarmos|voltamos|regressarmos)|voltar|regressar)',
].join('|')
const SAFARI =
  '(?:the |our |my |der |dem |unserer |die |el |del |nuestro |le |du |notre |il |del nostro |o |do |nosso |a |as )?(?:safari|game drives?|pirschfahrt(?:en)?)(?: (?:ends?|is over|finishes|starts|begins))?\\b'
const UNIT =
  'days?|nights?|mornings?|evenings?|weeks?|tage?n?|nachte?|abend|morgen|wochen?|dias?|noches?|semanas?|jours?|nuits?|semaines?|giorn[oi]|nott[ei]|settiman[ae]|noites?|manha'
const AFTER = 'after|following|nachdem|nach|danach|despues de|tras|apres|dopo|depois d[aeo]|apos'
const BEFORE = "before|bevor|vor|antes d[aeo]l?|avant de|avant d'|avant|prima d[ei]l?|prima"
const LINK = "(?:that |when |the time |que |qu'|che |di |de |la |le |il |l'|o |a )*"
const EVENT = `(?:(?<arrival>${ARRIVAL})|(?<back>${RETURN})|(?<safari>${SAFARI}))`

const COUNTED = new RegExp(
  `(?:\\b(?:(?<count>${COUNT})|the|am|el|le|il|o|no|der|die|den)\\s+)?\\b(?<unit>${UNIT})\\s+(?:right |just |directly )?(?:(?<after>${AFTER})|(?<before>${BEFORE}))\\s*${LINK}${EVENT}`,
  'g',
)
const SAME_DAY = new RegExp(
  `\\b(?:(?:on )?the (?:same )?day|am tag|am selben tag|el (?:mismo )?dia|le jour|il giorno|(?:no|o) dia)\\s+(?:of |der |unserer |von |de |del |da |do |dell'|di |when |that |on which |an dem |en que |ou |in cui |em que )*${EVENT}|\\b(?:on|upon) (?:our )?arrival\\b`,
  'g',
)
const SPEAKS_OF_TRIP = new RegExp(`\\b(?:${ARRIVAL}|${RETURN}|${SAFARI})`)
// Where a day is named for the landing, the way home or the safari: "we land in Mombasa on 3 March".
const NAMED_FOR: readonly (readonly [TripEvent, RegExp])[] = [
  ['arrival', new RegExp(`\\b(?:${ARRIVAL})\\b[^.!?;\\d]{0,40}$`)],
  ['return', new RegExp(`\\b(?:${RETURN})\\b[^.!?;\\d]{0,40}$`)],
  ['safari', new RegExp(`\\b(?:${SAFARI})[^.!?;\\d]{0,40}$`)],
]

/** Every day that a text counts from the arrival or the way home, in en, es, fr, de, it and pt. What days these are is only
 *  known with the trip: `dayOfTrip`. */
export function resolveTripDays(text: string): readonly TripDay[] {
  const folded = fold(text)
  if (folded.length > 4000 || !SPEAKS_OF_TRIP.test(folded)) return []
  const found: TripDay[] = []
  for (const match of folded.matchAll(COUNTED)) {
    const { count = 'a', unit = '', before } = match.groups ?? {} // "no dia" is no zero
    const each = /^(?:we|wo|sem|set)/.test(unit) ? 7 : 1
    const days = (countOf(count) || 1) * each * (before === undefined ? 1 : -1)
    found.push({ ...spanOf(match), event: eventOf(match), days })
  }
  for (const match of folded.matchAll(SAME_DAY)) {
    const span = spanOf(match)
    const isFree = !found.some(({ from, to }) => from < span.to && span.from < to)
    if (isFree) found.push({ ...span, event: eventOf(match), days: 0 })
  }
  return found.filter(({ days }) => Math.abs(days) <= 90).sort((a, b) => a.from - b.from)
}

const eventOf = ({ groups }: RegExpExecArray): TripEvent =>
  groups?.back !== undefined ? 'return' : groups?.safari !== undefined ? 'safari' : 'arrival'

const spanOf = (match: RegExpExecArray) => ({ from: match.index, to: match.index + match[0].length })

/** The first and the last day of what days are counted from. */
export type TripEvents = Readonly<Partial<Record<TripEvent, { readonly first: string; readonly last: string }>>>

/** A day that a message names for an event of the trip, by the words before it; undefined where it names none. */
export const eventNamedBy = (folded: string): TripEvent | undefined =>
  NAMED_FOR.find(([, pattern]) => pattern.test(folded.slice(-80)))?.[0]

/** The date of such a day in a trip: counted from what the message itself says of the event, else from the stay where its days
 *  are known, else from the flights. A flight through the night lands a day after it left; the day of its offer is not known
 *  here. */
export function dayOfTrip(
  { event, days }: TripDay,
  slots: Readonly<Partial<Record<SlotName, string>>>,
  said: TripEvents = {},
): string | undefined {
  const { first, last } = said[event] ?? eventIn(event, slots)
  const known = days < 0 || event !== 'safari' ? first : last
  return known !== undefined && isDate(known) ? addDays(known, days) : undefined
}

function eventIn(event: TripEvent, slots: Readonly<Partial<Record<SlotName, string>>>) {
  const arrival = slots.check_in ?? slots.depart_date
  const back = slots.return_date ?? slots.check_out
  if (event === 'arrival') return { first: arrival, last: arrival }
  if (event === 'return') return { first: back, last: back }
  const counted = arrival && isDate(arrival) && slots.nights ? addDays(arrival, Number(slots.nights)) : undefined
  const first = slots.date ?? arrival
  return { first, last: slots.date ?? slots.check_out ?? counted }
}
