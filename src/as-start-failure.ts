import type { Config } from '#src/kernel/config.ts'
import { AppError } from '#src/kernel/errors.ts'
import { asFolderFailure } from './as-folder-failure.ts'
import { causesOf, type SystemFailure } from './causes-of.ts'

type Where = Pick<Config, 'HOST' | 'PORT' | 'DATA_DIR'>

/** Why a process did not start, in words for whoever starts it: which setting to look at. What is not about the machine it
 *  runs on passes as it is, and so does what names its setting already. */
export function asStartFailure(error: unknown, { HOST, PORT, DATA_DIR }: Where): unknown {
  const failure = asFolderFailure(error, DATA_DIR, { is_store: false })
  if (failure instanceof AppError && failure.code === 'BUSY') return failure
  const cause = causesOf(error).find(each => isListening(each, HOST))
  if (!cause) return failure
  return new AppError('BUSY', explainListening(cause.code, { HOST, PORT }), { detail: String(error), cause: error })
}

// Whoever reaches for a host looks its name up; only ours is the one to listen on.
const isListening = ({ syscall, hostname }: SystemFailure, HOST: string) =>
  syscall === 'listen' || (syscall === 'getaddrinfo' && hostname === HOST)

function explainListening(code: string, { HOST, PORT }: Pick<Where, 'HOST' | 'PORT'>): string {
  if (code === 'EADDRINUSE')
    return `Port ${PORT} of ${HOST} is taken by another program. End that one, or set PORT to another number; 0 picks a free one.`
  if (code === 'EACCES') return `Port ${PORT} may not be opened by this user. Set PORT to a number from 1024 on.`
  return `${HOST} is no address of this machine (${code}). Set HOST to one that is, such as 127.0.0.1 or 0.0.0.0.`
}
