export interface Random {
  /** From 0 up to 1. */
  random(): number
  pick<T>(list: readonly T[]): T
}

/** A generator of its own, so that a seed repeats a run exactly. */
export function createRandom(seed: number): Random {
  let state = Math.imul(seed, 2654435761) >>> 0
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  // The marked boundary: lists here are never empty.
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  return { random, pick }
}
