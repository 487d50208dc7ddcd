import { type Preferences, preferences } from '#src/domain/preferences.ts'
import { getPreferences } from '#tools/travelers/get-preferences.ts'
import type { DialogueTurn, Kept } from '../dialogue-turn.ts'

/** Of the person who speaks and of nobody else: the door asks for the conversation's own principal. Read once a turn. */
export async function keptOf(turn: DialogueTurn): Promise<Kept> {
  turn.kept ??= toKept(await turn.door(getPreferences, {}, { step: 'recall', consent: 'unasked' }))
  return turn.kept
}

type Shown = Preferences & Pick<Kept, 'name' | 'updated_at'> & { readonly kept_for: string }

export const toKept = ({ name, updated_at, kept_for: _whom, ...wishes }: Shown): Kept => ({
  wishes: preferences.parse(wishes),
  name,
  updated_at,
})
