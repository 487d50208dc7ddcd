import type { Fill } from './fills.ts'

type Rule = readonly [slot: string, pattern: RegExp, value: string]

/** Wishes that only the contract's evaluation asks for: no journey of ours uses them. A `$&` value is the text itself. */
const RULES: readonly Rule[] = [
  ['area', /\b(?:north|south|east|west)(?:ern)?(?= (?:part|side|area|end|of)|\b)/, '$&'],
  ['area', /\b(?:city |town )?(?:cent(?:re|er))\b/, 'centre'],
  ['price_range', /\b(?:cheap(?:er|est)?|inexpensive|budget|low[- ]priced)\b/, 'cheap'],
  ['price_range', /\b(?:moderate(?:ly)?|mid[- ]range|reasonably)\b/, 'moderate'],
  ['price_range', /\b(?:expensive|luxury|luxurious|high[- ]end|upscale)\b/, 'expensive'],
  ['wifi', /\b(?:wi-?fi|internet)\b/, 'True'],
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
    /\b(?:museums?|parks?|night ?clubs?|colleges?|swimming pools?|theat(?:re|er)s?|cinemas?|architecture|boats?|concert halls?|entertainment|multiple sports|sports? venues?|historical landmarks?|landmarks?|places? of worship|shopping(?: area)?|gardens?|nature preserves?|galler(?:y|ies)|churches|church|temples?)\b/,
    '$&',
  ],
  ['event_type', /\b(?:sports?|games?|match(?:es)?|baseball|basketball|football|soccer)\b/, 'Sports'],
  ['event_type', /\b(?:music(?:al)?|concerts?|bands?|gigs?)\b/, 'Music'],
  ['event_type', /\b(?:theat(?:re|er)|plays?)\b/, 'Theater'],
  ['trip_type', /\bone[- ]way\b/, 'one way'],
  ['trip_type', /\b(?:round[- ]trip|return (?:flight|ticket))\b/, 'round trip'],
  ['stops', /\b(?:direct|non[- ]?stop)\b/, '0'],
]

/** What a message wishes beyond the slots of our journeys, in the kind of service that it is about. */
export function contractTraits(text: string, folded: string, domain: string): readonly Fill[] {
  const wanted = OF_DOMAIN[domain] ?? []
  return RULES.flatMap(([slot, pattern, value]) => {
    const match = wanted.includes(slot) ? pattern.exec(folded) : null
    if (!match) return []
    const said = text.slice(match.index, match.index + match[0].length)
    return [{ slot, value: value === '$&' ? said.replace(/s$/, '') : value, text: said, from: match.index }]
  })
}

const OF_DOMAIN: Readonly<Record<string, readonly string[]>> = {
  hotel: ['area', 'price_range', 'wifi', 'parking', 'pets'],
  activity: ['area', 'category'],
  event: ['event_type'],
  ride: ['ride_type'],
  car: ['car_type'],
  flight: ['airline', 'trip_type', 'stops'],
}

const LOOSE: readonly (readonly [slot: string, pattern: RegExp])[] = [
  [
    'dropoff',
    /\b(?:to get to|to go to|going to|heading to|go to|taxi to|cab to|ride to|headed to|me to|us to|get to|arrive at|to)\s+(?:the\s+)?((?!(?:be|go|get|depart|commute|travel|come|make|ride|share|call|that|there|it|one|leave|take|book|arrive|find|my|a|have|see|pick|me|us|the)\b)[\p{L}\d#'’&.-]+(?: (?!(?:from|at|by|for|on|please|and|in the|i|leaving|after|before|to|with|it|this|that|a)\b)[\p{L}\d#'’&.,-]+){0,7})/iu,
  ],
  [
    'pickup_location',
    /\b(?:from|leav(?:e|ing)(?: from)?|depart(?:ing)?(?: from)?|pick(?: me| us)? up (?:at|from))\s+(?:the\s+)?((?!(?:there|here|it|this|that|attraction|restaurant|hotel|museum|place|college|now|my|a|after|by|at|on|the)\b)[\p{L}\d#'’&.-]+(?: (?!(?:to|at|by|for|on|please|and|after|before|i|going|heading|with)\b)[\p{L}\d#'’&.,-]+){0,6})/iu,
  ],
]

/** Ends of a ride that are no place of the reference data: addresses, restaurants, shops. */
export function looseEnds(text: string): readonly Fill[] {
  return LOOSE.flatMap(([slot, pattern]) => {
    const match = pattern.exec(text)
    const said = match?.[1]?.replace(/[.,]+$/, '')
    return match && said && !/^\d{1,2}(?::\d\d)?$/.test(said)
      ? [{ slot, value: said, text: said, from: match.index }]
      : []
  })
}
