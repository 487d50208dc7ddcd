/** A `/pattern/flags` as it stands in a case. */
export function toPattern(word: string): RegExp | undefined {
  const [, body, flags] = /^\/(.+)\/([imsu]*)$/s.exec(word) ?? []
  return body === undefined ? undefined : new RegExp(body, flags)
}

/** Where found data differs from what is expected, or undefined. Named fields only; lists element by element; a `/…/` is a
 *  pattern; numbers and their digits are the same. */
export function difference(expected: unknown, found: unknown, path = ''): string | undefined {
  if (Array.isArray(expected)) {
    if (!Array.isArray(found)) return `${path || 'it'} is no list but ${show(found)}`
    if (expected.length !== found.length)
      return `${path || 'the list'} has ${found.length} entries, not ${expected.length}: ${show(found)}`
    return firstOf(expected.map((each, index) => difference(each, found[index], `${path}[${index}]`)))
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof found !== 'object' || found === null) return `${path || 'it'} is ${show(found)}`
    const fields = new Map<string, unknown>(Object.entries(found))
    return firstOf(
      Object.entries(expected).map(([name, each]) =>
        difference(each, fields.get(name), path ? `${path}.${name}` : name),
      ),
    )
  }
  const pattern = typeof expected === 'string' ? toPattern(expected) : undefined
  const isSame = pattern ? pattern.test(String(found ?? '')) : String(expected) === String(found ?? null)
  return isSame ? undefined : `${path || 'it'} is ${show(found)}, not ${show(expected)}`
}

const firstOf = (all: readonly (string | undefined)[]) => all.find(each => each !== undefined)

/** Short enough for one line. */
export const show = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 400)
