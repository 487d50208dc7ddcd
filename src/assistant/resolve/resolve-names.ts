import { resolveAnswer } from './resolve-answer.ts'

const TITLE = /^(?:mr|mrs|ms|miss|dr|prof|sir|madam|mx|herr|frau|senor|senora|signor|signora|mme|mlle)\.?\s+/i
const TITLES =
  /(?<![\p{L}\p{M}'’-])(?:mr|mrs|ms|miss|dr|prof|mx|herr|frau|sr|sra|senora?|señora?|signora?|mme|mlle)\b\.?\s+(?=\p{L})/giu
const LABEL =
  /^(?:(?:the\s+)?(?:names?|travell?ers?|passengers?|guests?|adults?|child(?:ren)?|kids?|infants?|bab(?:y|ies)|lead|main|contact(?:\s+person)?|we\s+are|we're|it's|its|it\s+is|they\s+are|i\s+am|i'm|im|my\s+name\s+is|my\s+name's|this\s+is|me|myself|my\s+(?:wife|husband|partner|daughter|son|baby|mother|father|mom|mum|dad|sister|brother|friend)|my|her|his|their|here\s+(?:are|is|you\s+go)|sure|ok(?:ay)?|hi|hello|yes|are|is|as\s+follows|of\s+the|of\s+all|first|second|third|and|our|the|email|e-mail|mail|phone|tel|telephone|mobile|number|contact|reach\s+me|at|please|thanks|thank\s+you|under\s+the\s+name(?:\s+of)?|on\s+the\s+name\s+of|in\s+the\s+name\s+of)\b[\s:,\-–]*)+/i
const PART = /^[\p{L}\p{M}][\p{L}\p{M}'’.-]*$/u
const NOT_A_NAME =
  /^(?:the|a|an|and|or|to|from|in|on|at|for|with|of|is|are|was|we|you|it|my|our|your|please|thanks|thank|yes|no|ok|okay|sure|book|want|need|would|like|can|could|should|have|has|hotel|hotels|flight|flights|trip|lodge|nights?|days?|adults?|child|children|kids?|people|what|when|where|which|how|why|does|do|did|will|price|cost|fees?|breakfast|email|phone|number|same|before|later|not|don't|know|yet|make|change|cancel|stop|help|back|go|instead|nothing|something|none|skip|vegan|vegetarian|insurance|visa|all|good|great|fine|looks?|sounds?|hello|hi|hey|never|mind|actually|next|continue|ready|done|already|premium|economy|business|class|cabin|cheap|expensive|pay|payment|card|never|mind|start|over|wait|human|agent|person|talk|speak|repeat|again|cheaper|cheapest|first|second|third|one|two|three|danke|dankeschon|gracias|merci|grazie|obrigad[oa]|asante|bitte|prego|tafadhali|hola|hallo|ciao|bonjour|habari|nein|nee|oui|non|hapana|ndiyo|vale|perfecto|super|toll|prima)$/iu
// "Vale, Ana Pérez y Luis Pérez": a yes before names, where two words with capitals follow.
const YES_FIRST =
  /^\s*(?:[Vv]ale|[Cc]laro|[Jj]a|[Gg]ern|[Oo]ui|[Dd]['’]accord|[Ss][iíì]|[Cc]erto|[Vv]a bene|[Ss]im|[Nn]diyo|[Ss]awa)[,.!:]?\s+(?=\p{Lu}\p{L}+\s+\p{Lu})/u
const PARTICLE =
  /^(?:van|von|der|den|de|del|della|di|da|dos|das|la|le|el|al|bin|ibn|ben|bint|y|zu|zur|ten|ter|wa|arap|st\.?)$/i

/** Names of people in a list written by hand: "Anna Muster, Ben Muster and Carla Muster", one a line, with titles, labels and
 *  ages left aside. A family name said once at the end serves all ("Anna, Ben and Carla Muster"). At most 30; nothing when
 *  any part of the list cannot be a name, so that a sentence is never taken for people. Who is said to be under 18 comes
 *  last, so that the grown-ups of a party stand first. */
export function resolveNames(text: string): readonly string[] {
  const undated = text.replace(YES_FIRST, '').replace(BIRTHDAY, ' ')
  const isNumbered = /^\W*1\s*[.)]/.test(undated)
  const rest = (isNumbered ? undated.replace(/(?<![\p{L}\p{N}(])\d{1,2}\s*[.)]\s*/gu, '\n') : undated)
    .replace(/^\s*[-•*\d.)]+\s*(?=\p{L})/gmu, '')
    .replace(TITLES, '')
    .replace(PARENTHESES, (_, inside: string) => ` ${/\d{1,2}/.exec(inside)?.[0] ?? ''} `)
  const parts = rest.split(/[,;\n/|+]|(?<!\b\p{L})\.\s|\s+(?:and|und|y|et|e|na|&|plus)\s+|\s&\s/iu)
  const people: { name: string; age: number | undefined }[] = []
  for (const part of parts) {
    const age = AGE.exec(part)?.[1]
    const bare = stripLabels(part.replace(AGE, ' '))
    const last = people.at(-1)
    if (bare === '' && age !== undefined && last) last.age ??= Number(age)
    if (bare === '') continue
    const name = toName(bare)
    if (name === undefined || people.length >= MOST) return []
    people.push({ name, age: age === undefined ? undefined : Number(age) })
  }
  const family = people.at(-1)?.name.split(' ').slice(1).join(' ')
  const isChild = ({ age = GROWN }: { age: number | undefined }) => age < GROWN
  return [...people.filter(each => !isChild(each)), ...people.filter(isChild)].map(({ name }) =>
    name.includes(' ') || !family ? name : `${name} ${family}`,
  )
}

const MOST = 30
const BIRTHDAY = /\b(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}-\d{1,2}-\d{1,2})\b/g
const GROWN = 18
const PARENTHESES = /\(([^)]{0,40})\)/g
const AGE = /\b(?:aged?\s+)?(\d{1,2})(?:\s*-?\s*(?:years?|yrs?|y)(?:[\s-]*olds?)?)?\b/i

function stripLabels(part: string): string {
  let rest = part.trim().replace(/^[\s:.\-–—!?"'“”]+|[\s:.\-–—!?"“”]+$/g, '')
  for (let round = 0; round < 4; round++)
    rest = rest
      .replace(LABEL, '')
      .replace(TITLE, '')
      .replace(/^(?:with|for|plus|to)\s+/i, '')
      .trim()
  return rest.replace(/[\s:.,!?]+$/, '')
}

function toName(part: string): string | undefined {
  const words = part.split(/\s+/)
  if (
    words.length > 6 ||
    words.some(
      word =>
        !PART.test(word) ||
        /\.\p{Ll}{2,}/u.test(word) ||
        (NOT_A_NAME.test(word) && !/^(?:[A-Z])/.test(word)) ||
        /^(?:the|and|please|thanks|yes|no|ok)$/i.test(word),
    )
  )
    return undefined
  if (resolveAnswer(part) !== undefined) return undefined
  if (words.every(word => NOT_A_NAME.test(word))) return undefined
  if (!words.some(word => [...word].length > 1)) return undefined
  return words.map((word, index) => (index > 0 && PARTICLE.test(word) ? word : capitalise(word))).join(' ')
}

/** Written all small or all capitals, a name gets its capitals; as the traveller wrote it otherwise. */
function capitalise(word: string): string {
  if (word !== word.toLowerCase() && (word !== word.toUpperCase() || word.length < 4)) return word
  return word
    .toLowerCase()
    .replace(/(^|[-'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
}
