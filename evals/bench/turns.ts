import { join } from 'node:path'
import { type ChatLine, openLines } from './chat-line.ts'
import type { Figure, Row, Scale } from './figure.ts'
import { type MeasuredServer, programOf, startMeasured } from './measured-server.ts'
import { alternate, type Cost, toRateRow } from './pairs.ts'
import { startProduct, temporaryFolder } from './product.ts'
import { SEARCHES, SOCIAL } from './texts.ts'

interface Load {
  readonly url: string
  readonly server: MeasuredServer
  readonly lines: number
  /** So often, with new conversations. */
  readonly rounds: number
  /** Of each line, one after the other: each is said when the last is answered. */
  readonly texts: readonly string[]
}

/** Conversations that never pause: one, a few, and as many as make every commit a shared one. */
const CROWDS = [1, 8, 40]
const TURNS = 10
/** Turns a measurement: as many conversations of ten turns, one after the other, as that takes. */
const MEASURED = 800
/** V8 compiles what a turn runs through for the first two to three thousand turns of a process. */
const WARM_UP = 3

/** What a turn costs, in processor time of the server, beside a bare echo that writes two durable rows a message. */
export const turns: Figure = {
  name: 'turns',
  title: 'Turns over WebSocket, against a bare Fastify echo with two durable rows a message (group commit)',
  async measure({ is_quick, pairs, say }: Scale): Promise<readonly Row[]> {
    const product = await startProduct()
    const echo = await startEcho()
    const rows: Row[] = []
    for (const lines of CROWDS)
      for (const { name, texts, aim } of KINDS) {
        const rounds = Math.max(1, Math.round((is_quick ? MEASURED / 10 : MEASURED) / lines / TURNS))
        const measured = await alternate(
          { pairs, warm_up: is_quick ? 1 : WARM_UP },
          {
            ours: () => measureLoad({ url: product.socket, server: product, lines, rounds, texts }),
            theirs: () => measureLoad({ url: echo.socket, server: echo, lines, rounds, texts: [...texts, ...texts] }),
          },
        )
        rows.push(toRateRow(measured, { what: `${name} turn, ${lines} at once`, aim }))
        say(`${name} turn, ${lines} at once: done`)
      }
    await product.stop()
    await echo.stop()
    return rows
  },
}

const KINDS = [
  { name: 'social', texts: Array.from({ length: TURNS / SOCIAL.length }, () => SOCIAL).flat(), aim: 0.15 },
  { name: 'search', texts: SEARCHES.slice(0, TURNS), aim: 0.05 },
]

export interface EchoServer extends MeasuredServer {
  /** `ws://…/ws` */
  readonly socket: string
}

/** The baseline of turns, connections and latency. */
export async function startEcho(): Promise<EchoServer> {
  const program = programOf(new URL('./bare-echo.ts', import.meta.url))
  const server = await startMeasured({ program, words: [join(temporaryFolder(), 'echo.db')] })
  return { ...server, socket: `${server.address.replace('http', 'ws')}/ws` }
}

async function measureLoad({ url, server, lines, rounds, texts }: Load): Promise<Cost> {
  let cpu_s = 0
  let wall_s = 0
  for (let round = 0; round < rounds; round++) {
    const open = await openLines(url, lines)
    const before = await server.cpuSeconds()
    const began = performance.now()
    await Promise.all(open.map(line => sayAll(line, texts)))
    wall_s += (performance.now() - began) / 1000
    cpu_s += (await server.cpuSeconds()) - before
    await Promise.all(open.map(line => line.close()))
  }
  const count = rounds * lines * texts.length
  return { cpu_s: cpu_s / count, wall_s: wall_s / count }
}

async function sayAll(line: ChatLine, texts: readonly string[]) {
  for (const text of texts) await line.say(text)
}
