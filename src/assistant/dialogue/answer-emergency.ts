import { requestHuman } from '#tools/support/request-human.ts'
import { type DialogueTurn, say } from './dialogue-turn.ts'

const MOST_CHARACTERS = 400

/** Somebody is in need: the numbers of the place, our own line, and a person at once. Whatever waited for a yes is dropped,
 *  nothing else of the turn is done, and nothing is sold in this reply. */
export async function answerEmergency(turn: DialogueTurn): Promise<void> {
  const said = turn.heard.slice(-4).map(text => text.slice(0, MOST_CHARACTERS))
  const planned = turn.stack.flatMap(({ slots }) => slots.destination ?? slots.stop_destination ?? []).slice(-2)
  const how = { step: 'request_human', consent: 'unasked' as const }
  const help = await turn.door(requestHuman, { reason: 'emergency', said, planned }, how)
  const names = new Intl.DisplayNames([turn.speech.language, 'en'], { type: 'region' })
  const numbers = help.emergency_numbers
    .map(
      ({ country, numbers: each }) => `- ${names.of(country) ?? country}: ${each.map(one => `**${one}**`).join(' / ')}`,
    )
    .join('\n')
  say(turn, { key: 'emergency', values: { numbers, emergency_phone: help.emergency_phone } })
  const waiting = turn.stack.filter(({ pending }) => pending?.kind === 'confirmation')
  for (const frame of waiting) frame.pending = null
  if (turn.stack.length > 0) say(turn, { key: 'emergency_waits' })
  turn.rules.push('HANDOFF_EMERGENCY')
  turn.misses = 0
}
