import {
  MongoClientClosedError,
  MongoError,
  MongoNetworkError,
  MongoNotConnectedError,
  MongoServerError,
  MongoServerSelectionError,
  MongoTopologyClosedError,
  MongoWriteConcernError,
} from 'mongodb'
import { AppError, defect } from '#src/kernel/errors.ts'

/** How long one exchange with the database may take, the driver's own second try included. */
export const DEADLINE_MS = 10_000

/** One exchange with the database: ends by its deadline at the latest, and fails in our words. Errors that are not the
 *  driver's pass as they are. */
export async function attempt<R>(collection: string, work: () => Promise<R>, deadline = DEADLINE_MS): Promise<R> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(busy(`store: ${collection}: no answer in ${deadline} ms`)), deadline)
  })
  try {
    return await Promise.race([work(), late])
  } catch (error) {
    throw translate(error, collection)
  } finally {
    clearTimeout(timer)
  }
}

/** Whether a unique index, the primary key included, refused a write. */
export const isDuplicate = (error: unknown): error is MongoServerError =>
  error instanceof MongoServerError && error.code === 11_000

/** Failed for now; the same may go well in a moment. */
export const busy = (detail: string, cause?: unknown): AppError =>
  new AppError('BUSY', 'We are very busy. Please try again in a moment.', { detail, cause })

function translate(error: unknown, collection: string): unknown {
  if (!(error instanceof MongoError) || isDuplicate(error)) return error
  const detail = `store: ${collection}: ${error.name} ${error.code ?? ''}`.trim()
  return isTemporary(error) ? busy(detail, error) : defect(detail, error)
}

const isTemporary = (error: MongoError) =>
  TEMPORARY.some(kind => error instanceof kind) ||
  error.name === 'MongoWaitQueueTimeoutError' || // not exported by the driver
  error.hasErrorLabel('RetryableWriteError') ||
  (typeof error.code === 'number' && TEMPORARY_CODES.has(error.code))

const TEMPORARY = [
  MongoServerSelectionError,
  MongoNetworkError,
  MongoNotConnectedError,
  MongoTopologyClosedError,
  MongoClientClosedError,
  MongoWriteConcernError,
]

// LockTimeout, LockBusy, MaxTimeMSExpired, WriteConcernFailed, ShutdownInProgress, WriteConflict, PrimarySteppedDown,
// ExceededTimeLimit, NotWritablePrimary, InterruptedAtShutdown, InterruptedDueToReplStateChange, NotPrimaryNoSecondaryOk,
// NotPrimaryOrSecondary
const TEMPORARY_CODES: ReadonlySet<number> = new Set([
  24, 46, 50, 64, 91, 112, 189, 262, 10_107, 11_600, 11_602, 13_435, 13_436,
])
