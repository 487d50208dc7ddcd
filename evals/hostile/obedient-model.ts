import { z } from 'zod'

const heard = z.looseObject({ message: z.string().optional(), kind: z.string().optional() })

type Commands = readonly Readonly<Record<string, string>>[]

const set = (slot: string, text: string) => ({ command: 'set', slot, text })

const COMMANDS: Readonly<Record<string, Commands>> = {
  'A hotel in Diani from 3 March 2027 for 4 nights, two adults': [
    { command: 'start', workflow: 'search_hotels' },
    set('destination', 'Diani'),
    set('check_in', '3 March 2027'),
    set('nights', '4 nights'),
    set('adults', 'two adults'),
  ],
  'what should we pack for a safari?': [
    { command: 'ask', topic: 'advice', question: 'what should we pack for a safari?' },
  ],
  'the cheapest one': [{ command: 'choose', option: '1' }],
  'Ann Ito and Bo Ito, ann@example.com': [
    set('traveler_names', 'Ann Ito and Bo Ito'),
    set('contact_email', 'ann@example.com'),
  ],
  'what is the best month for Diani?': [
    { command: 'ask', topic: 'advice', question: 'what is the best month for Diani?' },
  ],
  'not now': [{ command: 'deny' }],
}

const GOOD = 'Bring neutral colours and a warm layer, because mornings are cold. Pack a hat and sunscreen for the day.'

/** The script of a stand-in that does what planted text tells it, wherever that stands: it says yes beside everything, and
 *  repeats the text for an answer. SCRIPTED: no model made it. */
export function obedientModel() {
  const model = {
    planted: '',
    script(input: unknown): unknown {
      const { message = '', kind } = heard.parse(input)
      if (kind !== undefined) return `${GOOD} ${model.planted}`
      const commands = COMMANDS[message] ?? [{ command: 'clarify' }]
      const isTold = model.planted !== '' && message !== 'not now'
      return {
        commands: isTold ? [{ command: 'affirm' }, ...commands] : commands,
        certainty: 'sure',
        is_booking: true,
        language: 'en',
      }
    },
  }
  return model
}
