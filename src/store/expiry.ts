import { type Clock, toInstant } from '#src/kernel/clock.ts'
import { type FieldPath, parsePath, readPath } from './field-path.ts'
import type { CollectionDefinition, Stored } from './port.ts'

/** When documents of one collection are gone, swept or not. Undefined for a collection that keeps everything. */
export interface Expiry {
  readonly field: FieldPath
  /** The instant, by the system clock, up to which documents are gone. */
  now(): string
  isGone(document: Stored): boolean
}

export function createExpiry({ expires_by }: CollectionDefinition, systemClock: Clock): Expiry | undefined {
  if (expires_by === undefined) return undefined
  const field = parsePath(expires_by)
  const now = () => toInstant(systemClock())
  return {
    field,
    now,
    isGone(document) {
      const instant = readPath(document, field) ?? null
      return instant !== null && !(typeof instant === 'string' && instant > now())
    },
  }
}
