/** Keeps the answers of a pure function by key, the `most` last ones: airports and paths are asked for hundreds of times. */
export function remember<T>(most: number): (key: string, make: () => T) => T {
  const known = new Map<string, T>()
  return (key, make) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const made = make()
    if (known.size >= most) known.clear()
    known.set(key, made)
    return made
  }
}
