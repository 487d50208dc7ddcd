import type { Language } from '#src/domain/languages.ts'
import type { Party } from '#src/domain/party.ts'
import { createWording, type Wording } from '#src/services/words/wording.ts'

/** How things are called in the conversation's language; its templates are those of prompts/replies and prompts/terms. */
export interface Speech extends Wording {
  /** "2 adults and 1 child (9)". */
  party(party: Party): string
  nights(nights: number): string
}

/** Makes the speech of a language from its templates. */
export const createSpeech = (language: Language, phrase: Speech['phrase']): Speech => ({
  ...createWording(language, phrase),
  party: ({ adults, children_ages }) =>
    phrase('party', { adults, children: children_ages.length, ages: children_ages.join(', ') }),
  nights: nights => phrase('nights', { nights }),
})
