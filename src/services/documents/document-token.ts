import { createHmac, timingSafeEqual } from 'node:crypto'
import { type DocumentKind, documentKind } from '#src/domain/booking-document.ts'

export interface DocumentRef {
  readonly booking_id: string
  readonly kind: DocumentKind
}

const DAYS = 30
const DAY_MS = 24 * 3_600_000

/** A link that opens one document of one booking without sign-in: what it opens and until when stand in it, signed. The same
 *  day gives the same link again, so a repeated message carries the same text. Good for at least 30 days. */
export function signDocumentToken(
  { booking_id, kind }: DocumentRef,
  { secret, now }: { readonly secret: string; readonly now: number },
): string {
  const day = Math.floor(now / DAY_MS) + DAYS + 1
  const payload = Buffer.from(JSON.stringify([booking_id, kind, day])).toString('base64url')
  return `${payload}.${sign(payload, secret)}`
}

/** What a token opens; undefined when it is forged, damaged or too old. */
export function readDocumentToken(
  token: string,
  { secret, now }: { readonly secret: string; readonly now: number },
): DocumentRef | undefined {
  const [payload = '', signature = '', ...rest] = token.split('.')
  const [given, right] = [Buffer.from(signature), Buffer.from(sign(payload, secret))]
  if (rest.length > 0 || given.length !== right.length || !timingSafeEqual(given, right)) return undefined
  const [booking_id, kind, day]: unknown[] = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))
  const known = documentKind.safeParse(kind)
  const isFresh = typeof day === 'number' && now < day * DAY_MS
  return typeof booking_id === 'string' && known.success && isFresh ? { booking_id, kind: known.data } : undefined
}

const sign = (payload: string, secret: string) =>
  createHmac('sha256', secret).update(`document link ${payload}`).digest('base64url')
