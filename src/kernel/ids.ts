import { createHash, createHmac, randomBytes } from 'node:crypto'

/** The kinds of id there are (contract §1, and those that never leave the house). */
export type IdPrefix =
  | 'org'
  | 'usr'
  | 'trv'
  | 'cnv'
  | 'msg'
  | 'trn'
  | 'ofr'
  | 'qte'
  | 'bkg'
  | 'itm'
  | 'pay'
  | 'rfd'
  | 'evt'
  | 'aud'
  | 'hld'
  | 'prd'
  | 'rat'
  | 'cnq'
  | 'cgq'
  | 'mai'
  | 'idk'
  | 'req'
  | 'rtk'
  | 'tsk'
  | 'prf'

/** Makes an id of a kind: the prefix, `_` and at least 96 bits, URL-safe. */
export type Ids = (prefix: IdPrefix) => string

export const randomIds: Ids = prefix => `${prefix}_${randomBytes(16).toString('base64url')}`

/** The same parts give the same ids again, so a create that is repeated meets what it made the first time.
 *  At least one part must be unguessable (a turn id, a caller's idempotency key). */
export function repeatableIds(...parts: readonly string[]): Ids {
  let count = 0
  return prefix => `${prefix}_${digest([...parts, prefix, count++]).slice(0, 22)}`
}

/** One id made of others: the way in which "at most one booking a quote" is a primary key. */
export const derivedId = (prefix: IdPrefix, ...parts: readonly string[]): string =>
  `${prefix}_${digest([prefix, ...parts]).slice(0, 22)}`

/** The same, for an id that opens something by itself: who knows the parts, but not the secret, cannot work it out. */
export const keyedId = (prefix: IdPrefix, secret: string, ...parts: readonly string[]): string => {
  const mac = createHmac('sha256', secret).update(JSON.stringify(['id', prefix, ...parts]))
  return `${prefix}_${mac.digest('base64url').slice(0, 22)}`
}

/** Equal JSON data, equal digest (SHA-256, base64url, 43 characters). Key order does not count. */
export const digest = (data: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(canonical(data)))
    .digest('base64url')

function canonical(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(canonical)
  if (data === null || typeof data !== 'object') return data ?? null
  const entries = Object.entries(data).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, canonical(value)]))
}

// Without 0, O, 1 and I, as the contract asks; 32 symbols, so five bits each without bias.
const REFERENCE_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** A booking's reference for people, `TW-` and six characters, made of its id. Opens nothing by itself. */
export function bookingReference(booking_id: string, attempt = 0): string {
  const bytes = createHash('sha256').update(`${booking_id} ${attempt}`).digest()
  return `TW-${[...bytes.subarray(0, 6)].map(byte => REFERENCE_ALPHABET[byte % 32]).join('')}`
}
