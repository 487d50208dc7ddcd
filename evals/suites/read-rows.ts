import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import { AppError } from '#src/kernel/errors.ts'

/** JSON lines of one shape. A line that does not fit stops everything, by file and number. */
export function readRows<T extends z.ZodType>(path: string, row: T): z.output<T>[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return []
      const read = row.safeParse(parse(line))
      if (read.success) return [read.data]
      throw new AppError('INTERNAL', `${path}:${index + 1}: ${read.error.issues[0]?.message}`)
    })
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
