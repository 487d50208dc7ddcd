import type Database from 'better-sqlite3'
import { AppError } from '#src/kernel/errors.ts'

/** Writes that arrive in one tick share a transaction, a savepoint each: one sync to disk for all of them, and a write
 *  that throws undoes itself only. Nobody is told "done" before the transaction is. */
export interface GroupCommit {
  /** Runs the work inside the next transaction. BUSY when that fails as a whole, or when too many wait. */
  write<R>(work: () => R): Promise<R>
  /** Runs what waits now, so that nothing is left. */
  flush(): void
}

interface Job {
  run(): void
  settle(): void
  fail(error: unknown): void
}

const MOST_WAITING = 10_000

export function createGroupCommit(database: Database.Database): GroupCommit {
  let waiting: Job[] = []
  const savepoint = createSavepoint(database)
  const inOneTransaction = database.transaction((group: readonly Job[]) => {
    for (const job of group) job.run()
  })

  function flush() {
    const group = waiting
    if (group.length === 0) return
    waiting = []
    let settle: (job: Job) => void = job => job.settle()
    try {
      inOneTransaction.immediate(group)
    } catch (cause) {
      const failure = busy(cause)
      settle = job => job.fail(failure)
    }
    for (const job of group) settle(job)
  }

  function write<R>(work: () => R): Promise<R> {
    return new Promise((resolve, reject) => {
      if (waiting.length >= MOST_WAITING) throw busy(undefined)
      let outcome = () => {}
      const run = () => {
        try {
          const result = savepoint(work)
          outcome = () => resolve(result)
        } catch (error) {
          if (!database.inTransaction) throw error // SQLite gave up the whole group: disk full, out of memory
          outcome = () => reject(error)
        }
      }
      if (waiting.push({ run, settle: () => outcome(), fail: reject }) === 1) setImmediate(flush)
    })
  }
  return { write, flush }
}

function createSavepoint(database: Database.Database) {
  const open = database.prepare('SAVEPOINT one_write')
  const keep = database.prepare('RELEASE one_write')
  const undo = database.prepare('ROLLBACK TO one_write')
  return <R>(work: () => R): R => {
    open.run()
    try {
      return work()
    } catch (error) {
      if (database.inTransaction) undo.run()
      throw error
    } finally {
      if (database.inTransaction) keep.run()
    }
  }
}

const busy = (cause: unknown) => new AppError('BUSY', 'We are very busy. Please try again in a moment.', { cause })
