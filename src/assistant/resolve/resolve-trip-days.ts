import { addDays, isDate } from '#src/domain/dates.ts'
import type { SlotName } from '#src/domain/understanding.ts'
import { COUNT, countOf, fold } from './count-words.ts'

/** A day said by the trip itself: "the day after we land" is one day from the arrival. */
export interface TripDay {
  readonly from: number
  readonly to: number
  readonly event: 'arrival' | 'return'
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
const UNIT =
  'days?|nights?|mornings?|evenings?|weeks?|tage?n?|nachte?|abend|morgen|wochen?|dias?|noches?|semanas?|jours?|nuits?|semaines?|giorn[oi]|nott[ei]|settiman[ae]|noites?|manha'
const AFTER = 'after|following|nachdem|nach|danach|despues de|tras|apres|dopo|depois d[aeo]|apos'
const BEFORE = "before|bevor|vor|antes d[aeo]l?|avant de|avant d'|avant|prima d[ei]l?|prima"
const LINK = "(?:that |when |the time |que |qu'|che |di |de |la |le |il |l'|o |a )*"
const EVENT = `(?:(?<arrival>${ARRIVAL})|(?<back>${RETURN}))`

const COUNTED = new RegExp(
  `(?:\\b(?:(?<count>${COUNT})|the|am|el|le|il|o|no|der|die|den)\\s+)?\\b(?<unit>${UNIT})\\s+(?:right |just |directly )?(?:(?<after>${AFTER})|(?<before>${BEFORE}))\\s*${LINK}${EVENT}`,
  'g',
)
const SAME_DAY = new RegExp(
  `\\b(?:(?:on )?the (?:same )?day|am tag|am selben tag|el (?:mismo )?dia|le jour|il giorno|(?:no|o) dia)\\s+(?:of |der |unserer |von |de |del |da |do |dell'|di |when |that |on which |an dem |en que |ou |in cui |em que )*${EVENT}|\\b(?:on|upon) (?:our )?arrival\\b`,
  'g',
)
const SPEAKS_OF_TRIP = new RegExp(`\\b(?:${ARRIVAL}|${RETURN})`)

/** Every day that a text counts from the arrival or the way home, in en, es, fr, de, it and pt. What days these are is only
 *  known with the trip: `dayOfTrip`. */
export function resolveTripDays(text: string): readonly TripDay[] {
  const folded = fold(text)
  if (folded.length > 4000 || !SPEAKS_OF_TRIP.test(folded)) return []
  const found: TripDay[] = []
  for (const match of folded.matchAll(COUNTED)) {
    const { count = 'a', unit = '', before, back } = match.groups ?? {} // "no dia" is no zero
    const each = /^(?:we|wo|sem|set)/.test(unit) ? 7 : 1
    const days = (countOf(count) || 1) * each * (before === undefined ? 1 : -1)
    found.push({ ...spanOf(match), event: back === undefined ? 'arrival' : 'return', days })
  }
  for (const match of folded.matchAll(SAME_DAY)) {
    const span = spanOf(match)
    const isFree = !found.some(({ from, to }) => from < span.to && span.from < to)
    if (isFree) found.push({ ...span, event: match.groups?.back === undefined ? 'arrival' : 'return', days: 0 })
  }
  return found.filter(({ days }) => Math.abs(days) <= 90).sort((a, b) => a.from - b.from)
}

const spanOf = (match: RegExpExecArray) => ({ from: match.index, to: match.index + match[0].length })

/** The date of such a day in a trip: counted from the stay where its days are known, else from the flights. A flight through
 *  the night lands a day after it left; the day of its offer is not known here. */
export function dayOfTrip(
  { event, days }: TripDay,
  slots: Readonly<Partial<Record<SlotName, string>>>,
): string | undefined {
  const known = event === 'arrival' ? (slots.check_in ?? slots.depart_date) : (slots.return_date ?? slots.check_out)
  return known !== undefined && isDate(known) ? addDays(known, days) : undefined
}
