import { COUNT, countOf, fold } from './count-words.ts'

/** A wish found in a text: its value as our offers carry it, and where it stands. */
export interface Trait {
  readonly value: string
  readonly from: number
  readonly to: number
}

type Table = readonly (readonly [RegExp, string])[]

const BOARDS: Table = [
  [
    /\b(?:full[ -]?board|pension completa|pension complete|vollpension|pensione completa|pensao completa|all (?:three )?meals(?: included)?|three meals)\b/,
    'FB',
  ],
  [
    /\b(?:half[ -]?board|media pension|demi[ -]pension|halbpension|mezza pensione|meia pensao|breakfast and dinner|dinner and breakfast)\b/,
    'HB',
  ],
  [
    /\b(?:all[ -]inclusive|todo incluido|tout compris|alles inklusive|tutto incluso|tudo incluido|ultra all inclusive)\b/,
    'AI',
  ],
  [/\b(?:game[ -]?(?:drive )?package|gp|full game package)\b/, 'GP'],
  [
    /\b(?:bed (?:and|&) breakfast|b ?& ?b|with breakfast|breakfast included|including breakfast|con desayuno|avec petit[ -]dejeuner|mit fruhstuck|con colazione|com cafe da manha)\b/,
    'BB',
  ],
  [/\b(?:room only|no meals|without meals|self[ -]catering|solo alojamiento)\b/, 'RO'],
]
// The trade's codes are words of other languages too ("j'ai"): they count in capitals, alone, or beside a word of board.
const CODES = /(?<![\p{L}'’])(?:AI|HB|FB|BB|RO)(?![\p{L}'’])/u
const CODE_ALONE = /^\W*(ai|hb|fb|bb|ro)\W*$/
const CODE_BESIDE =
  /\b(?:on|with|board|basis|meals?|option|make it|want|prefer)\s+(?:an? |the )?(ai|hb|fb|bb|ro)\b(?!')|\b(ai|hb|fb|bb|ro)\s+(?:board|basis|rate|option|please)\b/

function boardByCode(text: string): Trait | undefined {
  const isShouting = text === text.toUpperCase()
  const folded = fold(text)
  const match = (isShouting ? null : CODES.exec(text)) ?? CODE_ALONE.exec(folded) ?? CODE_BESIDE.exec(folded)
  const code = match?.[1] ?? match?.[2] ?? match?.[0]
  if (!match || code === undefined) return undefined
  const from = match.index + match[0].indexOf(code)
  return { value: code.toUpperCase(), from, to: from + code.length }
}

const HOTEL_TYPES: Table = [
  [
    /\b(?:(?:luxury |mobile |safari )?(?:tented|tent) camps?|safari camps?|tents?|glamping|tented lodges?)\b/,
    'tented_camp',
  ],
  [/\b(?:(?:safari |game |bush |eco[ -]?|jungle |mountain )?lodges?)\b/, 'lodge'],
  [/\b(?:(?:beach |luxury |spa )?resorts?)\b/, 'resort'],
  [/\b(?:guest ?houses?|b and b|homestays?|bed and breakfast place)\b/, 'guesthouse'],
  [/\b(?:(?:beach |city |boutique |airport |luxury )?hotels?|hoteles|hoteis|alberg(?:o|hi))\b/, 'hotel'],
  [/\b(?:camps?)\b(?! ?(?:site|ground|fire|er))/, 'tented_camp'],
]
const CABINS: Table = [
  [/\b(?:premium economy|premium eco)\b/, 'premium_economy'],
  [
    /\b(?:business(?:[ -]class)?(?! (?:trip|travel|meeting|day|days|hours?|hotel|cent|card))|clase ejecutiva|classe affaires|businessclass)\b/,
    'business',
  ],
  [/\b(?:first[ -]class|primera clase|premiere classe|erste klasse|prima classe|primeira classe)\b/, 'first'],
  [/\b(?:economy(?:[ -]class)?|coach(?: class)?|eco class|turista|economique|economica)\b/, 'economy'],
]
const CATEGORIES: Table = [
  [
    /\b(?:scuba|div(?:e|es|ing)|snorkel(?:l?ing)?|underwater|padi|buceo|plongee|tauchen|immersioni|mergulho)\b/,
    'diving',
  ],
  [
    /\b(?:game drives?|safaris?|wildlife|big five|balloon(?: ride| safari)?|walking safari|migration|game viewing|night drive|elephants?|rhinos?|gorillas?)\b/,
    'safari',
  ],
  [
    /\b(?:cultur(?:e|al)|villages?|museums?|histor(?:y|ical)|old town|stone town tour|spice tour|cooking class|food tour|dhow|maasai village|art|galler(?:y|ies)|architecture|city tour|walking tour)\b/,
    'cultural',
  ],
  [
    /\b(?:adventur(?:e|ous)|hik(?:e|es|ing)|climb(?:ing)?|trek(?:king)?|kayak(?:ing)?|zip ?lin(?:e|ing)|raft(?:ing)?|kite ?surf(?:ing)?|sky ?div(?:e|ing)|quad(?: bik(?:e|ing))?|bungee|cycling|mountain bik(?:e|ing)|canyoning|horse ?riding|fishing)\b/,
    'adventure',
  ],
]
const LANGUAGES: Table = [
  [/\b(?:english|engels|ingles|anglais|englisch|inglese|kiingereza)\b/, 'en'],
  [/\b(?:spanish|espanol|castellano|espagnol|spanisch|spagnolo|espanhol|kihispania)\b/, 'es'],
  [/\b(?:french|francais|frances|franzosisch|francese|kifaransa)\b/, 'fr'],
  [/\b(?:german|deutsch|aleman|allemand|tedesco|alemao|kijerumani)\b/, 'de'],
  [/\b(?:italian|italiano|italien|italienisch|kiitaliano)\b/, 'it'],
  [/\b(?:portuguese|portugues|portugais|portugiesisch|portoghese|kireno)\b/, 'pt'],
  [/\b(?:swahili|kiswahili|suaheli)\b/, 'sw'],
  [/\b(?:dutch|nederlands|holland?isch|niederlandisch|neerlandais|holandes|olandese)\b/, 'nl'],
  [/\b(?:chinese|mandarin|chino|chinois|chinesisch|cinese)\b/, 'zh'],
  [/\b(?:japanese)\b/, 'ja'],
  [/\b(?:arabic|arabe|arabisch|arabo|kiarabu)\b/, 'ar'],
  [/\b(?:russian|ruso|russe|russisch|russo)\b/, 'ru'],
  [/\b(?:korean)\b/, 'ko'],
  [/\b(?:hindi)\b/, 'hi'],
  [/\b(?:turkish|turkisch|turco|turc)\b/, 'tr'],
  [/\b(?:polish|polski|polsku|polnisch|polaco|polonais)\b/, 'pl'],
  [/\b(?:greek)\b/, 'el'],
  [/\b(?:hebrew)\b/, 'he'],
]
const STARS = new RegExp(`\\b(${COUNT})[ -]?(?:\\*|stars?\\b|estrellas\\b|etoiles\\b|sterne?\\b|stelle\\b|estrelas\\b)`)
const ROOMS = new RegExp(
  `\\b(${COUNT})[ -]+(?:(?:double|twin|single|family|separate|hotel|standard|deluxe|king|queen|triple) )*(?:rooms?|habitaciones|chambres?|zimmer|camere|camera|quartos?|vyumba|tents)\\b`,
)
const PRIVATE = /\b(?:private|exclusive|not shared|don't want to share|just us|for ourselves)\b/
const SHARED = /\b(?:shared?|sharing|join(?:ing)? others|group transfer|with others|shuttle)\b/

export const findBoard = (text: string): Trait | undefined => firstOf(BOARDS, text) ?? boardByCode(text)
export const findHotelType = (text: string): Trait | undefined => firstOf(HOTEL_TYPES, text)
export const findCabin = (text: string): Trait | undefined => firstOf(CABINS, text)
export const findCategory = (text: string): Trait | undefined => firstOf(CATEGORIES, text)
/** BCP 47 code of the first language that a text names. */
export const findLanguageName = (text: string): Trait | undefined => firstOf(LANGUAGES, text)

/** 1 to 5 stars. */
export function findStars(text: string): Trait | undefined {
  if (!/\*|star|estrel|[eé]toil|stern|stell/i.test(text)) return undefined
  const found = counted(STARS, text)
  return found && Number(found.value) >= 1 && Number(found.value) <= 5 ? found : undefined
}

export const findRooms = (text: string): Trait | undefined =>
  /room|habitac|chambre|zimmer|camer|quarto|vyumba|tents/i.test(text) ? counted(ROOMS, text) : undefined

/** Whether a transfer or vehicle is to be shared: "True" or "False". */
export function findShared(text: string): Trait | undefined {
  const folded = fold(text)
  const alone = PRIVATE.exec(folded)
  const match = alone ?? SHARED.exec(folded)
  return match ? { value: alone ? 'False' : 'True', from: match.index, to: match.index + match[0].length } : undefined
}

/** The earliest of the listed wishes; the table's order decides between equals. */
function firstOf(table: Table, text: string): Trait | undefined {
  const folded = fold(text)
  let best: Trait | undefined
  for (const [pattern, value] of table) {
    const match = pattern.exec(folded)
    if (match && (!best || match.index < best.from))
      best = { value, from: match.index, to: match.index + match[0].length }
  }
  return best
}

function counted(pattern: RegExp, text: string): Trait | undefined {
  const match = pattern.exec(fold(text))
  const count = match && countOf(match[1] ?? '')
  return match && count !== undefined && count !== null
    ? { value: String(count), from: match.index, to: match.index + match[0].length }
    : undefined
}
