import type { Domain } from './contract-domain.ts'
import type { Fill } from './fills.ts'
import type { Findings } from './findings.ts'

interface Lead {
  readonly slot: string
  readonly pattern: RegExp
  /** Written without capitals it counts too. */
  readonly is_sure: boolean
}

const TO =
  /\b(?:(?:get|go|going|goint|head(?:ing|ed)?|take me|take us|bring me|taxi|cab|ride|transfer|drive|back) to|to reach|arriv(?:e|es|ing) (?:at|in)|reach|(?:address|destination) is|make it to|drop(?:ped)? (?:me|us)? ?(?:off )?at|go(?= \d)|come to|to)\s+/gi
const FROM =
  /\b(?:from|leav(?:e|ing)(?: from)?|depart(?:s|ing)?(?: from)?|pick(?:ed)? (?:me |us )?up (?:at|from)|i(?:'m| am) (?:at|in))\s+/gi

const LEADS: Readonly<Partial<Record<Domain, readonly Lead[]>>> = {
  ride: [
    { slot: 'dropoff', pattern: TO, is_sure: true },
    { slot: 'pickup_location', pattern: FROM, is_sure: true },
  ],
  hotel: [
    { slot: 'hotel_name', pattern: /\b(?:called|named|(?:book|reserve) (?:it )?at)\s+/gi, is_sure: true },
    { slot: 'hotel_name', pattern: /\b(?:at|in|for)\s+(?:the )?/g, is_sure: false },
  ],
  outing: [
    {
      slot: 'event_name',
      pattern:
        /\b(?:(?:tickets?|dates?) (?:to|for)|event|called|to see|seeing|watch|heard (?:that |of |(?:many |some )?(?:good|great) things about )?|hear|like|about|prefer|find|see|buy|are) (?:(?:a|an|the|event|date for) )*/gi,
      is_sure: false,
    },
    {
      slot: 'attraction_name',
      pattern:
        /\b(?:called|named|(?:information|info|fee|number|postcode|address|details) (?:on|about|for|of)|tell me (?:more )?about|looking for|heard of|visit) (?:an? (?:attraction|place) (?:called|named) )?/gi,
      is_sure: false,
    },
  ],
}

/** Names that no list knows: streets, restaurants, hotels, bands. By the words that lead up to them, and their capitals. */
export function contractNames(findings: Findings, domain: Domain): readonly Fill[] {
  const { text } = findings
  const fills: Fill[] = [...endsBetween(text, domain), ...airportOf(findings, domain), ...sights(text, domain)]
  for (const { slot, pattern, is_sure } of LEADS[domain] ?? [])
    for (const match of text.matchAll(pattern)) {
      const at = match.index + match[0].length
      const name = is_sure ? looseName(text, at) : capitalRun(text, at)
      if (!name || fills.some(fill => fill.slot === slot && !isBetter(name, fill))) continue
      if (!is_sure && (isKnown(findings, name) || !fits(slot, name.text, text, name.from + name.text.length))) continue
      const others = fills.filter(fill => fill.slot !== slot)
      fills.splice(0, fills.length, ...others, { slot, ...name, value: name.text })
    }
  return fills
}

interface Name {
  readonly text: string
  readonly from: number
}

/** A street with its number before anything else that was taken for the name. */
const isBetter = (name: Name, { text }: Fill): boolean => /^\d/.test(name.text) && !/^\d/.test(text)

const STOP =
  /^(?:from|at|by|for|on|please|in|i|i'm|leaving|departing|depart|after|before|to|with|it|its|it's|this|that|a|an|so|is|my|our|when|around|about|if|leaves?|we|which|arriving|arrive|arrives|today|tomorrow|sometime|say|then|as|the|there|here|can|could|will|would|should|or|until|because|but|also|just|via|next|instead|where|your|be|taxi|thanks|need)$/i
const AND_ON =
  /^(?:i|i'll|i'd|need|want|go|going|arrive|leave|get|have|should|be|would|also|a|an|the|it|we|please|can|is|then|am|take|headed|prefer)$/i
const VERB =
  /^(?:be|go|going|get|depart|commute|travel|come|make|ride|share|call|leave|take|book|arrive|find|have|see|pick|reserve|rent|bring|transport|arrange|reach|buy|need|know|ensure|confirm|schedule|use|stay|look|help|do|change|try|join|check|me|us|you|him|her|them|his|return|return|work|start|wait|ask|switch|meet|eat|head)$/i
const KIND =
  /^(?:(?:hotel|restaurant|museum|attraction|property|place|places|two places|college|pool|station|train station|airport|church|reservation|booking|home|lodging|event|first|second|theat(?:re|er)|gallery|guest ?house|nightclub|cinema|park|city|town|centre|center|doctor(?:'s)? appointment|appointment|salon|hair|dentist|same|other|attraction|venue|concert|show|location|address|destination|next|following|one|ride|cab|taxi|car)\b ?)+$/i
const ENDS = /[.,?!;:)]+$/
const SHORT = /^(?:co|st|rd|ave|dr|blvd|hwy|ste|apt|no|mt)\.$/i

/** What stands after a lead, until the sentence goes on: at most nine words. */
function looseName(text: string, at: number): Name | undefined {
  const words = Array.from(text.slice(at, at + 160).matchAll(/\S+/g), match => ({
    word: match[0],
    from: at + match.index,
  }))
  while (words[0] && /^(?:the|a|an)$/i.test(words[0].word)) words.shift()
  const kept: { word: string; from: number }[] = []
  for (const [index, { word, from }] of words.slice(0, 9).entries()) {
    const bare = word.replace(ENDS, '')
    const next = words[index + 1]?.word.replace(ENDS, '')
    const isNumber = kept.length > 0 || /^\d/.test(bare)
    if (STOP.test(bare) && !(kept.length > 0 && /^(?:At|By|The|In|On|Of)$/.test(bare))) break
    if (
      /^(?:and|&)$/i.test(bare) &&
      (next === undefined || AND_ON.test(next) || /[.,;]$/.test(kept.at(-1)?.word ?? ''))
    )
      break
    if (kept.length === 0 && (VERB.test(bare) || !/^[\p{L}\d]/u.test(bare))) return undefined
    if (
      /^\d{1,2}(?::\d\d)?(?:[ap]m)?$/i.test(bare) &&
      !(isNumber && next !== undefined && /^\d+$/.test(bare)) &&
      kept.length === 0
    )
      return undefined
    if (/^\d{1,2}:\d\d/.test(bare)) break
    kept.push({ word, from })
    if (ENDS.test(word) && !SHORT.test(word)) break
  }
  const [first, last] = [kept[0], kept.at(-1)]
  if (!first || !last) return undefined
  const end = last.from + (SHORT.test(last.word) ? last.word : last.word.replace(ENDS, '')).length
  const name = text.slice(first.from, end)
  return KIND.test(name) ? undefined : { text: name, from: first.from }
}

const LINK = /^(?:vs\.?|v|of|and|&|the|de|du|at|by|in|on|for)$/i

/** The words with capitals from here on, with the small ones between them. */
function capitalRun(text: string, at: number): Name | undefined {
  const words = Array.from(text.slice(at, at + 120).matchAll(/\S+/g), match => ({
    word: match[0],
    from: at + match.index,
  }))
  const kept: { word: string; from: number }[] = []
  for (const { word, from } of words.slice(0, 10)) {
    const isCapital = /^[\p{Lu}\d]/u.test(word) && !/^I(?:'|$)/.test(word)
    if (
      !isCapital &&
      !(kept.length > 0 && LINK.test(word) && (/^(?:vs\.?|v|&)$/i.test(word) || !/^(?:at|by|in|on|for)$/.test(word)))
    )
      break
    kept.push({ word, from })
    if (ENDS.test(word) && !SHORT.test(word)) break
  }
  while (kept.length > 0 && LINK.test((kept.at(-1)?.word ?? '').replace(ENDS, ''))) kept.pop()
  const [first, last] = [kept[0], kept.at(-1)]
  if (!first || !last || !/^\p{Lu}/u.test(first.word)) return undefined
  return { text: text.slice(first.from, last.from + last.word.replace(ENDS, '').length), from: first.from }
}

/** A city, a day, or a kind of thing is no name. */
function isKnown({ places, dates }: Findings, { from, text }: Name): boolean {
  const to = from + text.length
  if (dates.some(date => date.from < to && from < date.to)) return true
  const isPlace = places.some(place => place.from <= from && place.to >= to)
  return isPlace || PLAIN.test(text)
}

const PLAIN =
  /^(?:(?:music|sports?|games?|match(?:es)?|pop|rock|country|hip hop|jazz|concerts?|events?|baseball|basketball|(?:american )?football|soccer|museums?|parks?|theat(?:re|er)s?|theme|performing arts venue|tourist attractions?|historical landmarks?|nature preserves?|gardens?|shopping areas?|place of worship|religious|sites?|electronica|christian|international|rnb|thanks?|hi|hello|yes|ok|great|wifi|tv|ac|vip|usd|free|child|kid|friendly|new|us|uk|usa) ?)+$/i

function fits(slot: string, name: string, text: string, to: number): boolean {
  if (slot === 'hotel_name')
    return /\b(?:hotel|inn|lodge|resort|suites?|house|hostel|camp|palace|villas?|motel)\b/i.test(name)
  if (slot === 'event_name')
    return !/\b(?:museum|college|church|gallery|hotel|airport|station)\b/i.test(name) && !/^[A-Z]{1,3}$/.test(name)
  return SIGHT.test(name) || /^\s*(?:please|[.?!])/.test(text.slice(to))
}

const SIGHT =
  /\b(?:college|church|museum|gallery|galleries|park|pools?|theat(?:re|er)|cinema|gardens?|castle|hall|arts|house|centre|center|studios|cathedral|bridge)\b/i

/** "Queens' College", "the Scott Polar Museum": a sight by its kind, with a name before it. */
function sights(text: string, domain: Domain): Fill[] {
  if (domain !== 'outing') return []
  const match =
    /\b((?:\p{Lu}[\p{L}'’-]*\s+){1,4}(?:College|Church|Museum|Gallery|Galleries|Pools?|Gardens?|Cinema|Castle|Cathedral))\b/u.exec(
      text.slice(1),
    )
  const name = match?.[1]
  if (!match || !name || PLAIN.test(name)) return []
  return [{ slot: 'attraction_name', text: name, value: name, from: match.index + 1 }]
}

/** "A taxi between the museum and the Curry Garden". */
function endsBetween(text: string, domain: Domain): Fill[] {
  const match =
    domain === 'ride' ? /\bbetween (?:the )*(.{3,48}?) and (?:the )*(.{3,48}?)(?=[.,?!;]|$)/i.exec(text) : null
  const [start, end] = [match?.[1] ?? '', match?.[2] ?? '']
  if (!match || KIND.test(start) || KIND.test(end) || !/^\p{Lu}/u.test(end)) return []
  const at = match.index
  return [
    { slot: 'pickup_location', text: start, value: start, from: text.indexOf(start, at) },
    { slot: 'dropoff', text: end, value: end, from: text.lastIndexOf(end) },
  ]
}

/** A car is fetched at an airport or a station, which stands for no city. */
function airportOf({ text }: Findings, domain: Domain): Fill[] {
  const match =
    domain === 'car'
      ? /\b((?:[\p{Lu}\d][\p{L}\d'’-]*\s+){1,4}(?:International )?(?:Airport|Station))\b/u.exec(text)
      : null
  const name = match?.[1]?.replace(/^(?:In|At|From)\s+/, '')
  return match && name
    ? [{ slot: 'pickup_location', text: name, value: name, from: text.indexOf(name, match.index) }]
    : []
}
