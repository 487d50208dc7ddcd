import type { Command, SlotName } from '#src/domain/understanding.ts'
import { countOf, fold } from '../resolve/count-words.ts'
import type { MessageRequest } from './message-request.ts'

const UNDO =
  /^\W*(?:(?:no|oh|hm+|ah|ok|okay|sorry|wait|please|actually|well|can you|could you|can we)[\s,.!]+)*(?:undo(?: (?:that|it|this|the last (?:change|one)))?|(?:take|put) (?:that|it|this)(?: change)? back(?: again)?|(?:go |change (?:it |that )?|switch |put it )?back to (?:how|what|the way|as) it was(?: before)?|(?:leave|keep) it (?:as|how|like) it was|as it was(?: before)?|like (?:it was )?before|revert(?: (?:it|that))?|scratch that(?: change)?|(?:never ?mind|forget) (?:the|that) (?:last )?change|mach(?:en sie)? (?:das|es) ruckgangig|doch wie vorher|annulla la modifica|come prima|deshazlo|deja(?:lo)? como antes|comme avant|como antes|(?:one step |step |go |one )?back|(?:einen schritt |geh(?:en sie)? )?zuruck|(?:volver |vuelv[ae] )?atras|volver|(?:en arriere|retour|reviens|revenir)(?: en arriere)?|(?:torna(?:re)? )?indietro|(?:voltar|volt[ae])(?: atras)?|rudi(?: nyuma)?)(?:[\s,.!]+(?:please|again|then|thanks|undo that|as it was(?: before)?|how it was(?: before)?|like before))*\W*$/

const BACK_TO_COUNT =
  /^\W*(?:(?:no|oh|ok|okay|sorry|wait|please|actually|well|let's|lets|then|nein|non|nao|hapana)[\s,.!]+)*(?:(?:go |change (?:it )?|switch |put it |make it )?back to|(?:volvamos|vuelve|volver|mejor otra vez) a|(?:revenons|retour|reviens) a|(?:doch )?(?:wieder|zuruck)(?: auf| zu)?|(?:torniamo|torna|ritorna) a|(?:volta|volte|voltamos) (?:para|a)|rudi(?:sha)?(?: kwa| kwenye)?)\s+(?:the )?(?:\d{1,2}|one|two|three|four|five|six|dos|tres|deux|trois|zwei|drei|due|tre|dois|duas|wawili|watatu|mbili|tatu)(?:[\s,.!]+(?:again|please|then|thanks|adults|people|persons|of us|nights?|rooms?|travell?ers?))*\W*$/

/** "Take that back": the change before is no change. */
export const isUndo = (text: string): boolean => isTakenBack(fold(text).trim())

const isTakenBack = (folded: string): boolean => UNDO.test(folded) || BACK_TO_COUNT.test(folded)

const WORDS: Readonly<Record<string, SlotName>> = {
  night: 'nights',
  day: 'days',
  room: 'rooms',
  adult: 'adults',
  person: 'adults',
  people: 'adults',
}
const RELATIVE =
  /\b(?:(?:add |plus )?(an?|one|two|three|four|five|\d{1,2}) (more|fewer|less|extra|additional) (night|day|room|adult|person|people)s?|(?:add |plus )?(an?|one|two|three|four|five|\d{1,2}) (night|day|room|adult|person|people)s? (more|fewer|less|longer|shorter|extra)|(?:another) (night|day|room|adult|person)|add (an?|one|two|three|four|five|\d{1,2}) (night|room|adult|person|people)s?)\b/

interface Found {
  readonly command: Command
  readonly from: number
  readonly to: number
}

/** "One night less", "another adult": counted from what is set already. */
export function relativeCount({ text, slots }: Pick<MessageRequest, 'text' | 'slots'>): Found | undefined {
  const match = RELATIVE.exec(fold(text))
  if (!match) return undefined
  const [, a, signA, b, c, d, signB, e, f, g] = match
  const slot = WORDS[(b ?? d ?? e ?? g ?? '').replace(/s$/, '')]
  const count = countWord(a ?? c ?? f ?? 'one')
  const set = slot && Number(slots[slot] ?? Number.NaN)
  const sign = /^(?:fewer|less|shorter)$/.test(signA ?? signB ?? '') ? -1 : 1
  if (!slot || set === undefined || !Number.isInteger(set) || count === undefined || set + sign * count < 1)
    return undefined
  const said = text.slice(match.index, match.index + match[0].length)
  return {
    command: { command: 'correct', slot, value: String(set + sign * count), text: said },
    from: match.index,
    to: match.index + match[0].length,
  }
}

const countWord = (word: string) => (/^an?$/.test(word) ? 1 : countOf(word))

const ONE_WAY =
  /\b(?:one[- ]way|no return(?: flight)?|without (?:a |the )?return|only (?:the )?outbound|just (?:the )?way there)\b/

/** "One way is enough": the way back goes. */
export const dropsReturn = ({ text, slots, workflow }: MessageRequest): Command | undefined =>
  workflow === 'search_flights' && slots.return_date !== undefined && ONE_WAY.test(fold(text)) && text.length < 80
    ? { command: 'correct', slot: 'return_date', value: 'none', text: text.trim() }
    : undefined

const RENAMED =
  /\b(?:i mean|i meant|it's|it is|should be|is spelled|spelled|spelt|correct name is|(?:the |my |her |his )?name is|make (?:it|that)|not \S+ but)\s+((?:\p{Lu}[\p{L}'’-]+\s+){1,3}\p{Lu}[\p{L}'’-]+)/iu
const CAPITALS = /^(?:\p{Lu}[\p{L}'’-]+\s+){1,3}\p{Lu}[\p{L}'’-]+$/u

/** "I mean Anne Ito": the traveller whose name shares a word with it is called so. */
export function renamesTraveller({ text, slots }: MessageRequest): Command | undefined {
  const name = RENAMED.exec(text)?.[1]?.trim()
  if (!name || !CAPITALS.test(name) || !slots.traveler_names) return undefined
  const names = slots.traveler_names.split(';').map(each => each.trim())
  const likeness = names.map(each => alike(each, name))
  const best = Math.max(...likeness)
  if (best < 1 || names.includes(name)) return undefined
  const value = names.map((each, index) => (index === likeness.indexOf(best) ? name : each)).join('; ')
  return { command: 'correct', slot: 'traveler_names', value, text: name }
}

/** Equal words count one, words with the same beginning half as much. */
function alike(one: string, other: string): number {
  const words = fold(other).split(/\s+/)
  return fold(one)
    .split(/\s+/)
    .reduce((sum, word) => {
      if (words.includes(word)) return sum + 1
      return sum + (words.some(each => each.slice(0, 2) === word.slice(0, 2)) ? 0.5 : 0)
    }, 0)
}
