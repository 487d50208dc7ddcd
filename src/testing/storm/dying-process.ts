import type { Engine } from '#src/assistant/engine.ts'
import type { Collection, Store, Stored } from '#src/store/port.ts'

export class Crash extends Error {
  override readonly name = 'Crash'
}

export interface Weather {
  random(): number
  /** Chance of death at each await. */
  crashes: number
  /** At each await: time passes, others run. */
  pause(): Promise<void>
}

export interface Process {
  readonly engine: Engine
  isAlive(): boolean
}

type Make = (store: Store, around: Around) => Engine
export type Around = <R>(work: () => Promise<R>) => Promise<R>

/** One instance of the program. It may die before or after anything that it does to the world, and from then on nothing
 *  that it still had in hand goes any further. */
export function startProcess(real: Store, weather: Weather, make: Make): Process {
  let isAlive = true
  const step = async () => {
    await weather.pause()
    if (weather.random() < weather.crashes) isAlive = false
    if (!isAlive) throw new Crash('the process has died')
  }
  const around: Around = async work => {
    await step()
    const result = await work()
    await step()
    return result
  }
  const dying = <T extends Stored>(collection: Collection<T>): Collection<T> => ({
    get: id => around(() => collection.get(id)),
    insert: document => around(() => collection.insert(document)),
    amend: (id, guard, change) => around(() => collection.amend(id, guard, change)),
    update: (id, where, change) => around(() => collection.update(id, where, change)),
    find: query => around(() => collection.find(query)),
    count: where => around(() => collection.count(where)),
    group: request => around(() => collection.group(request)),
    delete: id => around(() => collection.delete(id)),
  })
  const store: Store = { ...real, collection: definition => dying(real.collection(definition)), close: async () => {} }
  return { engine: make(store, around), isAlive: () => isAlive }
}
