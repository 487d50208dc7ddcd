const TITLE = /^(?:mr|mrs|ms|miss|dr|prof|sir|madam|mx|herr|frau|senor|senora|signor|signora|mme|mlle)\.?\s+/i
const LABEL =
  /^(?:(?:the\s+)?(?:names?|travell?ers?|passengers?|guests?|adults?|child(?:ren)?|kids?|infants?|lead|main|contact(?:\s+person)?|we\s+are|we're|it's|its|it\s+is|they\s+are|i\s+am|i'm|im|my\s+name\s+is|my\s+name's|this\s+is|me|myself|my|her|his|their|here\s+(?:are|is|you\s+go)|sure|ok(?:ay)?|hi|hello|yes|are|is|as\s+follows|of\s+the|of\s+all|first|second|third|and|our|the|email|e-mail|mail|phone|tel|telephone|mobile|number|contact|reach\s+me|at|please|thanks|thank\s+you|under\s+the\s+name(?:\s+of)?|on\s+the\s+name\s+of|in\s+the\s+name\s+of)\b[\s:,\-–]*)+/i
const PART = /^[\p{L}\p{M}][\p{L}\p{M}'’.-]*$/u
const NOT_A_NAME =
  /^(?:the|a|an|and|or|to|from|in|on|at|for|with|of|is|are|was|we|you|it|my|our|your|please|thanks|thank|yes|no|ok|okay|sure|book|want|need|would|like|can|could|should|have|has|hotel|hotels|flight|flights|trip|lodge|nights?|days?|adults?|child|children|kids?|people|what|when|where|which|how|why|does|do|did|will|price|cost|fees?|breakfast|email|phone|number|same|before|later|not|don't|know|yet|make|change|cancel|stop|help|back|go|instead|nothing|something|none|skip|vegan|vegetarian|insurance|visa|all|good|great|fine|looks?|sounds?|hello|hi|hey|never|mind|start|over|wait|human|agent|person|talk|speak|repeat|again|cheaper|cheapest|first|second|third|one|two|three)$/i
const PARTICLE = /^(?:van|von|der|den|de|del|della|di|da|dos|das|la|le|el|al|bin|ibn|ben|bint|y|zu|zur|ten|ter|st\.?)$/i

/** Names of people in a list written by hand: "Anna Muster, Ben Muster and Carla Muster", one a line, with titles, labels and
 *  ages left aside. A family name said once at the end serves all ("Anna, Ben and Carla Muster"). At most 30; nothing when
 *  any part of the list cannot be a name, so that a sentence is never taken for people. */
export function resolveNames(text: string): readonly string[] {
  const rest = text
    .replace(/\([^)]{0,40}\)/g, ' ')
    .replace(/\b(?:aged?\s+)?\d{1,2}(?:\s*(?:years?|yrs?|y)(?:[\s-]*olds?)?)?\b/gi, ' ')
    .replace(/^\s*[-•*\d.)]+\s*/gm, '')
  const parts = rest
    .split(/[,;\n/|+]|\.\s|\s+(?:and|und|y|et|e|na|&|plus)\s+|\s&\s/i)
    .map(part => stripLabels(part))
    .filter(part => part !== '')
  const names = parts.map(part => toName(part))
  if (names.length === 0 || names.length > 30 || names.some(name => name === undefined)) return []
  const known = names.flatMap(name => name ?? [])
  const family = known.at(-1)?.split(' ').slice(1).join(' ')
  return known.map(name => (name.includes(' ') || !family ? name : `${name} ${family}`))
}

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
        (NOT_A_NAME.test(word) && !/^(?:[A-Z])/.test(word)) ||
        /^(?:the|and|please|thanks|yes|no|ok)$/i.test(word),
    )
  )
    return undefined
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
