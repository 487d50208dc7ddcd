import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { AppError } from '#src/kernel/errors.ts'

export interface RedisServer {
  /** `redis://127.0.0.1:PORT`, the same through all its lives. */
  readonly url: string
  /** SIGKILL; what it held is gone. */
  kill(): Promise<void>
  /** A new life, empty, unless it lives. */
  start(): Promise<void>
  /** It lives, its connections stay, and it does nothing; until `thaw`. */
  freeze(): void
  thaw(): void
}

const READY_MS = 10_000

/** Whether tests with Redis can run here. Says aloud when not; with CI=true that is an error. */
export function hasRedis(): boolean {
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' })
    return true
  } catch (cause) {
    const missing = 'no redis-server for tests. .ci/setup brings it'
    if (process.env.CI === 'true') throw new AppError('INTERNAL', 'No Redis for tests.', { detail: missing, cause })
    process.stderr.write(`\nSKIPPED, tests on Redis: ${missing}\n`)
    return false
  }
}

/** A throw-away Redis on a free port, which keeps nothing on disk and ends with the process of the tests. */
export async function startRedisServer(): Promise<RedisServer> {
  const port = await freePort()
  let child: ChildProcess | undefined
  const end = () => child?.kill('SIGKILL')
  process.once('exit', end)

  const isRunning = () => child !== undefined && child.exitCode === null && child.signalCode === null

  async function start() {
    if (isRunning()) return
    const options = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', tmpdir()]
    child = spawn('redis-server', options, { stdio: 'ignore' })
    for (const until = Date.now() + READY_MS; !(await answers(port)); await pause(20))
      if (Date.now() > until || child.exitCode !== null) throw new AppError('INTERNAL', 'Redis does not start.')
  }

  await start()
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    async kill() {
      if (!child || !isRunning()) return
      const gone = once(child, 'exit')
      end()
      await gone
    },
    freeze: () => child?.kill('SIGSTOP'),
    thaw: () => child?.kill('SIGCONT'),
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address && typeof address === 'object') return address.port
  throw new AppError('INTERNAL', 'No free port.')
}

const answers = (port: number) =>
  new Promise<boolean>(resolve => {
    const socket = connect(port, '127.0.0.1')
    socket.once('error', () => resolve(false))
    socket.once('connect', () => socket.write('PING\r\n'))
    socket.once('data', data => {
      resolve(String(data).startsWith('+PONG'))
      socket.destroy()
    })
  })
