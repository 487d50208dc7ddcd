import { spokenLanguage } from '#src/domain/languages.ts'
import { getPreferences } from '#tools/travelers/get-preferences.ts'
import type { TurnToAnswer } from '../../turn.ts'
import type { Kept } from '../dialogue-turn.ts'
import { toKept } from './kept-of.ts'
import { personOf } from './person-memory.ts'

interface Usual {
  /** Absent where nothing was read. */
  readonly kept: Kept | undefined
  /** What the person wants to be answered in, where that is not what the conversation began in. */
  readonly wished: { readonly language: string; readonly written_in: string } | null
}

/** At the first message of a known traveller: the language that they want remembered stands until they write another. */
export async function usualLanguage({ conversation, door }: TurnToAnswer): Promise<Usual> {
  const { actor, memory, language: written_in } = conversation
  const isFirst = Object.keys(memory).length === 0
  if (!isFirst || personOf(actor) !== 'known') return { kept: undefined, wished: null }
  const kept = toKept(await door(getPreferences, {}, { step: 'recall', consent: 'unasked' }))
  const language = spokenLanguage(kept.wishes.language ?? '')
  return { kept, wished: language && language !== written_in ? { language, written_in } : null }
}
