import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { AppError } from '#src/kernel/errors.ts'

export interface KilledProduct {
  /** `http://127.0.0.1:PORT`, the same through all its lives. */
  readonly address: string
  /** How long its last start took: what this machine is able to at this time. */
  startMs(): number
  /** Lives for so long from the moment it listens (or, `from_birth`, from the moment it was begun), then SIGKILL. */
  liveFor(ms: number, from_birth?: boolean): Promise<void>
  /** Begins a life that nobody ends before `end`. */
  live(): Promise<void>
  end(): Promise<void>
}

interface Options {
  /** Of the build: `…/dist/src/main.js`. */
  readonly program: string
  readonly environment: Readonly<Record<string, string>>
}

const READY_MS = 60_000
const LISTENS = /Chat +(http:\/\/127\.0\.0\.1:(\d+))\//

/** The whole product as a program, in one life after the other over the same data and on the same port. */
export async function startKilledProduct({ program, environment }: Options): Promise<KilledProduct> {
  let port = '0'
  let start_ms = 0
  let child = spawnChild()
  const address = await comesUp()
  port = new URL(address).port
  await end()

  function spawnChild(): ChildProcess {
    const env = { ...environment, PORT: port }
    return spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  }

  async function comesUp(): Promise<string> {
    const began = performance.now()
    const heard = await listening(child)
    start_ms = performance.now() - began
    return heard
  }

  async function end() {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }

  async function live() {
    await end()
    child = spawnChild()
    await comesUp()
  }

  async function liveFor(ms: number, from_birth = false) {
    await end()
    child = spawnChild()
    if (from_birth) child.stdout?.resume()
    else await comesUp()
    await wait(ms)
    await end()
  }
  return { address, startMs: () => start_ms, live, liveFor, end }
}

function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const fail = (why: string) => reject(new AppError('INTERNAL', `The server ${why}. ${said}`))
    const timer = setTimeout(() => fail('does not listen'), READY_MS)
    child.once('exit', () => {
      clearTimeout(timer)
      fail('ended before it listened')
    })
    child.stdout?.on('data', chunk => {
      said = `${said}${String(chunk)}`.slice(-2_000)
      const [, found] = LISTENS.exec(said) ?? []
      if (found === undefined) return
      clearTimeout(timer)
      resolve(found)
    })
  })
}
