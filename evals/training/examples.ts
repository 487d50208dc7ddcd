import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { intent } from '#src/domain/understanding.ts'

/** A message with the label that people gave it. */
export interface Example {
  readonly text: string
  readonly label: z.infer<typeof intent>
  readonly previous: string | null
  /** Examples of one dialogue belong together. */
  readonly dialogue: string | null
  readonly source: string
  readonly acceptable: readonly string[]
  /** Belongs to the balanced part that scores are read from. */
  readonly core: boolean
}

const row = z.object({
  text: z.string(),
  label: intent,
  prev_system: z.string().nullish(),
  previous: z.string().nullish(),
  dialogue_id: z.string().nullish(),
  source: z.string().default('extra'),
  acceptable: z.array(z.string()).default([]),
  core: z.boolean().default(false),
})

/** The JSON lines files of a folder, by name. */
export const labelledFiles = (folder: string): string[] =>
  readdirSync(folder)
    .filter(name => name.endsWith('.jsonl'))
    .sort()
    .map(name => join(folder, name))

/** Rows of a JSON lines file; rows of another shape, or with a label that is not in the inventory, are left out. */
export function readExamples(file: string): Example[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .flatMap(line => {
      const parsed = row.safeParse(parse(line))
      if (!parsed.success) return []
      const { text, label, prev_system, dialogue_id, source, acceptable, core } = parsed.data
      const previous = prev_system ?? parsed.data.previous ?? null
      return [{ text, label, previous, dialogue: dialogue_id ?? null, source, acceptable, core }]
    })
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
