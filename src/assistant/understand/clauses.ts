import { fold } from '../resolve/count-words.ts'

/** One part of a message, with its place in it. */
export interface Clause {
  readonly text: string
  /** Lower case, without accents; the same offsets as `text`. */
  readonly folded: string
  readonly from: number
  readonly to: number
  /** Ends with a question mark or begins like a question. */
  readonly is_question: boolean
}

const QUESTION =
  /^\W*(?:(?:and|also|but|so|ok|okay|hey|hi|hello|please|oh|well|um|by the way|btw|just|quick question|one (?:more )?question|another question)[\s,:]+)*(?:what|what's|whats|when|where|where's|which|who|whose|why|how|how's|hows|is|are|was|were|do|does|did|can|could|will|would|should|shall|may|might|am i|has|have you|have we|any idea|que|cual|cuando|donde|como|cuanto|puedo|quel|quelle|quand|ou est|comment|combien|est-ce|was|wann|wo|wie|wer|warum|gibt es|kann|quanto|quando|dove|come|qual|onde|je|che tempo|hali ya hewa (?:i|y)\w+)\b/
const BREAK =
  /[.!?;](?=\s|$)|\n+|,?\s+(?:and|but|also|plus)\s+(?=(?:whats?|when|wheres?|which|who|why|hows?|is|are|do|does|did|can|could|will|would|should|may|i|i'd|we|please|tell|let|book|find|show|cancel|change|make|add|what's|is there)\b)|(?<!\s),?\s+(?:und|y|et|e|na)\s+(?=(?:wie (?:ist|sind|wird|warm|kalt|viel)|was (?:ist|kostet|brauch\w+)|wann (?:ist|sind)|que (?:tiempo|clima|tal)|como es|cuando es|cuanto cuesta|quel (?:temps|est|sera)|quelle est|comment est|combien|quand est|che (?:tempo|clima)|com'e|quanto costa|quand'e|qual e|como (?:e|esta|estara|fica)|quanto custa|hali ya hewa)\b)|,\s+(?=(?:whats?|when|wheres?|which|why|hows?|is|are|do|does|can|could|will|would|should|please|tell|book|find|show|cancel|change|make it|what's|is there)\b)|,?\s+(?:but|although)\s+/g
// A full stop after these ends nothing.
const ABBREVIATION =
  /(?:\b(?:mr|mrs|ms|dr|st|no|nr|approx|incl|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|a\.m|p\.m|e\.g|i\.e|etc|vs)|\b\d{1,2}|\b\p{L})$/u
const MOST = 40

/** Cuts a message where one wish ends and another begins: at sentence ends, and where a question or a request follows a
 *  conjunction. Lists ("full board, and two nights in Diani") stay whole. At most 40 clauses. */
export function splitClauses(text: string): readonly Clause[] {
  const known = lately.get(text)
  if (known) return known
  const clauses = cutClauses(text)
  if (lately.size >= MOST_LATELY) lately.clear()
  lately.set(text, clauses)
  return clauses
}

// On its way a message is cut by the guard, by the rules and for the model: the same text gives the same clauses.
const lately = new Map<string, readonly Clause[]>()
const MOST_LATELY = 8

function cutClauses(text: string): readonly Clause[] {
  const folded = fold(text)
  const clauses: Clause[] = []
  let from = 0
  for (const match of folded.matchAll(BREAK)) {
    if (clauses.length >= MOST - 1) break
    const isStop = match[0] === '.'
    if (isStop && ABBREVIATION.test(folded.slice(Math.max(0, match.index - 8), match.index))) continue
    const to = /[.!?;]/.test(match[0]) ? match.index + 1 : match.index
    add(clauses, { text, folded, from, to })
    from = match.index + match[0].length
  }
  add(clauses, { text, folded, from, to: text.length })
  return clauses
}

function add(
  clauses: Clause[],
  { text, folded, from, to }: { text: string; folded: string; from: number; to: number },
): void {
  const part = folded.slice(from, to)
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(part)) return
  clauses.push({
    text: text.slice(from, to),
    folded: part,
    from,
    to,
    is_question: /\?\s*$/.test(part) || QUESTION.test(part),
  })
}
