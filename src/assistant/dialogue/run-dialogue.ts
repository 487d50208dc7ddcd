import { asAppError, ERRORS } from '#src/kernel/errors.ts'
import type { Words, Workflow } from '#src/workflows/define.ts'
import { supportHours } from '#src/workflows/support-hours.ts'
import { confirmBooking } from '#tools/bookings/confirm-booking.ts'
import type { Tool } from '#tools/define.ts'
import { requestHuman } from '#tools/support/request-human.ts'
import { hasMaskedCard } from '../mask-cards.ts'
import { answerEmergency, answerStillInNeed, isPastNeed } from './answer-emergency.ts'
import { answerQuestion } from './answer-question.ts'
import { wordsOfKept } from './answer-wish.ts'
import { answerYes, hearUnread } from './answer-yes.ts'
import { applyCommands, notUnderstood } from './apply-commands.ts'
import { createSteps } from './create-steps.ts'
import { type DialogueTurn, say, topOf } from './dialogue-turn.ts'
import { hearLeanings } from './hear-leanings.ts'
import { assumeUsual } from './memory/assume-usual.ts'
import { greetByName } from './memory/greet-by-name.ts'
import { keepWishes } from './memory/keep-wishes.ts'
import { offerToRemember, settleOffer } from './memory/offer-to-remember.ts'
import { tellMemory } from './memory/tell-memory.ts'
import type { HandoffReason, SaidCommand } from './said-command.ts'
import { notedWords } from './say-noted.ts'
import { start } from './start-journey.ts'
import { wordsOfError } from './words-of-error.ts'

export interface Dialogue {
  readonly workflows: ReadonlyMap<string, Workflow>
  readonly tools: readonly Tool[]
}

/** One turn: commands change the top frame, a yes makes its one call, and the workflow runs from the top. A journey that
 *  ends gives way to the one beneath, whose question is put again. */
export async function runDialogue(
  { workflows, tools }: Dialogue,
  turn: DialogueTurn,
  said: readonly SaidCommand[],
): Promise<void> {
  if (said.some(({ command }) => command.command === 'handoff' && command.reason === 'emergency'))
    return answerEmergency(turn)
  if (turn.in_need.length > 0) {
    if (!isPastNeed(turn, said)) return answerStillInNeed(turn)
    turn.in_need = []
  }
  const commands = await settleOffer(turn, refuseCards(turn, said), tools)
  const top = topOf(turn)
  const begun = new Set(turn.stack)
  const before = top?.pending ?? null
  const stood = top && { ...top }
  await greetByName(turn, commands)
  hearLeanings(turn, commands)
  const isToRun = applyCommands(turn, commands)
  hearUnread(turn, commands)
  const isYes = await answerYes(turn, commands, tools)
  await keepWishes(turn, commands)
  await assumeUsual(turn, begun)
  for (const { command } of commands) if (command.command === 'handoff') await askForHuman(turn, command.reason)
  if (commands.some(isUnderstood)) turn.misses = 0
  // A question that stays unanswered in spite of words is put again; after two such turns a human is offered.
  if (said.length === 0) notUnderstood(turn)
  else if (before?.kind === 'slot' && commands.length > 0 && commands.every(isAnswer)) say(turn, { key: 'need_first' })

  // A yes or no to nothing: say so, and where the bookings stand, which is what it was most likely about.
  if (turn.stack.length === 0 && turn.said.length === 0 && commands.some(isAnswer)) {
    say(turn, { key: 'nothing_pending' })
    start(turn, 'booking_status')
  }
  const frame = topOf(turn)
  const answersAt = turn.said.length
  const asked = before?.kind === 'slot' ? before.name : undefined
  if (isToRun) while (turn.stack.length > 0 && !(await runTop(workflows, turn)));
  // Answered after the run, so that a change in the same breath counts, but said before the question is put again.
  const answers: Words[] = []
  for (const { command } of commands) {
    if (command.command === 'ask') answers.push(await answerQuestion(turn, command, frame))
    if (command.command === 'recall') answers.push(...(await tellMemory(turn, command)))
  }
  turn.said.splice(answersAt, 0, ...notedWords(turn, asked), ...wordsOfKept(turn, commands, stood), ...answers)
  if (isYes && top?.steps[confirmBooking.name]) await offerToRemember(turn, top)
  if (turn.said.length === 0) say(turn, { key: 'menu' })
}

const BESIDE_CARDS: ReadonlySet<string> = new Set(['affirm', 'deny', 'choose', 'start', 'handoff', 'stop'])

/** Who wrote the number of a card is told that it was not kept; where there is something to pay, the link to do it follows. */
function refuseCards(turn: DialogueTurn, said: readonly SaidCommand[]): readonly SaidCommand[] {
  if (!turn.heard.some(hasMaskedCard)) return said
  say(turn, { key: 'card_refused' })
  const left = said.filter(({ command }) => BESIDE_CARDS.has(command.command))
  if (turn.stack.length === 0 && left.length === 0) start(turn, 'booking_status')
  return left
}

const isAnswer = ({ command: { command } }: SaidCommand) => command === 'affirm' || command === 'deny'

const isUnderstood = ({ command: { command } }: SaidCommand) => command !== 'clarify' && command !== 'out_of_scope'

const HANDOFF = {
  asked: 'HANDOFF_ASKED',
  emergency: 'HANDOFF_EMERGENCY',
  anger: 'HANDOFF_ANGER',
  policy: 'HANDOFF_POLICY',
} as const

/** Stored and said; who takes it up reads the conversation. Asked for twice, it is one request. */
async function askForHuman(turn: DialogueTurn, reason: HandoffReason): Promise<void> {
  const how = { step: 'request_human', consent: 'unasked' as const }
  const { hours, phone } = await turn.door(requestHuman, { reason }, how)
  turn.rules.push(HANDOFF[reason])
  say(turn, {
    key: reason === 'anger' ? 'human_after_anger' : 'human_asked',
    values: { hours: supportHours(turn.speech, hours), phone },
  })
}

/** True when the top frame now waits for the traveller; otherwise it has ended and is gone. */
async function runTop(workflows: Dialogue['workflows'], turn: DialogueTurn): Promise<boolean> {
  const frame = topOf(turn)
  const workflow = workflows.get(frame?.workflow ?? '')
  if (!frame) return true
  try {
    await workflow?.run(createSteps(frame, turn))
  } catch (error) {
    const refusal = asAppError(error)
    if (!ERRORS[refusal.code].expected || refusal.code === 'BUSY') throw error
    turn.rules.push(refusal.code)
    say(turn, wordsOfError(turn.speech, refusal, null))
    const hadOptions = frame.options !== null
    frame.pending = refusal.code === 'AMBIGUOUS_PLACE' ? { kind: 'disambiguation', candidates: [], tries: 0 } : null
    frame.options = null
    if (refusal.code === 'SOLD_OUT' && hadOptions) return runTop(workflows, turn) // what else is there?
    return true // it stays open: another date or place may do
  }
  if (frame.pending) return true
  turn.stack.splice(turn.stack.indexOf(frame), 1)
  return false
}
