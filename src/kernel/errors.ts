/** Every failure the product can name: its HTTP status, and whether it is expected (a warning) or a defect of ours. */
export const ERRORS = {
  MALFORMED_REQUEST: { status: 400, expected: true },
  IDEMPOTENCY_KEY_REQUIRED: { status: 400, expected: true },
  UNAUTHENTICATED: { status: 401, expected: true },
  FORBIDDEN: { status: 403, expected: true },
  ROUTE_NOT_FOUND: { status: 404, expected: true },
  ORGANIZATION_NOT_FOUND: { status: 404, expected: true },
  PLACE_NOT_FOUND: { status: 404, expected: true },
  OFFER_NOT_FOUND: { status: 404, expected: true },
  QUOTE_NOT_FOUND: { status: 404, expected: true },
  CHANGE_QUOTE_NOT_FOUND: { status: 404, expected: true },
  CANCELLATION_QUOTE_NOT_FOUND: { status: 404, expected: true },
  BOOKING_NOT_FOUND: { status: 404, expected: true },
  DOCUMENT_NOT_FOUND: { status: 404, expected: true },
  PAYMENT_NOT_FOUND: { status: 404, expected: true },
  TRAVELER_NOT_FOUND: { status: 404, expected: true },
  TASK_NOT_FOUND: { status: 404, expected: true },
  USER_NOT_FOUND: { status: 404, expected: true },
  CONVERSATION_NOT_FOUND: { status: 404, expected: true },
  METHOD_NOT_ALLOWED: { status: 405, expected: true },
  PAYLOAD_TOO_LARGE: { status: 413, expected: true },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, expected: true },
  IDEMPOTENCY_CONFLICT: { status: 409, expected: true },
  IDEMPOTENCY_IN_PROGRESS: { status: 409, expected: true },
  PRICE_CHANGED: { status: 409, expected: true },
  SOLD_OUT: { status: 409, expected: true },
  QUOTE_EXPIRED: { status: 409, expected: true },
  HOLD_EXPIRED: { status: 409, expected: true },
  STATE_CONFLICT: { status: 409, expected: true },
  VERSION_CONFLICT: { status: 409, expected: true },
  VALIDATION_FAILED: { status: 422, expected: true },
  POLICY_REFUSED: { status: 422, expected: true },
  AMBIGUOUS_PLACE: { status: 422, expected: true },
  RATE_LIMITED: { status: 429, expected: true },
  INTERNAL: { status: 500, expected: false },
  BUSY: { status: 503, expected: true },
  SUPPLIER_UNAVAILABLE: { status: 503, expected: true },
} as const

export type ErrorCode = keyof typeof ERRORS

interface Particulars {
  /** Public, machine-readable: the new quote, the failing fields. */
  readonly details?: Readonly<Record<string, unknown>>
  /** For logs only. */
  readonly detail?: string
  readonly cause?: unknown
}

/** The one error class. `message` is for logs; only `code`, `user_message` and `details` may leave the house. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  readonly user_message: string
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: ErrorCode, user_message: string, { details = {}, detail, cause }: Particulars = {}) {
    super(detail ?? user_message, { cause })
    this.code = code
    this.user_message = user_message
    this.details = details
  }
}

/** Anything thrown, as an AppError. Words that we did not write are hidden. */
export function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  return defect(String(error), error)
}

/** What must not happen: `detail` goes to the log, the person sees an apology. */
export const defect = (detail: string, cause?: unknown): AppError =>
  new AppError('INTERNAL', 'Something went wrong on our side. Please try again.', { detail, cause })

/** A wrong field, by its dotted path, with the remedy in the message. */
export const invalidField = (path: string, message: string): AppError =>
  new AppError('VALIDATION_FAILED', message, { details: { fields: [{ path, message }] } })

/** Refuses what stands in a query that nobody reads, by the name of its first parameter. */
export function assertNoQuery(query: unknown, remedy = 'leave it out'): void {
  const [parameter] = Object.keys(Object(query))
  if (parameter) throw invalidField(parameter, `is not a known parameter: ${remedy}`)
}
