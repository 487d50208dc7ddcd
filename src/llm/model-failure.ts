import { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from '@anthropic-ai/sdk'
import { z } from 'zod'
import type { FailureReason } from './language-model.ts'

/** A failed call, in words that may be logged: never what was sent, said or answered, and never the key. */
export interface ModelFailure {
  readonly reason: FailureReason
  readonly detail: string
  /** False where the same call would fail again. */
  readonly is_passing: boolean
  /** False for what lies in the message and not in the vendor: nobody else must lose the model for it. */
  readonly counts_to_break: boolean
  /** What the vendor asks to wait before another try, in milliseconds. */
  readonly wait_ms: number
}

const failure = (
  reason: FailureReason,
  detail: string,
  { is_passing = true, counts_to_break = true, wait_ms = 0 }: Partial<ModelFailure> = {},
): ModelFailure => ({ reason, detail, is_passing, counts_to_break, wait_ms })

/** The breaker is open: the model failed too often just now. */
export const NOT_ASKED: ModelFailure = failure('open', 'not asked: it failed too often just now')

/** What stopped the model before it was done; undefined for an answer that is whole. */
export function failureOfStop(stop_reason: string | null): ModelFailure | undefined {
  const ownFault = { is_passing: false, counts_to_break: false }
  if (stop_reason === 'refusal') return failure('declined', 'declined by the safety filter', ownFault)
  if (stop_reason === 'max_tokens') return failure('cut', 'longer than max_tokens', ownFault)
  return undefined
}

/** What anything thrown by a call comes to. `is_late`: the deadline has passed. */
export function failureOf(error: unknown, is_late: boolean): ModelFailure {
  if (is_late || error instanceof APIConnectionTimeoutError || error instanceof APIUserAbortError)
    return failure('timeout', 'out of time', { is_passing: false })
  if (error instanceof APIConnectionError) return failure('connection', `no connection (${codeOf(error)})`)
  if (error instanceof APIError && error.status !== undefined) return failureOfStatus(error)
  if (error instanceof z.ZodError) return failure('invalid', `does not fit at ${pathOf(error)}`)
  if (error instanceof SyntaxError) return failure('invalid', 'no JSON')
  return failure('connection', `broke off (${codeOf(error)})`)
}

function failureOfStatus({ status, type, requestID, headers }: APIError): ModelFailure {
  const is_passing = status === 408 || status === 409 || status === 429 || (status ?? 0) >= 500
  const seconds = Number(headers?.get('retry-after') ?? 0)
  return failure('status', `HTTP ${status} ${type ?? ''} ${requestID ?? ''}`.trim(), {
    is_passing,
    wait_ms: Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 0,
  })
}

/** Names of fields, not their contents. */
const pathOf = ({ issues }: z.ZodError): string => issues[0]?.path.map(String).join('.').slice(0, 80) || 'the top'

function codeOf(error: unknown): string {
  for (let each = error; each instanceof Error; each = each.cause)
    if ('code' in each && typeof each.code === 'string') return each.code
  return error instanceof Error ? error.name : 'unknown'
}
