import { setTimeout as wait } from 'node:timers/promises'
import { type ChatLine, openLines } from './chat-line.ts'
import type { Figure, Row, Scale } from './figure.ts'
import type { MeasuredServer } from './measured-server.ts'
import { startProduct } from './product.ts'
import { percentile, round, showRatios } from './statistics.ts'
import { CONVERSATION } from './texts.ts'
import { startEcho } from './turns.ts'

const CONVERSATIONS = 200
const EVERY_MS = 2_000
const OURS_MS = 10_000
const THEIRS_MS = 4_000
const AIM_MS = 50

/** How long people wait when two hundred of them write, each every two seconds whether or not they were answered: from the moment
 *  a message was due to the first message of its answer. */
export const openLoop: Figure = {
  name: 'open-loop',
  title: `Latency at ${CONVERSATIONS} active conversations, a message every ${EVERY_MS / 1000} s each, against the bare echo`,
  async measure({ is_quick, pairs, say }: Scale): Promise<readonly Row[]> {
    const product = await startProduct()
    const echo = await startEcho()
    const own = await openLines(product.socket, CONVERSATIONS)
    const others = await openLines(echo.socket, CONVERSATIONS)
    const ours: Waits[] = []
    const theirs: Waits[] = []
    let said = 0
    const shorter = is_quick ? 0.4 : 1
    // The first round is not counted: what is compiled on the first call, and a first message's extra work.
    for (let pair = -1; pair < pairs; pair++) {
      const bare = await talk({ lines: others, server: echo, ms: THEIRS_MS * shorter, from: said })
      const our = await talk({ lines: own, server: product, ms: OURS_MS * shorter, from: said })
      said += Math.ceil(OURS_MS / EVERY_MS)
      if (pair < 0) continue
      theirs.push(bare)
      ours.push(our)
      say(`pair ${pair + 1}: ${show([our])}, bare ${show([bare])}`)
    }
    await Promise.all([...own, ...others].map(line => line.close()))
    await product.stop()
    await echo.stop()
    const p95 = (waits: Waits) => percentile(waits.ms, 0.95)
    const all = ours.flatMap(({ ms }) => ms)
    return [
      {
        what: `open loop, ${round(all.length)} messages`,
        ours: show(ours),
        baseline: show(theirs),
        ratio: `${showRatios(ours.map((waits, index) => p95(waits) / p95(theirs[index] ?? waits)))} × p95`,
        aim: `p95 < ${AIM_MS} ms`,
        is_met: percentile(all, 0.95) < AIM_MS,
      },
    ]
  },
}

interface Waits {
  readonly ms: readonly number[]
  /** Share of a processor that the server used. */
  readonly busy: number
}

interface Talk {
  readonly lines: readonly ChatLine[]
  readonly server: MeasuredServer
  readonly ms: number
  /** Where in the conversation they are. */
  readonly from: number
}

async function talk({ lines, server, ms, from }: Talk): Promise<Waits> {
  const before = await server.cpuSeconds()
  const began = performance.now()
  const answers: Promise<number>[] = []
  // In order of the moment they are due: line by line within two seconds, and then again.
  const gap = EVERY_MS / lines.length
  for (let index = 0; index * gap < ms; index++) {
    const due = began + index * gap
    if (due > performance.now()) await wait(due - performance.now())
    const line = lines[index % lines.length]
    const text = CONVERSATION[(index + from + Math.floor(index / lines.length)) % CONVERSATION.length] ?? ''
    if (line) answers.push(line.say(text).then(() => performance.now() - due))
  }
  const waits = await Promise.all(answers)
  const after = await server.cpuSeconds()
  return { ms: waits, busy: (after - before) / ((performance.now() - began) / 1000) }
}

function show(waits: readonly Waits[]): string {
  const all = waits.flatMap(({ ms }) => ms)
  const busy = waits.reduce((sum, each) => sum + each.busy, 0) / waits.length
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map(share => round(percentile(all, share)))
  return `p50 ${p50} p95 ${p95} p99 ${p99} ms, ${round(busy * 100)} % CPU`
}
