import Database from 'better-sqlite3'
import { AppError, defect } from '#src/kernel/errors.ts'

/** Whether a unique index refused a write. */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code === 'SQLITE_CONSTRAINT_UNIQUE'

/** What SQLite threw, in our words; what is not SQLite's passes as it is. */
export function translateSqliteError(error: unknown, collection: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error
  const detail = `store: ${collection}: ${error.code}`
  if (isUniqueViolation(error))
    return new AppError('STATE_CONFLICT', 'This already exists.', {
      detail: `store: ${collection}: a unique value is taken`,
      cause: error,
    })
  if (TEMPORARY.some(code => error.code.startsWith(code)))
    return new AppError('BUSY', 'We are very busy. Please try again in a moment.', { detail, cause: error })
  return defect(detail, error)
}

const TEMPORARY = ['SQLITE_BUSY', 'SQLITE_LOCKED', 'SQLITE_FULL', 'SQLITE_IOERR', 'SQLITE_NOMEM']
