import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, rmdir } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { AppError } from '#src/kernel/errors.ts'

export interface MongoServer {
  /** Without the name of a database. */
  readonly uri: string
  stop(): Promise<void>
}

const VERSION = '0.7.0b3'
const INSTALL_MS = 180_000
const READY_MS = 30_000

/** Starts a throw-away server that speaks MongoDB's protocol, on a free port, with a folder of its own; installs it into
 *  the user's cache on first use (python3 and a package index needed). With TEST_MONGODB_URI that server is taken. */
export async function startMongoServer(): Promise<MongoServer> {
  const given = process.env.TEST_MONGODB_URI
  if (given) return { uri: given, stop: async () => {} }
  const program = await findProgram()
  const folder = await mkdtemp(join(tmpdir(), 'travelweaver-mongo-'))
  const port = await freePort()
  const options = ['--port', `${port}`, '--storage-path', join(folder, 'data'), '--sync-on-commit']
  const child = spawn(program, [...options, '--log-level', 'ERROR'], { cwd: folder, stdio: 'ignore' })
  const end = () => child.kill('SIGKILL')
  process.once('exit', end)

  async function stop() {
    process.off('exit', end)
    if (child.exitCode === null && child.signalCode === null) {
      const gone = once(child, 'exit')
      end()
      await gone
    }
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await whenReady(child, port)
  } catch (error) {
    await stop()
    throw error
  }
  return { uri: `mongodb://127.0.0.1:${port}`, stop }
}

async function findProgram(): Promise<string> {
  const home = process.env.SECANTUS_HOME ?? join(homedir(), '.cache', 'travelweaver', `secantusdb-${VERSION}`)
  const program = join(home, 'bin', 'secantusd-py')
  if (!existsSync(program)) await install(home, program)
  return program
}

// One installs, the others wait: several runs of the tests may begin at once.
async function install(home: string, program: string) {
  await mkdir(dirname(home), { recursive: true })
  const lock = `${home}.lock`
  const until = Date.now() + INSTALL_MS
  while (!(await isMine(lock))) {
    if (existsSync(program)) return
    if (Date.now() > until) throw missing(`${lock} is held by another run; remove it if there is none`)
    await pause(500)
  }
  try {
    if (existsSync(program)) return
    await run('python3', ['-m', 'venv', '--clear', home])
    await run(join(home, 'bin', 'pip'), ['install', '--quiet', `secantusdb==${VERSION}`])
  } catch (cause) {
    throw missing('it could not be installed', cause)
  } finally {
    await rmdir(lock)
  }
}

const isMine = (lock: string) =>
  mkdir(lock).then(
    () => true,
    () => false,
  )

const run = (program: string, options: readonly string[]) =>
  promisify(execFile)(program, [...options], { timeout: INSTALL_MS })

const missing = (why: string, cause?: unknown) =>
  new AppError('INTERNAL', 'No MongoDB for tests.', {
    detail: `no MongoDB for tests: ${why}. .ci/setup brings it`,
    cause,
  })

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address && typeof address === 'object') return address.port
  throw missing('no free port')
}

async function whenReady(child: ChildProcess, port: number) {
  const failed = { cause: undefined as unknown }
  child.once('error', cause => {
    failed.cause = cause
  })
  const until = Date.now() + READY_MS
  while (!(await answers(port))) {
    if (failed.cause || child.exitCode !== null) throw missing('it does not start', failed.cause)
    if (Date.now() > until) throw missing(`it does not answer in ${READY_MS} ms`)
    await pause(100)
  }
}

const answers = (port: number) =>
  new Promise<boolean>(resolve => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
