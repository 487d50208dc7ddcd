import { PREFERENCE_TOPICS, type PreferenceTopic } from '#src/domain/preferences.ts'
import type { Command } from '#src/domain/understanding.ts'
import { oneOf, words } from '../resolve/phrases.ts'
import type { PlaceFinder } from '../resolve/place-name.ts'
import { findNeeds, findPreferences } from '../resolve/resolve-preferences.ts'
import { type Clause, splitClauses } from './clauses.ts'
import { workflowOf } from './workflow-of.ts'

/** What of a message is about memory, and what is left of it: the same offsets, blanks where something was taken out. */
export interface MemoryRead {
  readonly commands: readonly Command[]
  readonly rest: string
}

const LEAD =
  /^\W*(?:(?:and|also|but|so|oh|ok|okay|yes|please|bitte|por favor|s'il (?:te|vous) plait|per favore|tafadhali|btw|by the way|can you|could you|would you|will you|you can|just|then)[\s,:]+)*/
    .source

const REMEMBER_VERB = oneOf`
  # English
  remember|memori[sz]e|don'?t forget|do not forget
  # Spanish
  recuerd[ae]|acuerdate|no olvides
  # French
  souviens[- ]toi|souvenez[- ]vous|retiens|retenez|rappelle[- ]toi|n'oublie[zs]? pas
  # German
  merk(?:e)? dir|merken sie sich|vergiss nicht
  # Italian
  ricorda(?:ti)?|si ricordi|non dimenticare
  # Portuguese
  lembr(?:e|a)(?:[- ](?:se|te))?|nao (?:se )?esqueca
  # Swahili
  kumbuka|usisahau
`
const REMEMBER = new RegExp(`${LEAD}${REMEMBER_VERB}\\b(?! to\\b)`)
const KEEP = new RegExp(
  `${LEAD}(?:save|store|keep|note|make a note|guarda|guarde|enregistre[zr]?|speicher[en]?|salva|notiere?|notez|anota|annota)\\b`,
)
// "Remember that", "retiens ça", "ricordalo": what was said before it, here or in the message before.
const THAT =
  /(?:\b(?:that|this|it|all (?:that|this|of (?:that|it))|everything|das|dies|eso|esto|ca|cela|ceci|questo|cio|lo|isso|isto|disso|disto|hilo|hili|haya)|lo|-(?:le|la|ca|cela))/
    .source
const POLITE_END =
  /(?:[\s,]+(?:please|pls|thanks|too|as well|for (?:me|us|good|next time|the next (?:time|trip)|the future|later)|about (?:me|us)|then|bitte|por favor|s'il (?:te|vous) plait|per favore|tafadhali|furs nachste mal|la proxima vez|para la proxima(?: vez)?|pour la prochaine fois|per la prossima volta|para a proxima(?: vez)?|kwa wakati ujao))*\W*$/
    .source
const REMEMBER_THAT = new RegExp(`${LEAD}${REMEMBER_VERB}(?:[\\s,]+(?:bitte|please|bien|by))*\\W*${THAT}${POLITE_END}`)
const FORGET_THAT = new RegExp(
  `${LEAD}(?:olvida|borra|oublie[zr]?|efface[zr]?|vergiss|vergessen sie|losche?|dimentica|cancella|esque[cç][ae]|apag(?:ue|a)|sahau|futa)\\W*(?:bitte )?(?:das|eso|esto|ca|cela|ceci|questo|cio|lo|isso|isto|hilo|hili|haya|-?l[eo])${POLITE_END}`,
)
const OF_ONESELF =
  /\b(?:i|i'm|im|we|we're|my|our|me|us|that|ich|wir|mein\w*|yo|mi|soy|je|mon|ma|io|mio|mia|sono|eu|meu|minha|mimi|yangu)\b/
const SAVE_THAT = new RegExp(`${LEAD}(?:save|store|keep|note) (?:that|this|it)\\b`)
const FOR_GOOD =
  /\b(?:for next time|for the next (?:time|trip)|for the future|in (?:the )?future|for later|from now on|always|furs nachste mal|la proxima vez|la prochaine fois|per la prossima volta|para a proxima)\b/
const NOTE = new RegExp(
  `${LEAD}(?:note|please note|keep in mind|bear in mind|just so you know|fyi|take into account)\\b`,
)
const STATED =
  /^\W*(?:(?:and|also|but|oh|btw|by the way|note that|please note that|keep in mind(?: that)?|just so you know|fyi|we both|hi|hello)[\s,:]+)*(?:i|i'm|im|i've|we|we're|we've|my \w+|our \w+(?: \w+)?|one of us|both of us|all of us|she|he|soy|somos|estoy|je suis|nous sommes|je|ich|wir|mein\w* \w+|sono|siamo|sou|mimi ni|sisi ni|mimi)\b/
// What is looked for is no trait of who travels: "we want a vegan restaurant".
const LOOKED_FOR =
  /\b(?:restaurants?|places? to eat|where (?:can|could|to)|recommend|suggest|is there|are there|do(?:es)? (?:they|you|the|it)|what if|if (?:i|we))\b/
// Beside a wish to be kept, something of a trip.
const TRIP = /\d|\b(?:to|going|look\w* for|want|need an?|book\w*|find|show)\b/
// Beside a trait, something of a trip.
const MORE = /\d|\b(?:from|to|going|travel\w*|fly\w*|stay\w*|adults?|people|couple|children|kids|look\w* for|want)\b/

const WHAT_YOU_KEEP = oneOf`
  my (?:saved |stored )?(?:preferences|profile|personal data|data|wishes)
  (?:what|everything|all(?: that)?) you (?:know|remember|have|keep|stored|saved)(?: stored| saved)? (?:about|on|of) (?:me|us)
`
const RECALL = words`
  # English
  (?:what|which|anything|how much)\b.{0,28}\b(?:you|do you|have you)\b.{0,12}\b(?:know|remember|store|stored|save|saved|keep|kept|have|hold|got)\b.{0,16}\b(?:about|on|of|from) (?:me|us)
  do you (?:still )?(?:remember|know|recognise|recognize) (?:me|us|who i am|my (?:preferences|details|wishes))
  (?:show|tell|give|list) (?:me )?${WHAT_YOU_KEEP}
  what are my (?:saved |stored )?(?:preferences|wishes|defaults)
  my (?:saved|stored) (?:preferences|data|details)
  # Spanish
  (?:que|lo que) (?:sabes|sabe|recuerdas|guardas) (?:de|sobre) (?:mi|nosotros)
  # French
  (?:que (?:sais|savez|sait)[- ]?(?:tu|vous)|ce que (?:tu sais|vous savez)) (?:de|sur) (?:moi|nous)
  # German
  was (?:wei(?:ss|ß)t|wissen|hast|haben|merkst)\b.{0,24}\b(?:uber|von) (?:mich|mir|uns)
  # Italian
  (?:che )?cosa (?:sai|sa|ricordi) (?:di|su) (?:me|di me|noi)
  # Portuguese
  o que (?:voce |tu )?(?:sabe|sabes|lembra) (?:de|sobre) (?:mim|nos)
  # Swahili
  unajua nini kuhusu (?:mimi|sisi)
`
const RECALLS_NOT = /\b(?:booking|reservation|order|refund|payment|flight|company|kenya|tanzania)\b/

const FORGET_VERB = oneOf`
  # English
  forget|delete|erase|remove|wipe|clear|don'?t (?:remember|keep|store|save)
  do not (?:remember|keep|store|save)|stop (?:remembering|keeping|storing|saving)
  no longer (?:remember|keep|store)
  # Spanish
  olvida(?:te)?|borra|elimina
  # French
  oublie[zr]?|efface[zr]?|supprime[zr]?
  # German
  vergiss|losch(?:e|en)?
  # Italian
  dimentica(?:ti)?|cancella
  # Portuguese
  esque[cç][ae]|apag(?:ue|a)
  # Swahili
  sahau|futa
`
const FORGET = new RegExp(`${LEAD}${FORGET_VERB}\\b`)
const ALL_OF_IT = oneOf`
  # English
  (?:everything|all|anything|whatever|what)\b.{0,24}\b(?:about (?:me|us)|you(?:'ve| have)? (?:know|knew|remember(?:ed)?|saved|stored|kept|keep)|i (?:have )?told you|my (?:personal )?(?:data|preferences|details|information))
  (?:all )?(?:my|our) (?:(?:personal|saved|stored) )?(?:data|preferences|profile|details|wishes|information)
  about (?:me|us)
  # Spanish
  todo\b.{0,20}\b(?:de|sobre) mi|(?:todos )?mis datos
  # French
  tout\b.{0,20}\b(?:de|sur) moi|(?:toutes )?mes donnees
  # German
  alles\b.{0,20}\b(?:uber|von) (?:mich|mir)|meine daten
  # Italian
  tutto\b.{0,20}\b(?:di|su) (?:me|di me)|i miei dati
  # Portuguese
  tudo\b.{0,20}\b(?:de|sobre) mim|meus dados
  # Swahili
  kila kitu kuhusu mimi|data yangu
`
const EVERYTHING = new RegExp(String.raw`\b${ALL_OF_IT}\b|^\W*(?:please )?forget (?:me|us)(?: please)?\W*$`)
const FORGETS_NOT = /\b(?:booking|reservation|trips?|tickets?|account|instructions?|prompt|rules)\b/

const TOPIC_WORDS: Readonly<Record<PreferenceTopic, RegExp>> = {
  party:
    /\b(?:family|party|who i travel with|travel companions?|kids|children|wife|husband|partner|familia|famille|familie|famiglia)\b/,
  home_airport:
    /\b(?:(?:home|usual|departure) (?:airport|city|town)|airport|home|where i (?:fly|live)|aeropuerto|aeroport|flughafen|aeroporto|wohnort)\b/,
  seat: /\b(?:seats?|window|aisle|asiento|siege|sitz\w*|\w+platz|posto|assento)\b/,
  diet: /\b(?:diet|food|meals?|eat|allerg\w+|vegetarian|vegan|halal|kosher|gluten|dieta|regime|ernahrung|essen|alimenta\w+)\b/,
  mobility: /\b(?:mobility|wheelchair|walking|disabilit\w+|movilidad|mobilite|rollstuhl|mobilita|mobilidade)\b/,
  budget_level: /\b(?:budget|price (?:level|range)|presupuesto|preisklasse)\b/,
  language: /\b(?:language|idioma|langue|sprache|lingua|lugha)\b/,
}
const NAMED_SEAT =
  /\b(?:(?:window|aisle|front) seat|fensterplatz|gangplatz|asiento de (?:ventanilla|pasillo)|siege (?:hublot|couloir)|posto (?:finestrino|corridoio))\b/
const NAMED_HOME = /\b(?:home|departure|usual) (?:airport|city)\b/
const OWN = /\b(?:my|our|that (?:i|we)|about (?:my|the)|the fact|mi|mis|mon|ma|mes|mein\w*|mio|mia|meu|minha|yangu)\b/

const LAST_TRIP = words`
  # English
  (?:like|as) (?:(?:we|i) (?:did|had|went|booked|stayed) )?(?:the )?last (?:time|year|trip|holiday|summer|winter|safari)
  the same\b.{0,32}\b(?:as|like|we had|i had)\b.{0,16}\b(?:last (?:time|year|trip|holiday|summer|winter)|before|previously)
  same\b.{0,24}\bas (?:last (?:time|year|trip)|before)
  (?:where|what) did (?:i|we) (?:stay|go|book|do|fly)\b.{0,16}\blast (?:time|year|trip)
  (?:which|what) (?:lodge|hotel|camp|place)\b.{0,20}\blast (?:time|year|trip)
  (?:what|where|how|when) was (?:my|our) (?:last|previous) (?:trip|holiday|stay|safari|booking)
  # Spanish
  como la ultima vez|como el ano pasado
  # French
  comme la derniere fois|comme l'an(?:nee)? derni\w+
  # German
  wie (?:beim )?letzte[ns]? (?:mal|jahr)
  # Italian
  come (?:l'ultima volta|l'anno scorso)
  # Portuguese
  como (?:da ultima vez|no ano passado)
  # Swahili
  kama (?:mara ya mwisho|mwaka jana)
`

// Beyond it somebody pastes something; nobody asks for a wish to be kept at such length.
const MOST_CHARACTERS = 800

/** Remembering, forgetting and asking what is remembered, wherever in a message it stands. Undefined when nothing of it is
 *  about memory. Only plain words count: what is merely said is not thereby kept. */
export function readMemory(text: string, reference: PlaceFinder): MemoryRead | undefined {
  if (text.length > MOST_CHARACTERS) return undefined
  const commands: Command[] = []
  let rest = text
  const clauses = splitClauses(text).flatMap(parts)
  clauses.forEach((clause, index) => {
    const before = isAboutThat(clause) ? meantBefore(clauses.slice(0, index), reference) : []
    const found = before.flatMap(({ wishes: { commands: each } }) => each)
    if (found.length > 0) {
      // What was noted of these clauses is now kept.
      const said = new Set(before.map(each => each.clause.text.trim().slice(0, 200)))
      const others = commands.filter(command => command.command !== 'remember' || !said.has(command.text))
      commands.splice(0, commands.length, ...others, ...found)
      for (const each of before) if (!TRIP.test(each.clause.folded)) rest = blank(rest, each.clause)
      rest = blank(rest, clause)
      return
    }
    const read = readClause(clause, reference)
    if (!read) return
    commands.push(...read.commands)
    if (!read.is_shared) rest = blank(rest, clause)
  })
  return commands.length > 0 ? { commands, rest } : undefined
}

const isAboutThat = ({ folded }: Clause): boolean =>
  REMEMBER_THAT.test(folded) || (SAVE_THAT.test(folded) && FOR_GOOD.test(folded))

interface Meant {
  readonly clause: Clause
  readonly wishes: ClauseRead
}

/** The clauses right before "remember that" which say something that can be kept. */
function meantBefore(clauses: readonly Clause[], reference: PlaceFinder): readonly Meant[] {
  const meant: Meant[] = []
  for (const clause of clauses.toReversed()) {
    const isWish = !clause.is_question && !LOOKED_FOR.test(clause.folded)
    const said = { text: clause.text, is_lasting: true, or_other: false }
    const found = isWish ? wishes(findPreferences(clause.text, reference), said) : undefined
    if (!found) break
    meant.unshift({ clause, wishes: found })
  }
  return meant
}

const blank = (text: string, { from, to }: Clause): string =>
  text.slice(0, from) + ' '.repeat(to - from) + text.slice(to)

const AND_THEN =
  /(?:,\s*|\s+)and\s+(?=(?:please |also )?(?:remember|forget|don't forget|keep in mind|note that)\b)|[,;:]\s+(?=(?:please |also |por favor |bitte )?(?:remember|forget|don't forget|keep in mind|recuerd[ae]\w*|souviens|retiens|retenez|merk(?:e)? dir|ricorda\w*|lembr[ea]|kumbuka)\b)/

/** "Yes, and remember that …": memory is often hung on with a comma. */
function parts(clause: Clause): readonly Clause[] {
  const cut = AND_THEN.exec(clause.folded)
  if (!cut) return [clause]
  const [at, next] = [cut.index, cut.index + cut[0].length]
  const piece = (from: number, to: number): Clause => ({
    text: clause.text.slice(from, to),
    folded: clause.folded.slice(from, to),
    from: clause.from + from,
    to: clause.from + to,
    is_question: from === 0 && clause.is_question,
  })
  return [piece(0, at), ...parts(piece(next, clause.text.length))]
}

interface ClauseRead {
  readonly commands: readonly Command[]
  /** The clause says more than this. */
  readonly is_shared: boolean
}

function readClause(clause: Clause, reference: PlaceFinder): ClauseRead | undefined {
  const { folded } = clause
  const only = (...commands: Command[]): ClauseRead => ({ commands, is_shared: false })
  if (FORGET_THAT.test(folded)) return only({ command: 'forget', topic: 'that' })
  if (FORGET.test(folded) && !FORGETS_NOT.test(folded)) {
    const topics = forgotten(clause)
    if (topics.length > 0) return only(...topics.map(topic => ({ command: 'forget' as const, topic })))
  }
  if (RECALL.test(folded) && !RECALLS_NOT.test(folded)) return only({ command: 'recall', about: 'person' })
  if (LAST_TRIP.test(folded)) {
    const is_shared = !clause.is_question && (workflowOf(folded) !== undefined || /\d/.test(folded))
    return { commands: [{ command: 'recall', about: 'last_trip' }], is_shared }
  }
  return readWish(clause, reference)
}

function forgotten({ folded, text }: Clause): readonly (PreferenceTopic | 'person')[] {
  if (EVERYTHING.test(folded)) return ['person']
  if (OWN.test(folded)) return PREFERENCE_TOPICS.filter(topic => TOPIC_WORDS[topic].test(folded))
  // "Forget the wheelchair": the thing itself is named, and nothing to be booked.
  if (folded.trim().split(/\s+/).length > 6 || LOOKED_FOR.test(folded) || workflowOf(folded)) return []
  const needs = findNeeds(text).map(({ topic }) => topic)
  return [
    ...needs,
    ...(NAMED_SEAT.test(folded) ? ['seat' as const] : []),
    ...(NAMED_HOME.test(folded) ? ['home_airport' as const] : []),
  ]
}

/** "Remember that …" keeps for good; "I am vegetarian" holds for what is being planned. */
function readWish(clause: Clause, reference: PlaceFinder): ClauseRead | undefined {
  const { folded, text } = clause
  const isRemember = REMEMBER.test(folded) || isAboutThat(clause)
  const is_lasting = isRemember || (KEEP.test(folded) && FOR_GOOD.test(folded))
  if (is_lasting)
    return wishes(findPreferences(text, reference), {
      text,
      is_lasting,
      or_other: isRemember && (OF_ONESELF.test(folded) || REMEMBER_THAT.test(folded)),
    })
  const isSaid = (NOTE.test(folded) || STATED.test(folded)) && !clause.is_question && !LOOKED_FOR.test(folded)
  const read = isSaid ? wishes(findNeeds(text), { text, is_lasting: false, or_other: false }) : undefined
  return read && { ...read, is_shared: workflowOf(folded) !== undefined || MORE.test(folded) }
}

interface Said {
  readonly text: string
  readonly is_lasting: boolean
  /** What is none of what can be kept is answered too. */
  readonly or_other: boolean
}

function wishes(
  found: ReturnType<typeof findPreferences>,
  { text, is_lasting, or_other }: Said,
): ClauseRead | undefined {
  const said = text.trim().slice(0, 200)
  const commands: Command[] = found.map(({ topic, value }) => ({
    command: 'remember',
    topic,
    value,
    text: said,
    is_lasting,
  }))
  if (commands.length === 0 && or_other)
    commands.push({ command: 'remember', topic: 'other', value: '', text: said, is_lasting })
  return commands.length > 0 ? { commands, is_shared: false } : undefined
}
