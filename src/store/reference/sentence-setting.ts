import type { Token } from './fold.ts'

/** What the words around tell about a word: how it is written, where it stands, and whether a place would stand there. */
export interface Setting {
  readonly tokens: readonly Token[]
  /** Nothing can be told from capitals: all small or all capitals. */
  readonly caseless: boolean
  /** A few words only, as in the answer to "where to?". */
  readonly short: boolean
  /** How many words, from here, belong together: no comma, stop or bracket between them. */
  readonly reach: (at: number) => number
  readonly written: (first: number, last: number) => string
  readonly isCapitalised: (at: number) => boolean
  readonly isCapitals: (at: number) => boolean
  readonly opensSentence: (at: number) => boolean
  readonly afterPreposition: (at: number) => boolean
  /** After "to", "from" and the like, which in a message without capitals leave little doubt. */
  readonly afterPlainLead: (at: number) => boolean
  /** After "to" or "from" and the like: where a journey begins or ends, whatever the case of what follows. */
  readonly afterWay: (at: number) => boolean
  /** "Delta airlines", "Singapore Air": the name belongs to an airline. */
  readonly isAirline: (last: number) => boolean
  readonly isCommonWord: (at: number) => boolean
  /** No ordinary word, no number, four letters at least. */
  readonly isNameLike: (at: number) => boolean
  /** May begin a name of several words. */
  readonly startsName: (at: number) => boolean
  readonly isPerson: (first: number, last: number) => boolean
  readonly mayBeCode: (at: number) => boolean
  readonly expectsPlace: (at: number) => boolean
  /** Follows the word before with at most a comma between. */
  readonly isApposition: (at: number) => boolean
  /** The two capitals after a comma or space: "Austin, TX". */
  readonly stateAfter: (at: number) => string | undefined
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const PREPOSITIONS = words(
  'to from in at near via visit visiting around between for towards into outside inside reach leave leaving departing fly flying through into and or ' +
    'a en desde hacia para por hasta entre y o de ' +
    'vers depuis entre pour par chez au aux et ou du ' +
    'nach von aus uber bei zwischen ab bis und oder zu ' +
    'da per verso tra fra dal dalla e ' +
    'em ate desde do ao ' +
    'kwenda kutoka mpaka hadi katika na',
)
// Codes that are ordinary abbreviations in a traveller's message, or days and months cut short.
const NOT_CODES = words(
  'usd eur gbp kes tzs ugx zar cad aud nzd chf jpy inr aed cny sek nok dkk vip pdf suv atm otp faq eta etd utc gmt est pst cst edt pdt cet eat ceo gps sms url api app yes lol omg tbd tba tbc rsvp ' +
    'asap vat gst pin sim usb xml csv jpg png www com org net mon tue wed thu fri sat sun jan feb mar apr may jun jul aug sep oct nov dec per max min adt chd inf pax dmc bb hb fb kg kms hrs mts mrs covid',
)
// Short forms of names and sounds that are codes too.
const NAMES_AND_SOUNDS = words(
  'joe jim abe ben sam tom tim dan don ron ray roy max leo kim lee ann amy eva ida ivy joy kay meg pam sue val bob jon ian ken rob ted vic zoe mia ali mom dad san los las ' +
    'huh naw cya nah yep yup hmm duh aha ooh wow yay bye cab cat cup',
)
// Words before a code in small letters that leave little doubt.
const PLAIN_LEADS = words(
  'to from via into at near in through nach von uber ab vers depuis desde hacia verso kwenda kutoka mpaka hadi',
)
const WAYS = words('to from via nach von vers depuis desde hacia verso kwenda kutoka')
const PERSON = words(
  'mr mrs ms miss dr dear called named wife husband son daughter girlfriend boyfriend señor señora senor senora monsieur madame herr frau bwana bibi signor signora senhor senhora',
)
// Short or common words that names of several words begin with.
const NAME_STARTERS = words(
  'san santa santo los las new el la le rio sao st saint cape port fort south north tel abu hong ho kuala lake mount mt dar stone ras punta costa buenos addis',
)
// "My husband, zanzibar, 10 nights" goes on to where; "my wife, Victoria, and I" says her name.
const GIVEN = words(
  'victoria sydney paris florence charlotte adelaide chelsea brooklyn austin savannah madison jackson dallas houston georgia lourdes ' +
    'alexandria valencia siena santiago diego lincoln tyler kimberley carolina virginia sofia lorena luisa salome asuncion medina aurora ' +
    'florencia victor jordan israel santos milan roman carmen trinidad dolores mercedes elizabeth francis lamar',
)
const AIRLINE_WORDS = words('airlines airline airways airway air aviation')
const SELF = words('name nombre nom nome jina heiße heisse llamo chiamo chamo appelle')

const JOINING = /^[\s\-–'’.]*$/u

export function settingOf(text: string, tokens: readonly Token[], isCommon: (word: string) => boolean): Setting {
  const lettered = tokens.filter(token => /\p{L}/u.test(token.text))
  const capitalised = (token: Token | undefined) => token !== undefined && /^\p{Lu}/u.test(token.text)
  const allCapitals = lettered.length > 1 && lettered.every(token => token.text === token.text.toUpperCase())
  const caseless = allCapitals || !lettered.some(capitalised)
  const between = (at: number) => text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? text.length)
  const isJoined = (at: number): boolean => {
    const gap = between(at)
    return gap === ' ' || (JOINING.test(gap) && !/\.\s/u.test(gap.replace(/^\.\s/u, short(tokens[at - 1]))))
  }
  const previous = (at: number) => tokens[at - 1]?.key ?? ''
  const common = (at: number) => isCommon(tokens[at]?.key ?? '')
  const afterPreposition = (at: number) =>
    at > 0 && PREPOSITIONS.has(previous(at)) && (between(at) === ' ' || /^[\s'’]*$/u.test(between(at)))
  const afterArrow = (at: number) => /(?:->|→|–|—|\s-\s|\/|>)\s*$/u.test(between(at)) && at > 0
  const isCapitals = (at: number) => {
    const written = tokens[at]?.text ?? ''
    return !allCapitals && written.length > 1 && written === written.toUpperCase() && /\p{Lu}/u.test(written)
  }
  return {
    tokens,
    caseless,
    short: tokens.length <= 4,
    reach(at) {
      let end = at + 1
      while (end < tokens.length && end - at < 7 && isJoined(end)) end++
      return end - at
    },
    written: (first, last) => text.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0),
    isCapitalised: at => !caseless && capitalised(tokens[at]),
    isCapitals,
    opensSentence: at => at === 0 || /[.!?¿¡:\n\r"“]\s*$/u.test(between(at)),
    afterPreposition,
    afterWay: at => afterPreposition(at) && WAYS.has(previous(at)),
    afterPlainLead: at => afterPreposition(at) && PLAIN_LEADS.has(previous(at)),
    isAirline: last => AIRLINE_WORDS.has(tokens[last + 1]?.key ?? '') && /^\s+$/u.test(between(last + 1)),
    isPerson: (first, last) =>
      first === last &&
      ((PERSON.has(previous(first)) && (!/,/u.test(between(first)) || GIVEN.has(tokens[first]?.key ?? ''))) ||
        (first > 1 && /^(?:is|es|est|ist|e|ni|me|mi)$/u.test(previous(first)) && SELF.has(previous(first - 1))) ||
        SELF.has(previous(first))),
    mayBeCode(at) {
      const key = tokens[at]?.key ?? ''
      if (NOT_CODES.has(key)) return false
      const led = (afterPreposition(at) && PLAIN_LEADS.has(previous(at))) || afterArrow(at) || tokens.length === 1
      if (isCapitals(at)) return led || !(common(at) || NAMES_AND_SOUNDS.has(key))
      return led && !common(at) && !NAMES_AND_SOUNDS.has(key)
    },
    isCommonWord: common,
    isNameLike: at => !common(at) && !/\p{N}/u.test(tokens[at]?.text ?? '') && (tokens[at]?.key.length ?? 0) >= 4,
    startsName: at =>
      NAME_STARTERS.has(tokens[at]?.key ?? '') || (!common(at) && /\p{L}{3}/u.test(tokens[at]?.text ?? '')),
    expectsPlace(at) {
      const named = !caseless && capitalised(tokens[at]) && at > 0 && !/[.!?\n]\s*$/u.test(between(at))
      const departed = at === 0 && PLAIN_LEADS.has(tokens[1]?.key ?? '')
      return tokens.length <= 4 || named || departed || afterPreposition(at) || afterArrow(at)
    },
    isApposition: at => /^,?\s*$/u.test(between(at)),
    stateAfter(at) {
      const next = tokens[at + 1]
      return next && /^[A-Z]{2}$/u.test(next.text) && !allCapitals && /^,?\s+$/u.test(between(at + 1))
        ? next.text
        : undefined
    },
  }
}

/** "St. Louis": a point after a short word does not end a sentence. */
const short = (token: Token | undefined) => ((token?.text.length ?? 9) <= 2 ? '' : '. ')
