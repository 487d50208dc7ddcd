import type { SlotName } from '#src/domain/understanding.ts'
import type { Pending } from '../frame.ts'
import type { UnderstandRequest } from '../turn.ts'

const MOST_CHARACTERS = 4000
const MOST_SAID = 600
const MOST_OPTIONS = 20

/** Of these the model needs no values to understand a correction, so it gets none. */
const PERSONAL: ReadonlySet<string> = new Set<SlotName>([
  'contact_name',
  'contact_email',
  'contact_phone',
  'traveler_names',
])

/** One message and its state as the data that the prompt describes; changing a field here means a new prompt version. */
export function haikuInput({ text, pending, options, workflow, slots, previous, language }: UnderstandRequest) {
  const known = Object.entries(slots ?? {}).filter(([name]) => !PERSONAL.has(name))
  return {
    message: text.slice(0, MOST_CHARACTERS),
    asked: asked(pending),
    options: options.slice(0, MOST_OPTIONS).map(({ title }, index) => ({ number: index + 1, title })),
    journey: workflow ?? null,
    known: Object.fromEntries(known),
    // A question for a yes repeats names and addresses; its summary says enough.
    assistant_said: pending?.kind === 'confirmation' ? null : (previous?.slice(0, MOST_SAID) ?? null),
    conversation_language: language,
  }
}

function asked(pending: Pending | null) {
  switch (pending?.kind) {
    case undefined:
      return null
    case 'slot':
      return { kind: 'slot', slot: pending.name }
    case 'confirmation':
      return { kind: 'confirmation', summary: pending.summary }
    case 'disambiguation':
      return { kind: 'disambiguation', between: pending.candidates }
    case 'choice':
      return { kind: 'choice' }
  }
}
