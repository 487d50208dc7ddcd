import type { Document } from 'mongodb'
import type { Step } from '../parse-change.ts'
import { nameOf } from './kept.ts'

/** A change in MongoDB's words; the version grows with it. */
export function changeToUpdate(steps: readonly Step[]): Document {
  const set: Record<string, unknown> = {}
  const unset: Record<string, ''> = {}
  const increment: Record<string, number> = { _version: 1 }
  for (const step of steps) {
    const name = nameOf(step.field)
    if (step.does === 'set') set[name] = step.value
    else if (step.does === 'unset') unset[name] = ''
    else increment[name] = step.by
  }
  return { $set: set, $unset: unset, $inc: increment }
}
