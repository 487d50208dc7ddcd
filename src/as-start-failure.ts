import { resolve } from 'node:path'
import type { Config } from '#src/kernel/config.ts'
import { AppError } from '#src/kernel/errors.ts'

type Where = Pick<Config, 'HOST' | 'PORT' | 'DATA_DIR'>

/** Why a process did not start, in words for whoever starts it: which setting to look at. What is not about the machine it
 *  runs on passes as it is. */
export function asStartFailure(error: unknown, config: Where): unknown {
  const words = causesOf(error)
    .map(cause => explain(cause, config))
    .find(each => each !== undefined)
  return words === undefined ? error : new AppError('BUSY', words, { detail: String(error), cause: error })
}

interface SystemFailure {
  readonly code: string
  readonly syscall: unknown
  readonly path: unknown
}

function causesOf(error: unknown): SystemFailure[] {
  const found: SystemFailure[] = []
  for (let each = error; each instanceof Error && found.length < 5; each = each.cause) {
    const { code, syscall, path } = Object(each)
    found.push({ code: String(code), syscall, path })
  }
  return found
}

function explain({ code, syscall, path }: SystemFailure, { HOST, PORT, DATA_DIR }: Where): string | undefined {
  if (syscall === 'listen' || syscall === 'getaddrinfo') return explainListening(code, { HOST, PORT })
  const isInFolder = typeof path === 'string' && resolve(path).startsWith(resolve(DATA_DIR))
  if (!isInFolder && !code.startsWith('SQLITE_')) return undefined
  if (['ENOSPC', 'EDQUOT', 'SQLITE_FULL'].includes(code))
    return `There is no room left on the disk of ${DATA_DIR}. Make some, or set DATA_DIR to another folder.`
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT'))
    return `The database in ${DATA_DIR} is damaged. Restore a copy of the folder, or set DATA_DIR to another one.`
  if (isInFolder || /^SQLITE_(CANTOPEN|READONLY|PERM|IOERR)/.test(code))
    return `The folder ${DATA_DIR} cannot be used (${code}). Set DATA_DIR to a folder that can be written to.`
  return undefined
}

function explainListening(code: string, { HOST, PORT }: Pick<Where, 'HOST' | 'PORT'>): string {
  if (code === 'EADDRINUSE')
    return `Port ${PORT} of ${HOST} is taken by another program. End that one, or set PORT to another number; 0 picks a free one.`
  if (code === 'EACCES') return `Port ${PORT} may not be opened by this user. Set PORT to a number from 1024 on.`
  return `${HOST} is no address of this machine (${code}). Set HOST to one that is, such as 127.0.0.1 or 0.0.0.0.`
}
