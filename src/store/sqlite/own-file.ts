import Database from 'better-sqlite3'
import { AppError } from '#src/kernel/errors.ts'

const PATIENCE_MS = 1000

/** Makes this process the only one that opens the data file, until the returned function is called or the process is
 *  gone, however it ends: the lock is the operating system's, on a file beside (`….lock`), so that programs which only
 *  look or back up may still read the data. Waits up to a second for a predecessor that is closing. */
export function ownFile(path: string): () => void {
  const lock = new Database(`${path}.lock`, { timeout: PATIENCE_MS })
  try {
    lock.pragma('journal_mode = MEMORY')
    lock.exec('BEGIN EXCLUSIVE')
  } catch (cause) {
    lock.close()
    if (!(cause instanceof Database.SqliteError && /^SQLITE_(BUSY|LOCKED)/.test(cause.code))) throw cause
    throw new AppError('BUSY', 'The data is in use by another process.', {
      detail: `store: ${path} is in use by another process: stop that one, or give this one another DATA_DIR`,
      cause,
    })
  }
  return () => lock.close()
}
