import type { MessageOption } from '#src/domain/message.ts'
import type { Command, SlotName } from '#src/domain/understanding.ts'
import type { Pending } from '../frame.ts'
import { fold } from '../resolve/count-words.ts'
import { leadingAnswer, resolveAnswer } from '../resolve/resolve-answer.ts'
import { resolveChoice, resolveNamed, resolvePlaceInList } from '../resolve/resolve-choice.ts'
import { findEmails, findPhones } from '../resolve/resolve-contact.ts'
import { resolveNights } from '../resolve/resolve-nights.ts'
import { resolveAges, resolveParty } from '../resolve/resolve-party.ts'
import { resolveSlot, type SlotContext } from '../resolve/resolve-slot.ts'
import { wishesOtherwise } from '../resolve/wishes-otherwise.ts'
import { namesSaid } from './names-said.ts'

export interface Answered {
  readonly commands: readonly Command[]
  /** What of the message is left to be understood, from this offset on; absent: nothing. */
  readonly rest?: number
}

interface Question {
  readonly text: string
  readonly pending: Pending | null
  readonly options: readonly MessageOption[]
  /** What this journey had shown before. */
  readonly earlier: readonly MessageOption[]
  readonly context: SlotContext
}

/** What a message says to the question that stands, when it is an answer to it as a whole or at its beginning. */
export function answerPending({ text, pending, options, earlier, context }: Question): Answered | undefined {
  const placed = pending ? answerPlace(text, pending, options) : undefined
  if (placed) return placed
  const isElse = wishesOtherwise(text) || leadingAnswer(text)?.answer === 'no'
  const named = pending?.kind === 'slot' && !isElse ? undefined : answerNamed(text, pending, earlier)
  if (named) return named
  if (pending?.kind === 'slot') return answerSlot(pending.name, text, { options, context })
  const answer = resolveAnswer(text)
  if (pending?.kind === 'confirmation') return answerConfirmation(text, answer)
  if (pending?.kind === 'choice' || pending?.kind === 'disambiguation' || options.length > 0) {
    const chosen = answerChoice(text, { options, answer, isAsked: pending !== null })
    if (chosen) return chosen
  }
  if (answer === 'yes') return { commands: [{ command: 'affirm' }] }
  return answer === 'no' ? { commands: [{ command: 'deny' }] } : undefined
}

/** "Actually, the first one instead": a place in the list, which a question asked since then does not turn into a day. */
function answerPlace(text: string, pending: Pending, options: readonly MessageOption[]): Answered | undefined {
  const suggested = answerSuggestion(text, pending, options)
  if (suggested) return suggested
  const found = resolvePlaceInList(text)
  const isDay = pending.kind === 'slot' && /date|check/.test(pending.name) && !found?.is_sure
  if (!found || isDay) return undefined
  const isPlace = pending.kind === 'slot' && pending.name === 'destination' && options.length > 1
  const isShown = pending.kind === 'choice' || pending.kind === 'disambiguation' || isPlace
  const option = isShown ? options[found.place - 1]?.id : String(found.place)
  return option === undefined ? undefined : { commands: [{ command: 'choose', option }] }
}

/** "El primero", of places that were suggested; a name is a place by itself. */
function answerSuggestion(text: string, pending: Pending, options: readonly MessageOption[]): Answered | undefined {
  if (pending.kind !== 'slot' || pending.name !== 'destination' || options.length < 2) return undefined
  const said = lettersOf(text).split(' ')
  const isNamed = options.some(({ title }) => said.some(word => word.length > 3 && fold(title).includes(word)))
  const option = isNamed || said.length > 4 ? undefined : resolveChoice(text, options, { eager: true })
  return option === undefined ? undefined : { commands: [{ command: 'choose', option }] }
}

/** "I'd rather have the garden room", when something else of the list stands in the question. */
function answerNamed(text: string, pending: Pending | null, earlier: readonly MessageOption[]): Answered | undefined {
  const isElse = pending?.kind === 'confirmation' || pending?.kind === 'slot'
  if (!isElse || earlier.length < 2 || isAsking(text) || CHANGES.test(fold(text))) return undefined
  if (resolveAnswer(text) !== undefined || fold(text).trim().split(/\s+/).length > 12) return undefined
  const option = resolveNamed(text, earlier)
  return option === undefined ? undefined : { commands: [{ command: 'choose', option }] }
}

const isAsking = (text: string): boolean =>
  /\?\s*$/.test(text) || /^\W*(?:what|how|when|where|why|which|is|are|does|do|can|could)\b/.test(fold(text))

const CHANGES = /\b(?:nights?|adults?|people|kids?|children|and|plus|also|transfer|taxi|flight)\b|\d/

/** A text by its letters and digits alone, for comparing words as they are typed. */
export const lettersOf = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function answerConfirmation(text: string, answer: ReturnType<typeof resolveAnswer>): Answered | undefined {
  if (answer === 'yes') return { commands: [{ command: 'affirm' }] }
  if (answer === 'no') return { commands: [{ command: 'deny' }] }
  if (/\b(?:but|except|however|only if|as long as|instead|unless|aber|pero|mais)\b/.test(fold(text))) return undefined
  const yes = yesBeforeQuestion(text)
  if (yes !== undefined) return { commands: [{ command: 'affirm' }], rest: yes }
  const lead = leadingAnswer(text)
  if (!lead) return undefined
  // "yes, and is breakfast included?": the question may stand beside the yes; a wish or a condition may not.
  const tail = fold(text.slice(lead.to))
  const isPlain =
    /^\W*(?:yes|yep|yeah|yup|sure|si|oui|ja|sim|ndiyo)\b/.test(fold(text)) && /^\s*(?:[,.!;]|and\b|also\b)/.test(tail)
  if (lead.answer === 'yes' && isPlain && !wishesOtherwise(tail) && /\?\s*$/.test(tail))
    return { commands: [{ command: 'affirm' }], rest: lead.to }
  if (lead.answer === 'yes') return undefined
  return { commands: [{ command: 'deny' }], rest: lead.to }
}

/** "Yes, book it, and what should we pack?": a plain yes as a whole clause, and then nothing but a question. */
function yesBeforeQuestion(text: string): number | undefined {
  if (!/\?\s*$/.test(text)) return undefined
  const cuts = [...text.matchAll(/[,.;!]\s+(?:and\s+|but\s+|also\s+)?|\s+and\s+/gi)]
  const cut = cuts.find(({ index }) => resolveAnswer(text.slice(0, index)) === 'yes')
  const rest = cut && text.slice(cut.index + cut[0].length)
  const isQuestion = rest !== undefined && /^\W*(?:what|when|where|which|who|how|is|are|do|does|did|will)\b/i.test(rest)
  return cut && isQuestion ? cut.index + cut[0].length : undefined
}

interface Choices {
  readonly options: readonly MessageOption[]
  readonly answer: ReturnType<typeof resolveAnswer>
  readonly isAsked: boolean
}

const CUT =
  /\s*(?:[,.;]\s|\b(?:and|but|with|for|und|aber|mit|fur|y|pero|con|et|mais|avec|pour|e|ma|per|mas|com|na|lakini|kwa)\b\s)/g

/** "The second one, and make it half board", "1 but for 3 people": where a choice ends and more is said. */
function choiceAndMore(
  text: string,
  options: readonly MessageOption[],
  eager: boolean,
): { readonly option: string; readonly rest: number } | undefined {
  for (const cut of [...fold(text).matchAll(CUT)].slice(0, 4)) {
    const head = text.slice(0, cut.index)
    const tail = text.slice(cut.index)
    const isMore = findEmails(tail).length > 0 || MORE.test(fold(tail)) || resolveParty(tail) !== undefined
    const isShort = (head.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) <= 8
    const option =
      isMore && isShort && !IS_CHANGE.test(fold(head)) ? resolveChoice(head, options, { eager }) : undefined
    if (option !== undefined) return { option, rest: cut.index + (/^\s*[,.;]/.test(cut[0]) ? cut[0].length : 0) }
  }
  return undefined
}

const IS_CHANGE = /\b(?:instead|change|make it|make the|rather than|nights?|adults?|people|kids?|children)\b/
const MORE =
  /\b(?:make it|change|nights?|adults?|people|persons?|kids?|child(?:ren)?|board|breakfast|from|on the|instead|add|nachte|personen|halbpension|vollpension|fruhstuck|noches|personas|media pension|nuits|personnes|notti|persone|noites|pessoas|usiku|watu)\b|\?\s*$/

function answerChoice(text: string, { options, answer, isAsked }: Choices): Answered | undefined {
  const words = fold(text).trim().split(/\s+/).length
  const isQuestion =
    /\?\s*$/.test(text) || /^\W*(?:what|how|when|where|why|which|is|are|does|do|can|could)\b/.test(fold(text))
  const both = /^\W*(?:what|how|when|where|why|which|is|are|does|do|can|could)\b/.test(fold(text))
    ? undefined
    : choiceAndMore(text, options, isAsked)
  if (both) return { commands: [{ command: 'choose', option: both.option }], rest: both.rest }
  const isChange = IS_CHANGE.test(fold(text))
  const chosen = isQuestion || isChange || words > 16 ? undefined : resolveChoice(text, options, { eager: isAsked })
  if (chosen !== undefined) return { commands: [{ command: 'choose', option: chosen }] }
  if (!isAsked) return undefined
  const [only, ...others] = options
  if (answer === 'yes')
    return { commands: [only && others.length === 0 ? { command: 'choose', option: only.id } : { command: 'affirm' }] }
  return answer === 'no' ? { commands: [{ command: 'deny' }] } : undefined
}

interface Slot {
  readonly options: readonly MessageOption[]
  readonly context: SlotContext
}

const NAMES: ReadonlySet<SlotName> = new Set(['traveler_names', 'contact_name', 'contact_email', 'contact_phone'])
const COUNTS: ReadonlySet<SlotName> = new Set(['nights', 'stop_nights', 'days', 'rooms', 'stars'])

/** "From Munich" is no answer to where to, nor "to Diani" to where from. */
const OTHER_END: Readonly<Partial<Record<SlotName, RegExp>>> = {
  destination: /\b(?:from|leaving|departing|ab|von|desde|depuis|da)\s/,
  stop_destination: /\b(?:from|leaving|departing)\s/,
  origin: /^\W*(?:(?:we|i|fly|flying|go|going|want|are|am)\s+)*to\s/,
}

const HAS_TIME = /\d\s*[ap]\.?m\b|\d:\d\d|o'?clock|\bnoon\b|\bmidnight\b|\bat \d/i

/** A bare value for the slot that was asked for. What is a sentence of its own is left to the general reading. */
function answerSlot(name: SlotName, text: string, { options, context }: Slot): Answered | undefined {
  const option = options.find(({ id, title }) => fold(title) === fold(text).trim() || id === text.trim())
  const day = option ?? dayOption(text, options)
  if (day) return { commands: [{ command: 'choose', option: day.id }] }
  if (/\?\s*$/.test(text)) return undefined
  const answer = resolveAnswer(text)
  if (answer === 'yes') return { commands: [{ command: 'affirm' }] }
  if (name === 'children_ages') return answerAges(text)
  if (answer === 'no') return { commands: [{ command: 'deny' }] }
  if (NAMES.has(name)) return answerPeople(name, text)
  if (name === 'adults') return answerParty(text)
  const words = fold(text).match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  // "3 nights, 2 adults": the general reading fills both; and "two adults" are no nights.
  if (saysOfParty(text, COUNTS.has(name))) return undefined
  if (words > (COUNTS.has(name) ? 4 : 5)) return undefined
  if (
    /\b(?:instead|change|actually|not|cancel|stop|never ?mind|help|human|agent|hotel|flight)\b/.test(fold(text)) &&
    !/^no flights?/.test(fold(text))
  )
    return undefined
  if (OTHER_END[name]?.test(fold(text))) return undefined
  if (/date|check/.test(name) && (resolveNights(text).length > 0 || /\bfor\b/.test(fold(text)))) return undefined
  if (HAS_TIME.test(text) && /date|check/.test(name)) return undefined // a day with a time fills two slots
  const { value, problem } = resolveSlot(name, text, context)
  if (problem === 'impossible_date') return { commands: [{ command: 'clarify', candidates: [problem] }] }
  if (value === undefined || isRange(name, text, context)) return undefined
  const set: Command = { command: 'set', slot: name, value, text: text.trim() }
  return { commands: problem === 'date_mismatch' ? [set, { command: 'clarify', candidates: [problem] }] : [set] }
}

/** "Wednesday the 3rd" between two days that were shown: the one with that number, or that weekday. */
function dayOption(text: string, options: readonly MessageOption[]): MessageOption | undefined {
  const days = options.filter(({ id }) => /^set:\w+=\d{4}-\d\d-\d\d$/.test(id))
  const said = fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
  if (days.length < 2 || said.length > 8) return undefined
  const numbers = said.flatMap(word => /^(\d{1,2})(?:st|nd|rd|th|er)?$/.exec(word)?.[1] ?? [])
  const byNumber = days.filter(({ id }) => numbers.some(each => Number(each) === Number(id.slice(-2))))
  if (byNumber.length === 1) return byNumber[0]
  const byName = days.filter(({ title }) =>
    said.some(word => word.length > 3 && fold(title).startsWith(word.slice(0, 2))),
  )
  return numbers.length === 0 && byName.length === 1 ? byName[0] : undefined
}

const saysOfParty = (text: string, isAnyCount: boolean): boolean =>
  resolveParty(text)?.adults !== undefined && (isAnyCount || /[,;]|\b(?:and|for|with|und|y|et|e|na)\b/.test(fold(text)))

/** Two days for one slot of a pair are for the general reading, which fills both. */
const isRange = (name: SlotName, text: string, context: SlotContext): boolean => {
  const pair = name === 'depart_date' || name === 'check_in' ? (['depart_date', 'return_date'] as const) : undefined
  return pair !== undefined && resolveSlot(pair[0], text, context).value !== resolveSlot(pair[1], text, context).value
}

/** Names and addresses in any mixture: "Anna Muster, Ben Muster and Carla Muster, anna@example.com, +49 …". */
function answerPeople(name: SlotName, text: string): Answered | undefined {
  const [email] = findEmails(text)
  const [phone] = findPhones(text)
  const names = namesSaid(text, { beside_email: email !== undefined })
  const commands: Command[] = []
  const slot =
    name === 'contact_name' || (names.length === 1 && name !== 'traveler_names') ? 'contact_name' : 'traveler_names'
  const isWanted =
    names.length > 0 &&
    (name === 'traveler_names' || name === 'contact_name' || names.every(each => each.includes(' ')))
  if (isWanted) commands.push({ command: 'set', slot, value: names.join('; '), text: text.trim().slice(0, 400) })
  if (email)
    commands.push({ command: 'set', slot: 'contact_email', value: email.value, text: text.slice(email.from, email.to) })
  if (phone)
    commands.push({ command: 'set', slot: 'contact_phone', value: phone.value, text: text.slice(phone.from, phone.to) })
  return commands.length > 0 ? { commands } : undefined
}

function answerAges(text: string): Answered | undefined {
  if (NOT_AGES.test(fold(text))) return agesAndMore(text)
  if (/^\W*(?:no|none|nope)\b.{0,24}(?:kids|children)?\W*$/.test(fold(text)))
    return { commands: [{ command: 'set', slot: 'kids', value: '0', text: text.trim() }] }
  const ages = resolveAges(text)
  if (ages.length === 0) return undefined
  const said = text.trim()
  const set: Command = { command: 'set', slot: 'children_ages', value: ages.join(','), text: said }
  // "Only one child, 5" says how many, too.
  const isCounted = ages.length === Number(COUNTED_KIDS.exec(fold(text))?.[1]?.replace('one', '1'))
  return {
    commands: isCounted ? [{ command: 'set', slot: 'kids', value: String(ages.length), text: said }, set] : [set],
  }
}

const COUNTED_KIDS = /\b(?:only|just)\s+(\d|one)\s+(?:kids?|child(?:ren)?)\b/
const NOT_AGES = /\b(?:adults?|nights?|instead|change|actually|board|breakfast|hotel|from|flights?)\b/

/** "4, and we'd like full board": the ages up to where something else begins. */
function agesAndMore(text: string): Answered | undefined {
  for (const cut of [...fold(text).matchAll(CUT)].slice(0, 6).reverse()) {
    const head = text.slice(0, cut.index)
    if (NOT_AGES.test(fold(head)) || /\p{L}{4}/u.test(head)) continue
    const answered = answerAges(head)
    return answered && { ...answered, rest: cut.index }
  }
  return undefined
}

function answerParty(text: string): Answered | undefined {
  const party = resolveParty(text, { bare: true })
  const words = fold(text).match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  if (!party || words > 24 || /\b(?:instead|change|actually)\b/.test(fold(text))) return undefined
  const said = text.trim()
  const commands: Command[] = []
  if (party.adults) commands.push({ command: 'set', slot: 'adults', value: String(party.adults), text: said })
  if (party.children_ages)
    commands.push({ command: 'set', slot: 'children_ages', value: party.children_ages.join(','), text: said })
  if (party.kids) commands.push({ command: 'set', slot: 'kids', value: String(party.kids), text: said })
  const rest = said.slice(party.to)
  const isWhole = said.slice(0, party.from).trim().length < 24 && rest.trim().length < 12
  if (commands.length === 0 || !isWhole) return undefined
  const saysMore = resolveNights(rest).length > 0 || /[,;]\s*\p{L}{4}/u.test(rest)
  return saysMore ? { commands, rest: text.indexOf(said) + party.to } : { commands }
}
