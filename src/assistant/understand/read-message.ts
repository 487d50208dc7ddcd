import type { MessageOption } from '#src/domain/message.ts'
import type { Command, WorkflowName } from '#src/domain/understanding.ts'
import { fold } from '../resolve/count-words.ts'
import type { Act } from './act.ts'
import { answerPending, lettersOf } from './answer-pending.ts'
import { bareSpan } from './bare-span.ts'
import { callsForPerson } from './calls-for-person.ts'
import { dropsReturn, isUndo, relativeCount, renamesTraveller } from './change-phrases.ts'
import { splitClauses } from './clauses.ts'
import { countAgain } from './count-again.ts'
import { dayAgain } from './day-again.ts'
import { leavesQuestion } from './leaves-question.ts'
import { readMemory } from './memory-clause.ts'
import type { MessageRequest, Reading } from './message-request.ts'
import { readAct } from './read-act.ts'
import { readClauses } from './read-clauses.ts'

const MOST_COMMANDS = 20
const MOST_CHARACTERS = 4000

/** From one message to its commands: first as an answer to what was asked, then clause by clause. */
export function readMessage(request: MessageRequest): Reading {
  const { choice, workflow, pending, options } = request
  if (choice !== undefined) return reading([{ command: 'choose', option: choice }], workflow, 1)
  const text = request.text.slice(0, MOST_CHARACTERS)
  const button = buttonTyped(text, options)
  if (button) return reading([button], workflow, 1)
  const asked = pending?.kind === 'slot' ? pending.name : undefined
  if (callsForPerson(fold(text), asked)) return reading([{ command: 'handoff', reason: 'asked' }], workflow, 0.95)
  const acts = actsOf(text)
  const [first] = acts
  // Manners alone, the most frequent of all messages, hold nothing to be found.
  if (first?.act === 'social' && pending === null && options.length === 0 && isBrief(text))
    return reading([{ command: 'social', act: first.kind }], workflow, 0.95)
  if (acts.some(({ act }) => act === 'inside'))
    return reading([{ command: 'out_of_scope', about: 'inside' }], null, 0.9)

  // Somebody in need is helped first: "I am diabetic and need an ambulance" is nothing to be noted.
  const isHelp = acts.some(({ act }) => act === 'handoff')
  const memory = isHelp ? undefined : readMemory(text, request.context.reference)
  if (!memory) return readMatter({ ...request, text }, acts)
  if (!/[\p{L}\p{N}]/u.test(memory.rest.replace(POLITE, ''))) return reading(memory.commands, workflow, 0.9)
  const matter = readMatter({ ...request, text: memory.rest }, actsOf(memory.rest))
  const isEmpty = matter.commands.every(({ command }) => command === 'clarify' || command === 'out_of_scope')
  return { ...matter, commands: isEmpty ? memory.commands : [...matter.commands, ...memory.commands] }
}

/** The words of a button, typed instead of tapped, whatever else they could mean. */
function buttonTyped(text: string, options: readonly MessageOption[]): Command | undefined {
  if (!isShort(text)) return undefined
  const said = lettersOf(text)
  const option = said.length < 2 ? undefined : options.find(({ title }) => lettersOf(title) === said)
  if (!option) return undefined
  if (option.id === 'no') return { command: 'deny' }
  return /^yes(?::|$)/.test(option.id) ? { command: 'affirm' } : { command: 'choose', option: option.id }
}

const isShort = (text: string): boolean => text.length <= 120

const actsOf = (text: string): readonly Act[] => splitClauses(text).flatMap(clause => readAct(clause) ?? [])

/** What is about this trip, once what is about memory has been taken out. */
function readMatter(request: MessageRequest, acts: readonly Act[]): Reading {
  const { text, workflow, pending, options, predict } = request
  const change = workflow === null ? undefined : readChange(request)
  if (change) return reading(change, workflow, 0.9)
  const isOpen = pending !== null || options.length > 0 || predict === undefined
  const answered = isOpen && !acts.some(comesFirst) ? answerPending({ ...request, text }) : undefined
  if (answered && answered.rest === undefined) return reading(answered.commands, workflow, 0.95)
  const said = answered?.rest === undefined ? text : text.slice(answered.rest)
  // A question about what is remembered stands beside all journeys: what does not answer it is said as if it were not there.
  const isBeside = pending?.kind === 'confirmation' && pending.rests_on === ''
  const general = readClauses({ ...request, text: said, pending: isBeside ? null : pending })
  // With nothing under way a no is a no, and what is said beside it changes nothing.
  const isFresh = pending === null && workflow === null
  const commands = isFresh ? general.commands : withAnswer(answered?.commands ?? [], general.commands)
  return { ...general, commands: commands.slice(0, MOST_COMMANDS) }
}

const POLITE = /\b(?:please|pls|thanks?|thank you|bitte|danke|gracias|merci|grazie|obrigad[oa]|asante|tafadhali)\b/gi

/** What a message as a whole changes in the journey under way. */
function readChange(request: MessageRequest): readonly Command[] | undefined {
  if (isUndo(request.text)) return [{ command: 'undo' }]
  if (request.pending?.kind === 'slot' && leavesQuestion(request.text)) return [{ command: 'stop' }]
  const isShort = request.text.trim().split(/\s+/).length <= 8
  const relative = isShort ? relativeCount(request) : undefined
  const span = relative ? undefined : bareSpan(request)
  if (span) return span
  const single =
    relative?.command ?? countAgain(request) ?? dayAgain(request) ?? dropsReturn(request) ?? renamesTraveller(request)
  return single && [single]
}

const isBrief = (text: string): boolean => text.length <= 24 && (text.match(/[\p{L}\p{N}'’]+/gu)?.length ?? 0) <= 2

/** Words that no question asks for: they count before any answer, whatever stands open. */
const COMES_FIRST: ReadonlySet<string> = new Set(['handoff', 'restart', 'stop', 'repeat', 'skip', 'language'])

const comesFirst = (act: Act): boolean => COMES_FIRST.has(act.act) || (act.act === 'ask' && act.is_own === true)

/** "No, make it 4 nights" is a change and no refusal: the change alone already takes the question back. */
function withAnswer(answer: readonly Command[], rest: readonly Command[]): readonly Command[] {
  const isChange = rest.some(({ command }) => command === 'set' || command === 'correct')
  if (answer.length > 0 && rest.every(({ command }) => command === 'clarify')) return answer
  const chosen = answer.filter(({ command }) => command === 'choose' || command === 'set')
  return isChange ? [...chosen, ...rest.filter(({ command }) => command !== 'deny')] : [...answer, ...rest]
}

const reading = (commands: readonly Command[], workflow: WorkflowName | null, confidence: number): Reading => ({
  commands,
  hints: { is_booking: false, is_flight: false, workflow },
  confidence,
})
