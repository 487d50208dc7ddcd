import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { AppError } from '#src/kernel/errors.ts'
import { digest } from '#src/kernel/ids.ts'

/** One answer for tests: `scripted` was written down by a person, `recorded` came from a model, and then it says which one,
 *  when, and to which version of the prompt. */
const recording = z.strictObject({
  prompt: z.enum(['understand', 'advice']),
  /** The state whose examples were sent along; null for advice. */
  state: z.string().nullable(),
  input: z.looseObject({}),
  answer: z.union([z.string(), z.looseObject({})]),
  origin: z.enum(['scripted', 'recorded']),
  prompt_version: z.int().nullable(),
  model: z.string().nullable(),
  date: z.iso.date().nullable(),
})
export type Recording = z.infer<typeof recording>

/** Reads JSON lines; a broken line stops everything, by its number. */
export function readRecordings(path: string): readonly Recording[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return []
      const read = recording.safeParse(parse(line))
      if (read.success) return [read.data]
      throw new AppError('INTERNAL', 'The recordings cannot be read.', {
        detail: `${path}:${index + 1}: ${z.prettifyError(read.error)}`,
      })
    })
}

export function writeRecordings(path: string, recordings: readonly Recording[]): void {
  writeFileSync(path, `${recordings.map(each => JSON.stringify(each)).join('\n')}\n`)
}

const whatMatters = z.looseObject({
  message: z.string().optional(),
  asked: z.looseObject({ kind: z.string(), slot: z.string().optional() }).nullish(),
  options: z.array(z.unknown()).optional(),
  journey: z.string().nullish(),
  kind: z.string().optional(),
  language: z.string().optional(),
  question: z.string().optional(),
})

/** Names a request by what its answer hangs on: the message or question, what stands asked, how many options there are, the
 *  journey. Not by the assistant's own words, whose every change would make all recordings useless. */
export function digestOfRequest(input: unknown): string {
  const { message, asked, options, journey, kind, language, question } = whatMatters.parse(input)
  const place = asked ? { kind: asked.kind, slot: asked.slot ?? null } : null
  return digest({ message, place, options: options?.length ?? 0, journey, kind, language, question })
}

/** Recorded answers to another version of a prompt than the one in use: to be recorded again. */
export const staleRecordings = (
  recordings: readonly Recording[],
  versions: Readonly<Record<Recording['prompt'], number>>,
): readonly Recording[] =>
  recordings.filter(
    ({ origin, prompt, prompt_version }) => origin === 'recorded' && prompt_version !== versions[prompt],
  )

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
