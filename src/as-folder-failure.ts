import { resolve, sep } from 'node:path'
import { AppError } from '#src/kernel/errors.ts'
import { causesOf } from './causes-of.ts'

/** What is wrong with the data folder, in words for whoever starts the process: the first cause that names a file in it.
 *  SQLite names none: `is_store` says that the databases in the folder threw it, and not the reference data. What is
 *  about neither passes as it is. */
export function asFolderFailure(
  error: unknown,
  DATA_DIR: string,
  { is_store }: { readonly is_store: boolean },
): unknown {
  const inside = resolve(DATA_DIR) + sep
  const isOurs = (code: string, path: unknown) =>
    typeof path === 'string' ? (resolve(path) + sep).startsWith(inside) : is_store && code.startsWith('SQLITE_')
  const [words] = causesOf(error).flatMap(({ code, path }) =>
    isOurs(code, path) ? (explain(code, DATA_DIR) ?? []) : [],
  )
  return words === undefined ? error : new AppError('BUSY', words, { detail: String(error), cause: error })
}

function explain(code: string, DATA_DIR: string): string | undefined {
  if (['ENOSPC', 'EDQUOT', 'SQLITE_FULL'].includes(code))
    return `There is no room left on the disk of ${DATA_DIR}. Make some, or set DATA_DIR to another folder.`
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT'))
    return `The database in ${DATA_DIR} is damaged. Restore a copy of the folder, or set DATA_DIR to another one.`
  if (!code.startsWith('SQLITE_') || /^SQLITE_(CANTOPEN|READONLY|PERM|IOERR)/.test(code))
    return `The folder ${DATA_DIR} cannot be used (${code}). Set DATA_DIR to a folder that can be written to.`
  return undefined
}

/** Opens databases in the data folder: what SQLite throws then is about that folder. */
export async function openingData<T>(DATA_DIR: string, open: () => T | Promise<T>): Promise<T> {
  try {
    return await open()
  } catch (error) {
    throw asFolderFailure(error, DATA_DIR, { is_store: true })
  }
}
