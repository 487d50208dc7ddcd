import { setTimeout as wait } from 'node:timers/promises'
import { openLines } from './chat-line.ts'
import type { Figure, Row, Scale } from './figure.ts'
import type { MeasuredServer } from './measured-server.ts'
import { startProduct } from './product.ts'
import { median, round, showRatios } from './statistics.ts'
import { startEcho } from './turns.ts'

const AIM_KB = 50
const CONNECTIONS = 1_000
const SETTLE_MS = 300

/** What a WebSocket keeps in memory that has said hello and then nothing; beside the bare echo. */
export const idleConnections: Figure = {
  name: 'memory',
  title: 'Memory of an idle WebSocket connection, against the bare echo',
  async measure({ is_quick, pairs, say }: Scale): Promise<readonly Row[]> {
    const product = await startProduct()
    const echo = await startEcho()
    const count = is_quick ? 200 : CONNECTIONS
    const ours: Kept[] = []
    const theirs: Kept[] = []
    // One round opens everything once, so that nothing is counted that comes only with the very first connection.
    await hold(echo.socket, echo, 20)
    await hold(product.socket, product, 20)
    for (let pair = 0; pair < pairs; pair++) {
      theirs.push(await hold(echo.socket, echo, count))
      ours.push(await hold(product.socket, product, count))
      say(`pair ${pair + 1}: ${show(ours.slice(-1))}, bare ${show(theirs.slice(-1))}`)
    }
    await product.stop()
    await echo.stop()
    return [
      {
        what: `idle connection (of ${count})`,
        ours: show(ours),
        baseline: show(theirs),
        ratio: `${showRatios(ours.map(({ heap_kb }, index) => heap_kb / (theirs[index]?.heap_kb ?? heap_kb)))} × heap`,
        aim: `< ${AIM_KB} kB`,
        is_met: Math.max(median(ours.map(({ heap_kb }) => heap_kb)), ours[0]?.rss_kb ?? 0) < AIM_KB,
      },
    ]
  },
}

interface Kept {
  readonly heap_kb: number
  /** The first time: later connections find memory that the process already has. */
  readonly rss_kb: number
}

async function hold(url: string, server: MeasuredServer, count: number): Promise<Kept> {
  const before = await server.memory()
  const lines = await openLines(url, count)
  await wait(SETTLE_MS)
  const after = await server.memory()
  await Promise.all(lines.map(line => line.close()))
  await wait(SETTLE_MS)
  const toKb = (bytes: number) => bytes / 1024 / count
  return { heap_kb: toKb(after.kept - before.kept), rss_kb: toKb(after.rss - before.rss) }
}

const show = (kept: readonly Kept[]): string =>
  `${round(median(kept.map(({ heap_kb }) => heap_kb)))} kB heap, ${round(kept[0]?.rss_kb ?? 0)} kB RSS`
