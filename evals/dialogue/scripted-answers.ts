import { z } from 'zod'
import { AppError } from '#src/kernel/errors.ts'
import type { DialogueCase } from './case-format.ts'

const heard = z.object({ message: z.string() })

/** The script of a stand-in for Haiku, from what the cases say it answers. SCRIPTED: a person wrote it; no model made it. */
export function scriptOf(cases: readonly DialogueCase[]): (input: unknown) => object {
  const answers = new Map<string, object>()
  for (const { file, name, turns } of cases)
    for (const { user = [], scripted } of turns) {
      const text = user.at(-1)
      if (!scripted || text === undefined) continue
      if (answers.has(text) && JSON.stringify(answers.get(text)) !== JSON.stringify(scripted))
        throw new AppError('INTERNAL', `${file}, “${name}”: another case scripts another answer to “${text}”`)
      answers.set(text, scripted)
    }
  return input => answers.get(heard.parse(input).message) ?? {}
}
