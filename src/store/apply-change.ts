import { defect } from '#src/kernel/errors.ts'
import { type FieldPath, isObject } from './field-path.ts'
import type { Step } from './parse-change.ts'

/** Makes the change in the document itself, which must be the caller's own copy. Objects on the way are made where they
 *  are missing; a way that leads through anything else, or a sum with something that is no number, is a defect. */
export function applyChange(document: object, steps: readonly Step[]): void {
  for (const step of steps) {
    const holder = holderOf(document, step)
    const name = step.field.at(-1) ?? ''
    if (!holder) continue
    if (step.does === 'set') holder[name] = step.value
    else if (step.does === 'unset') delete holder[name]
    else holder[name] = sum(Object.hasOwn(holder, name) ? holder[name] : 0, step.by, step.field)
  }
}

// The object that holds the last name of the path; undefined when there is nothing to unset.
function holderOf(document: object, { field, does }: Step): Record<string, unknown> | undefined {
  let holder: unknown = document
  for (const name of field.slice(0, -1)) {
    if (!isObject(holder)) break
    if (!Object.hasOwn(holder, name)) {
      if (does === 'unset') return undefined
      holder[name] = {}
    }
    holder = holder[name]
  }
  if (isObject(holder)) return holder
  if (does === 'unset') return undefined
  throw defect(`store: the path ${field.join('.')} leads through something that is no object`)
}

function sum(value: unknown, by: number, field: FieldPath): number {
  if (typeof value === 'number') return value + by
  throw defect(`store: ${field.join('.')} holds no number and cannot be incremented`)
}
