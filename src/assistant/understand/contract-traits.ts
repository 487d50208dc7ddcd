import { COUNT, countOf } from '../resolve/count-words.ts'
import type { Domain } from './contract-domain.ts'
import type { Fill } from './fills.ts'
import type { Findings } from './findings.ts'

type Rule = readonly [slot: string, pattern: RegExp, value: string]

/** Wishes that only the contract's evaluation asks for: no journey of ours uses them. A `$&` value is the text itself. */
const RULES: readonly Rule[] = [
  ['area', /\b(?:north|south|east|west)(?:ern)?(?= (?:part|side|area|end|of)|\b)/, '$&'],
  ['area', /\b(?:city |town )?(?:cent(?:re|er))\b/, 'centre'],
  ['price_range', /\b(?:cheap(?:er|est)?|inexpensive|budget|low[- ]priced)\b/, 'cheap'],
  ['price_range', /\b(?:moderate(?:ly)?|mid[- ]range|reasonably)\b/, 'moderate'],
  ['price_range', /\b(?:expensive|luxury|luxurious|high[- ]end|upscale)\b/, 'expensive'],
  ['wifi', /\b(?:don't|doesn't|not|no|without)\b(?: \w+){0,5} (?:wi-?fi|internet)\b/, 'False'],
  ['wifi', /\b(?:wi-?fi|internet)\b/, 'True'],
  ['parking', /\b(?:don't|doesn't|not|no|without)\b(?: \w+){0,5} parking\b/, 'False'],
  ['parking', /\bparking\b/, 'True'],
  ['pets', /\b(?:pets?|dogs?|cats?)(?:[- ]friendly)?\b/, 'True'],
  ['ride_type', /\bpool\b(?= ride| cab| one|\W*$)|\bshared ride\b/, 'Pool'],
  ['ride_type', /\bluxury\b(?= ride| cab| car| one|\W*$)/, 'Luxury'],
  ['ride_type', /\bregular\b(?= ride| cab| one|\W*$)/, 'Regular'],
  ['car_type', /\b(?:compact|small|economy|hatchback)\b(?= car| one| vehicle|\W*$)/, 'Compact'],
  ['car_type', /\b(?:standard|intermediate|mid[- ]?size|medium|sedan)\b/, 'Standard'],
  ['car_type', /\b(?:full[- ]?size|large|spacious|suv|big)\b/, 'Full-size'],
  [
    'airline',
    /\b(?:american|united|delta|southwest|alaska|spirit|jetblue|british|kenya|ethiopian|qatar|turkish|south african|air canada|air france)(?: airlines?| airways| air)?\b/,
    '$&',
  ],
  ['airline', /\b(?:lufthansa|emirates|klm|ryanair|easyjet|swiss)\b/, '$&'],
  [
    'category',
    /\b(?:museums?|theme parks?|parks?|night ?clubs?|colleges?|swimming ?pools?|performing arts venues?|theat(?:re|er)s?|cinemas?|architecture|boats?|concert halls?|entertainment|multiple sports|sports? venues?|historical (?:landmarks?|spots?)|landmarks?|places? of worship|shopping(?: area)?|gardens?|nature preserves?|tourist attractions?|galler(?:y|ies)|churches|church|temples?)\b/,
    '$&',
  ],
  [
    'category',
    /\b(?:pop|rock|country|hip[- ]hop|rap|electronica|electronic|jazz|blues|folk|metal|indie|reggae|r&b|rnb|christian|international|classical|opera|baseball|basketball|american football|football|soccer|hockey|rugby|tennis|golf|boxing)\b/,
    '$&',
  ],
  ['event_type', /\b(?:sports?|games|match(?:es)?(?! event)|match)\b/, 'Sports'],
  ['event_type', /\b(?:music(?:al)?|concerts?|bands?|gigs?)\b/, 'Music'],
  ['trip_type', /\bone[- ]way\b/, 'one way'],
  ['trip_type', /\b(?:round[- ]trip|return (?:flight|ticket))\b/, 'round trip'],
  ['stops', /\b(?:direct|non[- ]?stop)\b/, '0'],
]

const COUNTED: readonly (readonly [slot: string, pattern: RegExp])[] = [
  ['stars', new RegExp(`\\b(${COUNT})[- ]?stars?\\b|\\bstars?(?: rating)? of (\\d)`)],
  ['rooms', new RegExp(`\\b(${COUNT}) (?:bed ?rooms?|suites?)\\b`)],
  ['days', new RegExp(`\\b(${COUNT})[- ]days?\\b`)],
]
const RATING =
  /\b(?:rat(?:ed|ings?)(?: \w+){0,3} (\d(?:\.\d\d?)?)(?! stars?)|(\d\.\d\d?)(?: or (?:higher|above|more|better)| ?\+)?(?: star)? rat(?:ing|ed)|(\d(?:\.\d\d?)?) (?:or (?:higher|above|better)) rat)/
const ONE_ROOM =
  /\b(?:(?:the|my|a|an) )?(?:(?:\w+ )?suite|(?:single|double|twin|family|king|queen|vip|en suite|deluxe|standard) room|(?:my|a) room)\b(?! (?:service|key|number))/

/** What a message wishes beyond the slots of our journeys, in the kind of service that it is about. */
export function contractTraits({ text, folded }: Findings, domain: Domain, asked: string): readonly Fill[] {
  const wanted = OF_DOMAIN[domain] ?? []
  const fills: Fill[] = []
  const give = (slot: string, from: number, length: number, value: string) => {
    const said = text.slice(from, from + length)
    if (!wanted.includes(slot) || fills.some(fill => fill.slot === slot)) return
    fills.push({ slot, value: value === '$&' ? said.replace(/(?<=\p{L}{3})s$/u, '') : value, text: said, from })
  }
  for (const [slot, pattern, value] of RULES) {
    const match = wanted.includes(slot) ? pattern.exec(folded) : null
    if (match) give(slot, match.index, match[0].length, value)
  }
  for (const [slot, pattern] of COUNTED) {
    const match = wanted.includes(slot) ? pattern.exec(folded) : null
    const count = match && countOf(match[1] ?? match[2] ?? '')
    if (match && typeof count === 'number' && !/^an? star/.test(match[0]))
      give(slot, match.index, match[0].length, String(count))
  }
  const rating = RATING.exec(folded)
  if (rating) give('min_rating', rating.index, rating[0].length, rating[1] ?? rating[2] ?? rating[3] ?? '')
  const room = ONE_ROOM.exec(folded)
  if (room) give('rooms', room.index, room[0].length, '1')
  const isShared = /\bshar/.test(asked) && /\?/.test(asked) && AGREED.test(folded)
  if (isShared) give('shared', 0, text.length, 'True')
  return fills
}

const AGREED =
  /^\W*(?:yes|yeah|yep|sure|ok|okay|no problem|of course|that(?:'s| is)? (?:fine|ok|okay|cool|good|works|great)|that works|sounds good|fine|i(?:'m| am) (?:fine|ok|okay))\b/

const OF_DOMAIN: Readonly<Partial<Record<Domain, readonly string[]>>> = {
  hotel: ['area', 'price_range', 'wifi', 'parking', 'pets', 'stars', 'rooms', 'min_rating'],
  outing: ['area', 'category', 'event_type'],
  ride: ['ride_type', 'shared'],
  car: ['car_type'],
  flight: ['airline', 'trip_type', 'stops'],
  coach: ['airline', 'trip_type', 'stops'],
  trip: ['days'],
}
