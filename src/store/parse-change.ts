import { defect } from '#src/kernel/errors.ts'
import { checkUniqueField, checkValue } from './check-document.ts'
import { type FieldPath, parsePath } from './field-path.ts'
import type { Change, CollectionDefinition } from './port.ts'

/** A change whose every part is known to be good, in the order in which it is made. */
export type Step = { readonly field: FieldPath } & (
  | { readonly does: 'set'; readonly value: unknown }
  | { readonly does: 'unset' }
  | { readonly does: 'increment'; readonly by: number }
)

/** Takes a change apart. A path that stands twice or inside another, `id`, `schema_version`, and values that JSON cannot
 *  hold are defects of the caller. */
export function parseChange(
  { set = {}, unset = [], increment = {} }: Change,
  { unique }: Pick<CollectionDefinition, 'unique'>,
): readonly Step[] {
  const steps: readonly Step[] = [
    ...Object.entries(set).map(([path, value]): Step => ({ field: parsePath(path), does: 'set', value })),
    ...unset.map((path): Step => ({ field: parsePath(path), does: 'unset' })),
    ...Object.entries(increment).map(([path, by]): Step => ({ field: parsePath(path), does: 'increment', by })),
  ]
  if (steps.length === 0) throw defect('store: a change that changes nothing')
  const seen = new Set<string>()
  for (const step of steps) {
    const path = step.field.join('.')
    checkStep(step, path)
    if (step.does !== 'unset' && unique.some(([first]) => first === path))
      checkUniqueField(path, step.does === 'set' ? step.value : step.by)
    seen.add(path)
  }
  if (
    seen.size < steps.length ||
    steps.some(({ field }) => field.some((_, end) => end > 0 && seen.has(field.slice(0, end).join('.'))))
  )
    throw defect(`store: a change names a path twice, or one inside another (${[...seen]})`)
  return steps
}

function checkStep(step: Step, path: string) {
  if (path === 'id' || path === 'schema_version') throw defect(`store: a change may not touch ${path}`)
  if (step.does === 'set') {
    if (step.value === undefined) throw defect(`store: ${path} is set to undefined; to remove it, name it in unset`)
    checkValue(step.value, path)
  }
  if (step.does === 'increment' && !Number.isFinite(step.by))
    throw defect(`store: ${path} is incremented by ${step.by}`)
}
