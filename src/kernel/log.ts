import { type Logger, pino } from 'pino'
import { asAppError, ERRORS } from './errors.ts'

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error' | 'fatal'>

// Message text and personal data have no business in a log; a key that carries them is cut wherever a caller slips.
const PRIVATE = [
  'text',
  'email',
  'phone',
  'name',
  'given_name',
  'family_name',
  'passport',
  'birth_date',
  'password',
  'token',
  'authorization',
  'contact',
  'travelers',
  'uri',
]

/** JSON lines on stderr, so that stdout stays free for what a command answers. */
export function createLog(level: string): Logger {
  const paths = PRIVATE.flatMap(key => [key, `*.${key}`, `*.*.${key}`])
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, redact: { paths, censor: '[private]' } },
    pino.destination({ dest: 2, sync: true }),
  )
}

/** Says what failed, once, at the door that caught it: expected failures as a warning with the kind of their
 *  cause (its words may quote what somebody wrote), defects with their stack. */
export function logFailure(log: Log, error: unknown, about: Readonly<Record<string, unknown>>): void {
  const failure = asAppError(error)
  const entry = { ...about, code: failure.code, detail: failure.message }
  if (ERRORS[failure.code].expected) log.warn({ ...entry, cause: nameCause(failure.cause) }, 'refused')
  else log.error({ ...entry, stack: failure.stack, cause: describeCause(failure.cause) }, 'failed')
}

const describeCause = (cause: unknown): string | undefined =>
  cause instanceof Error ? cause.stack : cause === undefined ? undefined : String(cause)

/** `TimeoutError`, `Error ECONNREFUSED`: class and code. */
function nameCause(cause: unknown): string | undefined {
  if (!(cause instanceof Error)) return cause === undefined ? undefined : typeof cause
  const code = 'code' in cause ? cause.code : undefined
  return typeof code === 'string' || typeof code === 'number' ? `${cause.name} ${code}` : cause.name
}
