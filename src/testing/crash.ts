import type { Collection, Store, Stored } from '#src/store/port.ts'

/** The process dies at the n-th step that it takes outside itself: before doing it, or after it was done and before anybody
 *  heard. Every step after that fails too, since the dead do nothing. */
export interface Death {
  steps: number
  readonly at: number
  readonly when: 'before' | 'after'
}

export const immortal = (): Death => ({ steps: 0, at: Number.POSITIVE_INFINITY, when: 'before' })

const isDead = ({ steps, at }: Death) => steps >= at

/** Wraps one outside step. */
export async function mortal<T>(death: Death, step: () => Promise<T>): Promise<T> {
  if (isDead(death)) throw new Error('this process has died')
  const isLast = ++death.steps >= death.at
  if (isLast && death.when === 'before') throw new Error('this process dies')
  const result = await step()
  if (isDead(death)) throw new Error('this process died during that')
  return result
}

/** Every method of an object as a step. */
export function mortalMethods<T extends object>(death: Death, target: T): T {
  return new Proxy(target, {
    get(object, name) {
      const value: unknown = Reflect.get(object, name)
      if (typeof value !== 'function') return value
      return (...given: unknown[]) => mortal(death, async () => Reflect.apply(value, object, given))
    },
  })
}

/** A store whose every question and write is a step. */
export const mortalStore = (death: Death, store: Store): Store => ({
  ...store,
  collection: <T extends Stored>(definition: Parameters<typeof store.collection<T>>[0]): Collection<T> =>
    mortalMethods(death, store.collection(definition)),
})
