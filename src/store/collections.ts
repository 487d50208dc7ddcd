import type { CollectionDefinition, Stored } from './port.ts'

/** A definition that carries the type of its documents. */
export const defineCollection = <T extends Stored>(definition: CollectionDefinition<T>): CollectionDefinition<T> =>
  definition
