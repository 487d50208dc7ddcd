import type { FieldPath } from '../field-path.ts'
import type { Stored } from '../port.ts'

/** A document as MongoDB keeps it: the id under MongoDB's name, and a counter that grows with every write. */
export interface Kept {
  readonly _id: string
  readonly _version: number
  readonly [field: string]: unknown
}

export function toKept({ id, ...rest }: Stored, _version: number): Kept {
  return { _id: id, _version, ...rest }
}

export function fromKept({ _id, _version, ...rest }: Kept): Stored {
  // The marked boundary: every document of ours was made by toKept; upgrade() looks at its version.
  return { id: _id, ...rest } as Stored & Record<string, unknown>
}

/** A field's name there. */
export const nameOf = (field: FieldPath): string => (field.length === 1 && field[0] === 'id' ? '_id' : field.join('.'))
