import type { Clock } from '#src/kernel/clock.ts'
import { defineCollection } from '../collections.ts'
import type { Collection, CollectionDefinition, Store, Stored } from '../port.ts'

/** Where a store keeps its documents while the contract is tried on it. */
export interface Place {
  /** Opens what is there; several may not be open at once. */
  open(options?: { readonly system_clock?: Clock }): Promise<Store>
  remove(): Promise<void>
}

/** What each part of the contract works with. */
export interface Bench {
  /** An empty collection under a name of its own. */
  collection(definition?: Partial<CollectionDefinition<Thing>>): Collection<Thing>
  readonly store: Store
  /** Sets the system clock that the store reads. */
  setClock(instant: string): void
  /** Closes the store and opens it again on the same documents. */
  reopen(): Promise<Store>
  /** Whether many writers of one document may be told BUSY. */
  readonly may_be_busy: boolean
  /** How many runs a property gets: a store over the network gets fewer. */
  readonly runs: number
}

/** A document of any shape. */
export interface Thing extends Stored {
  readonly [field: string]: unknown
}

export const thing = (id: string, fields: Readonly<Record<string, unknown>> = {}): Thing => ({
  id,
  schema_version: 1,
  ...fields,
})

let count = 0

/** A definition under a name that no other has. */
export const anyDefinition = (definition: Partial<CollectionDefinition<Thing>> = {}): CollectionDefinition<Thing> =>
  defineCollection<Thing>({
    name: `things_${++count}`,
    schema_version: 1,
    indexes: [],
    unique: [],
    retention: 'while the tests run',
    personal_fields: [],
    ...definition,
  })

export const always = (): boolean => true

/** One more in `count`. */
export const countUp = (document: Thing): Thing => ({ ...document, count: Number(document.count) + 1 })
