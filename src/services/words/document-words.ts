import { loadTemplates } from './templates.ts'
import { createWording, type Wording } from './wording.ts'

let load: ReturnType<typeof loadTemplates> | undefined
const known = new Map<string, Wording>()

/** The words of papers, mails and the payment page in the language of a BCP 47 tag; English for one that is not spoken.
 *  They are part of the program, and read when the first is wanted. */
export function documentWords(tag: string): Wording {
  load ??= loadTemplates('documents')
  const { language, text } = load(tag)
  const wording = known.get(language) ?? createWording(language, text)
  known.set(language, wording)
  return wording
}
