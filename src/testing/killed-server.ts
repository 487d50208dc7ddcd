import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface KilledServer {
  /** `http://127.0.0.1:PORT`, the same through all its lives. */
  readonly address: string
  /** SIGKILL, and a new life on the same data. */
  kill(): Promise<void>
  end(): Promise<void>
}

const PROGRAM = fileURLToPath(new URL('./echo-server.ts', import.meta.url))

/** The echo server in a process of its own, over a data file. */
export async function startKilledServer(path: string): Promise<KilledServer> {
  let [child, address] = await start(path, '0')
  const { port } = new URL(address)

  async function end() {
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }
  return {
    address,
    end,
    async kill() {
      await end()
      ;[child, address] = await start(path, port)
    },
  }
}

async function start(path: string, port: string): Promise<[ChildProcess, string]> {
  const child = spawn(process.execPath, ['--conditions=development', '--import', 'tsx', PROGRAM, path, port], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`the server ended with ${code}`))),
  ])
  return [child, String(line).trim()]
}
