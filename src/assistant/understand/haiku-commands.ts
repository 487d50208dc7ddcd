import type { Command, SlotName } from '#src/domain/understanding.ts'
import { fold } from '../resolve/count-words.ts'
import { leadingAnswer, resolveAnswer } from '../resolve/resolve-answer.ts'
import { findPreferences } from '../resolve/resolve-preferences.ts'
import { resolveSlot, type SlotContext } from '../resolve/resolve-slot.ts'
import type { UnderstandRequest } from '../turn.ts'
import type { HaikuCommand, HaikuOutput } from './haiku-output.ts'

export interface HaikuReading {
  readonly commands: readonly Command[]
  /** Something that the model gave was not taken. */
  readonly is_partial: boolean
}

interface Scene {
  readonly request: UnderstandRequest
  readonly certainty: HaikuOutput['certainty']
  readonly context: SlotContext
}

const MOST_COMMANDS = 20
const MOST_YES_WORDS = 12

/** The model's commands as the dialogue's: values resolved from the traveller's words by the resolvers that the local
 *  engine uses too, and nothing taken on trust. What was not said, not shown or not asked is left out. */
export function haikuCommands(output: HaikuOutput, scene: Scene): HaikuReading {
  const taken: Command[] = []
  const left: SlotName[] = []
  let is_partial = false
  for (const given of output.commands) {
    const commands = takeCommand(given, scene)
    taken.push(...commands)
    if (commands.length > 0) continue
    is_partial = true
    if (given.command === 'set' || given.command === 'correct') left.push(given.slot)
  }
  const commands = inOrder(oneASlot(taken), scene.request)
  if (commands.length > 0) return { commands, is_partial }
  return { commands: [{ command: 'clarify', candidates: [...new Set(left)].slice(0, 3) }], is_partial: true }
}

/** No command where the model's is not taken. */
function takeCommand(given: HaikuCommand, scene: Scene): readonly Command[] {
  const { request } = scene
  switch (given.command) {
    case 'set':
    case 'correct':
      return takeValue(given, scene)
    case 'choose':
      return takeChoice(given.option, scene)
    case 'affirm':
      return isPlainYes(scene) ? [given] : []
    case 'ask':
      return [{ ...given, question: isSaid(given.question, request.text) ? given.question : request.text.trim() }]
    case 'remember':
      return takeWish(given, scene)
    case 'clarify':
      return [{ ...given, candidates: given.candidates.slice(0, 3) }]
    default:
      return [given]
  }
}

function takeValue(
  { command, slot, text }: Extract<HaikuCommand, { slot: SlotName }>,
  { request, context }: Scene,
): readonly Command[] {
  if (!isSaid(text, request.text)) return []
  const { value, problem } = resolveSlot(slot, text, context)
  const asks: readonly Command[] =
    problem === 'impossible_date' || problem === 'date_mismatch' ? [{ command: 'clarify', candidates: [problem] }] : []
  if (value === undefined) return asks
  const isFresh = request.pending === null && !request.workflow
  return [{ command: isFresh ? 'set' : command, slot, value, text: text.trim() }, ...asks]
}

/** The value is read from the traveller's words; what the words do not say is not kept. */
function takeWish(
  { topic, text, is_lasting }: Extract<HaikuCommand, { command: 'remember' }>,
  { request, context }: Scene,
): readonly Command[] {
  if (!isSaid(text, request.text)) return []
  const about = { command: 'remember' as const, text: text.trim().slice(0, 200), is_lasting }
  const found = findPreferences(text, context.reference).find(each => each.topic === topic)
  if (found) return [{ ...about, topic, value: found.value }]
  return is_lasting ? [{ ...about, topic: 'other', value: '' }] : []
}

/** Only what is shown can be chosen; the two buttons under a question mean yes and no. */
function takeChoice(option: string, scene: Scene): readonly Command[] {
  const { options } = scene.request
  const shown = /^\d{1,2}$/.test(option.trim()) ? options[Number(option) - 1] : undefined
  if (!shown) return []
  if (shown.id === 'no') return [{ command: 'deny' }]
  // The button names the very question that it answers: `yes:…`.
  if (shown.id === 'yes' || shown.id.startsWith('yes:')) return isPlainYes(scene) ? [{ command: 'affirm' }] : []
  return [{ command: 'choose', option: shown.id }]
}

/** A yes to a summary commits its traveller, so the model alone cannot give it: what it is not sure of, what code reads as a no
 *  or a "yes but", a text in which nothing agrees, and a long one that does not begin with a yes (a pasted mail, say), is none. */
function isPlainYes({ request: { pending, text }, certainty }: Scene): boolean {
  if (pending?.kind !== 'confirmation') return true
  const answer = resolveAnswer(text)
  if (answer !== undefined) return answer === 'yes'
  if (certainty !== 'sure') return false
  const lead = leadingAnswer(text)?.answer
  return lead === 'yes' || (lead === undefined && isAssent(text))
}

// A word that agrees stands in every yes, in whatever shape; one that asks or refuses in none.
const ASSENT =
  /\b(?:go|ok|okay|yes|book|do it|fine|great|lovely|perfect|good|sure|happy|agreed?|deal|vamos|adelante|reserv\w+|buch\w+|gern|gut|passt|machen|einverstanden|d'accord|parfait|allez|allons|bene|perfetto|andiamo|prenot\w+|pode|fechado|otimo|sawa|endelea|poa)\b/
const NO_ASSENT =
  /\?|\b(?:not|no|never|don't|dont|can't|cannot|won't|wait|but|if|nicht|kein\w*|aber|nie|warte|pero|nunca|espera|pas|mais|jamais|attend\w*|non|mai|ma|aspetta|nao|mas|se|hapana|si|sio|lakini)\b/

function isAssent(text: string): boolean {
  const said = fold(text)
  return wordsOf(text).length <= MOST_YES_WORDS && ASSENT.test(said) && !NO_ASSENT.test(said)
}

/** True when every word stands in the message, in whatever order: "12 February" of "12 to 19 February". */
function isSaid(words: string, message: string): boolean {
  const said = new Set(wordsOf(message))
  const all = wordsOf(words)
  return all.length > 0 && all.every(word => said.has(word))
}

const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** The first word for a slot stands. */
function oneASlot(commands: readonly Command[]): readonly Command[] {
  const seen = new Set<string>()
  return commands.filter(each => {
    const key = 'slot' in each ? each.slot : each.command === 'affirm' || each.command === 'deny' ? 'answer' : undefined
    if (key === undefined) return true
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** A journey is opened before its slots are filled, and questions are answered after both. */
function inOrder(commands: readonly Command[], { workflow, pending }: UnderstandRequest): readonly Command[] {
  const matter = commands.filter(({ command }) => command !== 'social')
  const manners = commands.filter(({ command }) => command === 'social')
  const isUnderWay = pending !== null || (workflow ?? null) !== null
  const ordered = [...matter].sort((a, b) => RANK[a.command] - RANK[b.command])
  // A greeting is returned at the beginning of a conversation, not in the middle of a journey.
  const polite = matter.length > 0 && isUnderWay ? manners.filter(each => !isGreeting(each)) : manners
  return [...ordered, ...polite].slice(0, MOST_COMMANDS)
}

const isGreeting = (command: Command): boolean => command.command === 'social' && command.act === 'greet'

const RANK: Readonly<Record<Command['command'], number>> = {
  restart: 0,
  undo: 0,
  stop: 0,
  language: 0,
  start: 1,
  set: 2,
  correct: 2,
  choose: 2,
  skip: 2,
  affirm: 3,
  deny: 3,
  remember: 3,
  forget: 3,
  ask: 4,
  recall: 4,
  repeat: 4,
  handoff: 4,
  clarify: 4,
  out_of_scope: 4,
  social: 5,
}
