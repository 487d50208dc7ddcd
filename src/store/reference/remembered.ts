const LONGEST_KEY = 80

/** The same function, which looks nothing up twice that was asked for lately: reference data never change while they are open.
 *  Keeps the last `most` keys, and at most twice as many. Long keys are not kept. */
export function remembered<V>(find: (key: string) => V, most: number): (key: string) => V {
  let young = new Map<string, V>()
  let old = new Map<string, V>()

  function keep(key: string, value: V) {
    if (young.size >= most) {
      old = young
      young = new Map()
    }
    young.set(key, value)
  }

  return key => {
    if (key.length > LONGEST_KEY) return find(key)
    const value = young.get(key) ?? old.get(key)
    if (value !== undefined && young.has(key)) return value
    const found = value ?? find(key)
    keep(key, found)
    return found
  }
}
