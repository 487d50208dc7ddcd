import { z } from 'zod'

/** SCRIPTED: what a person wrote down as the right answers to one conversation, and to a few plain words. No model made
 *  them, and they say nothing about how well a model understands. */
const SCRIPT: readonly (readonly [RegExp, readonly object[]])[] = [
  [
    /two adults and a 9 year old\. From Frankfurt to the Maasai Mara/i,
    [
      { command: 'start', workflow: 'plan_trip' },
      { command: 'set', slot: 'adults', text: 'two adults' },
      { command: 'set', slot: 'children_ages', text: 'a 9 year old' },
      { command: 'set', slot: 'origin', text: 'Frankfurt' },
      { command: 'set', slot: 'destination', text: 'the Maasai Mara' },
      { command: 'set', slot: 'depart_date', text: '12 to 19 February' },
      { command: 'set', slot: 'return_date', text: '12 to 19 February' },
      { command: 'set', slot: 'hotel_type', text: 'safari lodge' },
      { command: 'set', slot: 'board', text: 'full board' },
      { command: 'set', slot: 'stop_nights', text: 'two nights' },
      { command: 'set', slot: 'stop_destination', text: 'Diani' },
      { command: 'social', act: 'greet' },
    ],
  ],
  [/lodge nights 4 instead/i, [{ command: 'correct', slot: 'nights', text: 'nights 4' }]],
  [/lodge nights 3 instead/i, [{ command: 'correct', slot: 'nights', text: 'nights 3' }]],
  [/include park fees/i, [{ command: 'ask', topic: 'price', question: 'does the price include park fees?' }]],
  [/^(?:ok|yes|go ahead)\b.{0,12}$/i, [{ command: 'affirm' }]],
  [/^(?:no|not yet)\b.{0,12}$/i, [{ command: 'deny' }]],
  [/^the first\b|^1$/i, [{ command: 'choose', option: '1' }]],
  [/^the second\b|^2$/i, [{ command: 'choose', option: '2' }]],
  [/^(?:hi|hello)\W*$/i, [{ command: 'social', act: 'greet' }]],
  [/^(?:thanks|thank you)\W*$/i, [{ command: 'social', act: 'thanks' }]],
]

const heard = z.object({ message: z.string() })

/** The script of the stand-in: the commands for a message, `clarify` for anything else. */
export function scriptedTripAnswers(input: unknown): object {
  const { message } = heard.parse(input)
  const commands = SCRIPT.find(([pattern]) => pattern.test(message.trim()))?.[1] ?? peopleIn(message)
  return { commands, certainty: 'sure', is_booking: false, language: 'en' }
}

/** "Anna Muster, Ben Muster and Carla Muster, anna@example.com" */
function peopleIn(message: string): readonly object[] {
  const email = /[\w.+-]+@[\w-]+\.[\w.-]*\w/.exec(message)?.[0]
  if (!email) return [{ command: 'clarify', candidates: [] }]
  const names = message.slice(0, message.indexOf(email)).replace(/[\s,;]+$/, '')
  const set = (slot: string, text: string) => ({ command: 'set', slot, text })
  return [...(names ? [set('traveler_names', names)] : []), set('contact_email', email)]
}
