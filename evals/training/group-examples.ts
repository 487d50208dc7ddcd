import type { Example } from './examples.ts'

/** A fold from 0 on for every example, the same where dialogue or text is: examples that belong together are never on both
 *  sides of a split. */
export function foldsOf(examples: readonly Example[], folds: number): number[] {
  const parent = examples.map((_, index) => index)
  const root = (index: number): number => {
    let at = index
    while (parent[at] !== at) at = parent[at] ?? at
    parent[index] = at
    return at
  }
  const first = new Map<string, number>()
  for (const [index, example] of examples.entries())
    for (const key of keysOf(example)) {
      const known = first.get(key)
      if (known === undefined) first.set(key, index)
      else parent[root(index)] = root(known)
    }
  return examples.map((_, index) => ((Math.imul(root(index) + 1, 0x9e3779b1) >>> 0) % 65_536) % folds)
}

function keysOf({ text, dialogue, source }: Example): string[] {
  const letters = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return dialogue ? [`t ${letters}`, `d ${source} ${dialogue}`] : [`t ${letters}`]
}
