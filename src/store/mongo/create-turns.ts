import type { Clock } from '#src/kernel/clock.ts'
import { busy, DEADLINE_MS } from './attempt.ts'

/** Lets those who change one document in this process go one after another, so that only other processes can come in
 *  between. BUSY for whom the turn comes more than ten seconds late. */
export function createTurns(systemClock: Clock): <R>(id: string, work: () => Promise<R>) => Promise<R> {
  const last = new Map<string, Promise<unknown>>()
  return async (id, work) => {
    const came = systemClock()
    const before = last.get(id)
    const mine = (before ?? Promise.resolve()).then(() => {
      if (before && systemClock() - came > DEADLINE_MS) throw busy(`store: ${id}: the turn came too late`)
      return work()
    })
    const ended = mine.catch(() => {})
    last.set(id, ended)
    ended.then(() => {
      if (last.get(id) === ended) last.delete(id)
    })
    return mine
  }
}
