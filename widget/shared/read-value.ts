import type { Owner } from './protocol.ts'

/** True for a plain object; arrays are not. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The string, or an empty one for anything else. */
export const readText = (value: unknown): string => (typeof value === 'string' ? value : '')

/** A finite number, or null. */
export const readNumber = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null

/** The array's entries, each read by `read`; what it cannot read is left out, and more than `limit` too. */
export function readList<T>(value: unknown, read: (entry: unknown) => T | null, limit = 50): T[] {
  if (!Array.isArray(value)) return []
  return value.slice(0, limit).flatMap(entry => read(entry) ?? [])
}

/** Anything but `human` is the bot. */
export const readOwner = (value: unknown): Owner => (value === 'human' ? 'human' : 'bot')
