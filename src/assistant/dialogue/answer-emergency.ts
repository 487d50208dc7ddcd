import type { Command } from '#src/domain/understanding.ts'
import { requestHuman } from '#tools/support/request-human.ts'
import { fold } from '../resolve/count-words.ts'
import { speaksOfDespair } from '../understand/speaks-of-despair.ts'
import { type DialogueTurn, say } from './dialogue-turn.ts'
import type { SaidCommand } from './said-command.ts'

const MOST_CHARACTERS = 400

/** Somebody is in need: the numbers of the place, our own line, and a person at once. Whatever waited for a yes is dropped,
 *  nothing else of the turn is done, and nothing is sold in this reply. */
export async function answerEmergency(turn: DialogueTurn): Promise<void> {
  const planned = turn.stack.flatMap(({ slots }) => slots.destination ?? slots.stop_destination ?? []).slice(-2)
  const values = await callHelp(turn, planned)
  if (turn.heard.some(text => speaksOfDespair(fold(text)))) say(turn, { key: 'emergency_care' })
  say(turn, { key: 'emergency', values })
  const waiting = turn.stack.filter(({ pending }) => pending?.kind === 'confirmation')
  for (const frame of waiting) frame.pending = null
  if (turn.stack.length > 0) say(turn, { key: 'emergency_waits' })
}

/** After an emergency: until a wish to travel is put in words again, whatever is said gets help and nothing is sold. */
export async function answerStillInNeed(turn: DialogueTurn): Promise<void> {
  say(turn, { key: 'emergency_help', values: await callHelp(turn, turn.in_need) })
}

/** Whether somebody who was in need has turned to something else: a journey, a price, their data, a person. */
export function isPastNeed(turn: DialogueTurn, said: readonly SaidCommand[]): boolean {
  const text = turn.heard.map(fold).join('\n')
  return said.some(({ command }) => {
    if (TURNS_AWAY.has(command.command)) return true
    if (command.command === 'affirm') return turn.stack.length > 0 && !MERELY_HEARD.test(text)
    if (command.command === 'ask') return command.topic === 'price' || command.topic === 'policy'
    return STARTS.has(command.command) && WISHES.test(text)
  })
}

const TURNS_AWAY: ReadonlySet<Command['command']> = new Set([
  'handoff',
  'choose',
  'restart',
  'stop',
  'undo',
  'remember',
  'forget',
  'recall',
])
const STARTS: ReadonlySet<Command['command']> = new Set(['start', 'set', 'correct'])

const MERELY_HEARD =
  /^\W*(?:ok(?:ay|ey)?|k|alright|right|i see|understood|gut|verstanden|alles klar|vale|entendido|d'accord|compris|entendu|va bene|capito|ho capito|esta bem|entendi|percebi|certo|sawa|nimeelewa|haya|hm+)(?:[\s,!.]+(?:ok(?:ay)?|thanks?|thank you|danke|gracias|merci|grazie|obrigad[oa]|asante))*\W*$/
const WISHES =
  /\b(?:book|reserve|buy|rent|find|search|show|look(?:ing)? for|plan|cancel|change|(?:want|like|need) (?:a|an|to (?:book|go|fly|travel|visit|see|change|cancel))|buch\w*|such\w*|zeig\w*|stornier\w*|(?:mochte|mochten|will|wollen|brauche|brauchen)|reserv\w*|busc\w*|muestr\w*|cancel\w*|quiero|queremos|cherch\w*|trouv\w*|montr\w*|annul\w*|voudrai\w*|veux|prenot\w*|cerc\w*|mostr\w*|vorre\w*|procur\w*|quero|queremos|gostaria\w*|(?:na|tuna|nina|ni)?(?:tafut\w*|taka)|onyesh\w*|wek[ae]|ghairi|hotels?|flights?|rooms?|my (?:booking|reservation|trip))\b/

/** Tells a colleague, and remembers in which countries help is looked for. */
async function callHelp(turn: DialogueTurn, planned: readonly string[]) {
  const said = turn.heard.slice(-4).map(text => text.slice(0, MOST_CHARACTERS))
  const how = { step: 'request_human', consent: 'unasked' as const }
  const help = await turn.door(requestHuman, { reason: 'emergency', said, planned }, how)
  const names = new Intl.DisplayNames([turn.speech.language, 'en'], { type: 'region' })
  const english = new Intl.DisplayNames(['en'], { type: 'region' })
  const numbers = help.emergency_numbers
    .map(
      ({ country, numbers: each }) => `- ${names.of(country) ?? country}: ${each.map(one => `**${one}**`).join(' / ')}`,
    )
    .join('\n')
  turn.in_need = help.emergency_numbers.map(({ country }) => english.of(country) ?? country)
  if (turn.in_need.length === 0) turn.in_need = ['Kenya']
  turn.rules.push('HANDOFF_EMERGENCY')
  turn.misses = 0
  return { numbers, emergency_phone: help.emergency_phone }
}
