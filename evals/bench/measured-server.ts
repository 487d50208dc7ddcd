import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { AppError } from '#src/kernel/errors.ts'

const cpuUsage = z.object({ user: z.number(), system: z.number() })
const memoryUsage = z.object({ rss: z.number(), heapUsed: z.number(), external: z.number() })

/** A server in a process of its own, and what it uses: the load is made elsewhere. */
export interface MeasuredServer {
  /** `http://127.0.0.1:PORT` */
  readonly address: string
  /** From the first instruction to the first 200 of /healthz. */
  readonly start_ms: number
  /** Seconds of processor time so far, user and system. */
  cpuSeconds(): Promise<number>
  /** Bytes of the process, and of what JavaScript keeps. */
  memory(): Promise<{ readonly rss: number; readonly kept: number }>
  /** `gently`: by SIGTERM, so that it closes what it has open. */
  stop(how?: 'gently'): Promise<void>
}

interface Start {
  readonly program: string
  readonly environment?: Readonly<Record<string, string>>
  /** Of the program, behind the port. */
  readonly words?: readonly string[]
}

const READY_MS = 60_000
const LOOK_MS = 2
const ANSWER_MS = 30_000

/** Starts a program of the build and waits for its /healthz. It gets the port as PORT and as its first argument, and nothing of our
 *  own environment: neither keys nor addresses. */
export async function startMeasured({ program, environment = {}, words = [] }: Start): Promise<MeasuredServer> {
  const port = await freePort()
  const began = performance.now()
  const child = spawn(
    process.execPath,
    ['--expose-gc', '--import', programOf(new URL('./report-usage.ts', import.meta.url)), program, `${port}`, ...words],
    { env: { ...environment, PORT: `${port}` }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
  )
  const end = () => child.kill('SIGKILL')
  process.once('exit', end)
  const address = `http://127.0.0.1:${port}`
  await untilHealthy(child, address)
  const start_ms = performance.now() - began

  async function ask(question: 'cpu' | 'memory'): Promise<unknown> {
    child.send(question)
    const [answer] = await once(child, 'message', { signal: AbortSignal.timeout(ANSWER_MS) })
    return answer
  }

  async function cpuSeconds() {
    const { user, system } = cpuUsage.parse(await ask('cpu'))
    return (user + system) / 1e6
  }

  async function memory() {
    const { rss, heapUsed, external } = memoryUsage.parse(await ask('memory'))
    return { rss, kept: heapUsed + external }
  }

  async function stop(how?: 'gently') {
    process.off('exit', end)
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill(how ? 'SIGTERM' : 'SIGKILL')
    await gone
  }
  return { address, start_ms, cpuSeconds, memory, stop }
}

/** A file of the bench as the build has it. */
export const programOf = (source: URL): string => fileURLToPath(source).replace(/\.ts$/, '.js')

async function untilHealthy(child: ChildProcess, address: string): Promise<void> {
  for (const deadline = performance.now() + READY_MS; performance.now() < deadline; ) {
    if (child.exitCode !== null) throw new AppError('INTERNAL', `A server ended with ${child.exitCode}.`)
    if (await isHealthy(address)) return
    await wait(LOOK_MS)
  }
  child.kill('SIGKILL')
  throw new AppError('INTERNAL', 'A server does not come up.')
}

const isHealthy = (address: string): Promise<boolean> =>
  new Promise(resolve => {
    const asked = request(`${address}/healthz`, { agent: false }, answer => {
      answer.resume()
      resolve(answer.statusCode === 200)
    })
    asked.on('error', () => resolve(false))
    asked.end()
  })

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return address && typeof address === 'object' ? address.port : 0
}
