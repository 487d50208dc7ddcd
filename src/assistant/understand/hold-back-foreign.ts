import type { Command, Understanding } from '#src/domain/understanding.ts'
import { fold } from '../resolve/count-words.ts'
import { leadingAnswer, resolveAnswer } from '../resolve/resolve-answer.ts'
import type { Understand, UnderstandRequest } from '../turn.ts'
import { asksForPerson } from './asks-for-person.ts'
import { splitClauses } from './clauses.ts'
import { findEmergency } from './find-emergency.ts'
import type { MeasureForeign } from './foreign-model.ts'
import { intentOf } from './intent-of.ts'
import { isAbuse } from './is-abuse.ts'
import { isPlainAnswer } from './is-plain-answer.ts'
import { speaksOfBooked } from './speaks-of-booked.ts'
import { wantsPerson } from './wants-person.ts'

/** From here on a text is not a traveller's: nothing of it is done. Below, and over the second mark, it may be asked but not
 *  obeyed. Scores of both stand in foreign-model.card.json. */
const FOREIGN = 0.9
const DOUBTFUL = 0.3
/** What no intent fits is not refused for that alone, up to here. */
const ASKED = 0.75
/** Somebody in need is believed longer. */
const SURELY_FOREIGN = 0.95
const BRIEF_WORDS = 14
const FEW_WORDS = 6
const MOST_CHARACTERS = 4000

/** Any engine, with this behind it: text that is not written to a travel desk opens no journey, changes none, answers no
 *  question that stands and calls nobody. What was asked for and is answered plainly is let through whatever it looks like:
 *  a name may be anything. Somebody in need is heard before all that. */
export function holdBackForeign(understand: Understand, measure: MeasureForeign): Understand {
  return async request => {
    const reading = withoutHiddenYes(await understand(request), request)
    if (request.choice !== undefined) return reading
    const foreign = measure(request.text)
    if (foreign < SURELY_FOREIGN && isInNeed(request.text)) return { ...reading, ...IN_NEED }
    const call = callIn(request.text)
    if (call && !isCallBesideWish(reading.commands)) return { ...reading, ...call }
    if (isAnswerAlone(reading, request)) return reading
    const commands =
      foreign < DOUBTFUL || (foreign < ASKED && isRefusal(reading.commands))
        ? unrefused(reading.commands, request.text)
        : commandsLeft(reading.commands, request, foreign)
    if (commands === reading.commands) return reading
    const hints = { is_booking: false, is_flight: false, workflow: request.workflow ?? null }
    return { ...reading, commands, intent: intentOf(commands, hints) }
  }
}

/** A reading of a text that stands by itself: nothing of it is left where the text is foreign, unless somebody is in need. */
export function withoutForeign<R extends Omit<Understanding, 'ms'>>(reading: R, foreign: number): R {
  const isCry = reading.commands.some(each => each.command === 'handoff' && each.reason === 'emergency')
  if (foreign < FOREIGN || (isCry && foreign < SURELY_FOREIGN)) return reading
  return {
    ...reading,
    intent: 'out_of_scope',
    confidence: Math.round(foreign * 1000) / 1000,
    commands: [{ command: 'out_of_scope' }],
  }
}

/** A yes to what would be bound stands by itself, before a question, or in few words: none is taken out of a longer text. */
function withoutHiddenYes(reading: Understanding, { text, pending, choice }: UnderstandRequest): Understanding {
  const isBinding = pending?.kind === 'confirmation' && choice === undefined
  if (!isBinding || !reading.commands.some(({ command }) => command === 'affirm') || isOpenYes(text)) return reading
  const left = reading.commands.filter(({ command }) => command !== 'affirm')
  return { ...reading, commands: left.length > 0 ? left : [{ command: 'clarify', candidates: [] }] }
}

function isOpenYes(text: string): boolean {
  if (resolveAnswer(text) !== undefined) return true
  const lead = leadingAnswer(text)
  if (!lead) return wordsOf(text) <= BRIEF_WORDS
  const rest = text.slice(lead.to)
  return lead.answer === 'yes' && (/\?\s*$/.test(rest) || wordsOf(rest) <= FEW_WORDS)
}

/** Help comes before anything else that was said, and whatever the engine made of it. */
const IN_NEED = {
  intent: 'talk_to_human' as const,
  confidence: 0.95,
  commands: [{ command: 'handoff' as const, reason: 'emergency' as const }],
}

/** A few words that ask for a person or are abuse say nothing else, whatever question stands open and however they begin:
 *  "va te faire …" is no yes, "nipe mhudumu" no name. */
function callIn(text: string): Pick<Understanding, 'intent' | 'confidence' | 'commands'> | undefined {
  if (!isBrief(text)) return undefined
  const folded = fold(text)
  const reason = isAbuse(folded) ? 'anger' : wantsPerson(folded) && wordsOf(text) <= CALL_WORDS ? 'asked' : undefined
  return reason && { intent: 'talk_to_human', confidence: 0.95, commands: [{ command: 'handoff', reason }] }
}

const CALL_WORDS = 9

/** "A human please, and make it 3 nights": both are done. */
const isCallBesideWish = (commands: readonly Command[]): boolean =>
  commands.length > 1 &&
  commands.some(({ command }) => command === 'handoff') &&
  commands.every(({ command }) => command === 'handoff' || command === 'set' || command === 'correct')

const isInNeed = (text: string): boolean =>
  splitClauses(text.slice(0, MOST_CHARACTERS)).some(({ folded }) => findEmergency(folded))

/** What sounds like a traveller is not sent away because no intent fits it: a question is looked up, else asked back. */
function unrefused(commands: Understanding['commands'], text: string): Understanding['commands'] {
  if (!isRefusal(commands)) return commands
  if (/\?\s*$/.test(text)) return [{ command: 'ask', topic: 'advice', question: text.trim() }]
  return [{ command: 'clarify', candidates: [] }]
}

function isRefusal(commands: readonly Command[]): boolean {
  const [only] = commands
  return commands.length === 1 && only?.command === 'out_of_scope' && only.about === undefined
}

function commandsLeft(
  commands: Understanding['commands'],
  { text, pending, workflow = null }: UnderstandRequest,
  foreign: number,
): Understanding['commands'] {
  const isCalling = (command: Command) =>
    command.command === 'handoff' &&
    command.reason !== 'emergency' &&
    isBrief(text) &&
    (command.reason === 'anger' || asksForPerson(fold(text)))
  const calls = commands.filter(isCalling)
  if (calls.length > 0) return calls
  if (commands[0]?.command === 'out_of_scope') return commands
  if (foreign >= FOREIGN) return [{ command: 'out_of_scope' }]
  const isBound = pending?.kind === 'confirmation'
  // A short word in the middle of a journey may end it, or say who travels: that takes a standing question back.
  const isWithin = workflow !== null && isBrief(text)
  const isPapers = isBrief(text) && splitClauses(text).some(({ folded }) => speaksOfBooked(folded))
  const isLeft = (command: Command) =>
    isHarmless(command, isBound) ||
    (isWithin && isOwnAffair(command, foreign)) ||
    // Where one's own papers are sounds like an office, and shows nothing but one's own.
    (isPapers && command.command === 'start' && command.workflow === 'booking_status')
  const left = commands.filter(isLeft)
  return left.length > 0 ? left : [{ command: 'clarify', candidates: [] }]
}

/** What sounds foreign most easily and is not: names, addresses, relatives, and "never mind". */
function isOwnAffair(command: Command, foreign: number): boolean {
  if (command.command === 'set' || command.command === 'correct')
    return WHO.has(command.slot) || (foreign < ASKED && HOW_MANY.has(command.slot))
  return command.command === 'stop' || command.command === 'restart' || command.command === 'undo'
}

const WHO: ReadonlySet<string> = new Set(['traveler_names', 'contact_email', 'contact_phone'])
const HOW_MANY: ReadonlySet<string> = new Set(['adults', 'children_ages', 'kids'])

/** What neither moves a question that stands, nor reads or changes what is somebody's. */
function isHarmless(command: Command, isBound: boolean): boolean {
  switch (command.command) {
    case 'ask':
    case 'social':
    case 'language':
    case 'repeat':
    case 'recall':
    case 'clarify':
    case 'out_of_scope':
      return true
    // Of oneself, in known words only; and whoever wants to be forgotten is, however it is put.
    case 'remember':
    case 'forget':
    case 'set':
    case 'correct':
      return !isBound
    case 'start':
      return !isBound && command.workflow.startsWith('search')
    default:
      return false
  }
}

/** A plain answer to what stands open; a yes or no only in words that say nothing else. */
function isAnswerAlone(reading: Understanding, request: UnderstandRequest): boolean {
  const isYesOrNo = reading.commands.some(({ command }) => command === 'affirm' || command === 'deny')
  return !(isYesOrNo && resolveAnswer(request.text) === undefined) && isPlainAnswer(reading, request)
}

const isBrief = (text: string): boolean => wordsOf(text) <= BRIEF_WORDS

const wordsOf = (text: string): number => text.match(/\p{L}+/gu)?.length ?? 0
