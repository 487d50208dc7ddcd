import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Config } from '#src/kernel/config.ts'
import { AppError } from '#src/kernel/errors.ts'
import type { Secrets } from '#src/services/dependencies.ts'

/** The folder of one process: its embedded database, made secrets, mail files, and a lock that ends with the process. */
export interface DataFolder {
  path(...names: string[]): string
  readonly secrets: Secrets
  /** Says where this process listens, so that `npm run chat` finds it. */
  announce(address: string): void
  release(): void
}

/** Opens the folder for this process alone. BUSY when a living process has it; what a dead one left is taken over. */
export function openDataFolder(config: Config): DataFolder {
  mkdirSync(config.DATA_DIR, { recursive: true, mode: 0o700 })
  const path = (...names: string[]) => join(config.DATA_DIR, ...names)
  const lock = takeLock(path('lock.db'), config.DATA_DIR)
  return {
    path,
    secrets: {
      signing: config.JWT_SECRET ?? keptSecret(path('jwt.secret')),
      encryption: config.SECRETS_KEY ?? keptSecret(path('secrets.key')),
    },
    announce: address => writeFileSync(path('server.json'), JSON.stringify({ address }), { mode: 0o600 }),
    release() {
      rmSync(path('server.json'), { force: true })
      lock.close()
    },
  }
}

/** The address of the process that has the folder, if it left word; whether it lives is for the caller to try. */
export function announcedAddress(data_dir: string): string | undefined {
  const file = join(data_dir, 'server.json')
  if (!existsSync(file)) return undefined
  const [address] = readFileSync(file, 'utf8').match(/(?<="address":")https?:[^"]+(?=")/) ?? [] // a torn file is no word
  return address
}

// The operating system gives a database lock back when its process dies, however it dies; a file with a number does not.
function takeLock(file: string, folder: string) {
  const lock = new Database(file, { timeout: 0 })
  try {
    lock.pragma('locking_mode = EXCLUSIVE')
    lock.exec('BEGIN EXCLUSIVE; CREATE TABLE IF NOT EXISTS owner (pid INTEGER); COMMIT')
    return lock
  } catch (cause) {
    lock.close()
    if (!(cause instanceof Database.SqliteError && /^SQLITE_(BUSY|LOCKED)/.test(cause.code))) throw cause
    throw new AppError('BUSY', `Another process works in ${folder}. End it, or set DATA_DIR to another folder.`, {
      cause,
    })
  }
}

function keptSecret(file: string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  const secret = randomBytes(48).toString('base64url')
  writeFileSync(`${file}.new`, secret, { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return secret
}
