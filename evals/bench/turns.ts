import { join } from 'node:path'
import { type ChatLine, openLines } from './chat-line.ts'
import type { Figure, Row, Scale } from './figure.ts'
import { type MeasuredServer, programOf, startMeasured } from './measured-server.ts'
import { startProduct, temporaryFolder } from './product.ts'
import { median, round, showRatios } from './statistics.ts'
import { SEARCHES, SOCIAL } from './texts.ts'

interface Load {
  readonly url: string
  readonly server: MeasuredServer
  readonly lines: number
  /** Of each line, one after the other. */
  readonly texts: readonly string[]
}

interface Rate {
  /** A turn or message. */
  readonly cpu_s: number
  readonly wall_s: number
}

const LINES = 40
const TURNS = 10

/** What a turn costs, in processor time of the server, beside a bare echo that writes two durable rows a message. */
export const turns: Figure = {
  name: 'turns',
  title: 'Turns over WebSocket',
  async measure({ is_quick, pairs, say }: Scale): Promise<readonly Row[]> {
    const product = await startProduct()
    const echo = await startMeasured({ program: ECHO, words: [join(temporaryFolder(), 'echo.db')] })
    const ours = `${product.address.replace('http', 'ws')}/api/v1/assistant/ws`
    const theirs = `${echo.address.replace('http', 'ws')}/ws`
    const lines = is_quick ? 10 : LINES
    const rates = { echo: [] as Rate[], social: [] as Rate[], search: [] as Rate[] }
    const load = async (kind: keyof typeof rates, texts: readonly string[]) => {
      const [url, server] = kind === 'echo' ? [theirs, echo] : [ours, product]
      return rates[kind].push(await measureLoad({ url, server, lines, texts }))
    }
    const repeated = (texts: readonly string[], times: number) => Array.from({ length: times }, () => texts).flat()
    const social = repeated(SOCIAL, TURNS / SOCIAL.length)
    const searches = SEARCHES.slice(0, TURNS)
    const echoed = repeated(SOCIAL, is_quick ? 10 : 40)

    // Once each, so that nobody pays for what is compiled on the first call.
    for (const [kind, texts] of [
      ['echo', echoed],
      ['social', social],
      ['search', searches],
    ] as const) {
      await load(kind, texts)
      rates[kind].pop()
    }
    for (let pair = 0; pair < pairs; pair++) {
      await load('echo', echoed)
      await load('social', social)
      await load('search', searches)
      say(showPair(rates, pair))
    }
    await product.stop()
    await echo.stop()
    return [
      toRow('social turn ("Hello!", "Thanks!")', rates.social, rates.echo, 0.15),
      toRow('search turn (hotels, complete)', rates.search, rates.echo, 0.05),
    ]
  },
}

const ECHO = programOf(new URL('./bare-echo.ts', import.meta.url))

async function measureLoad({ url, server, lines, texts }: Load): Promise<Rate> {
  const open = await openLines(url, lines)
  const before = await server.used()
  const began = performance.now()
  await Promise.all(open.map(line => sayAll(line, texts)))
  const wall_s = (performance.now() - began) / 1000
  const after = await server.used()
  await Promise.all(open.map(line => line.close()))
  const count = lines * texts.length
  return { cpu_s: (after.cpu_s - before.cpu_s) / count, wall_s: wall_s / count }
}

async function sayAll(line: ChatLine, texts: readonly string[]) {
  for (const text of texts) await line.say(text)
}

function toRow(what: string, ours: readonly Rate[], echo: readonly Rate[], aim: number): Row {
  const ratios = ours.map(({ cpu_s }, index) => (echo[index]?.cpu_s ?? 0) / cpu_s)
  const walls = ours.map(({ wall_s }, index) => (echo[index]?.wall_s ?? 0) / wall_s)
  return {
    what,
    ours: showRate(ours),
    baseline: showRate(echo),
    ratio: `${showRatios(ratios)} a CPU-second, ${round(median(walls))} a second`,
    aim: `≥ ${aim} a CPU-second`,
    is_met: median(ratios) >= aim,
  }
}

const showRate = (rates: readonly Rate[]): string =>
  `${round(1 / median(rates.map(({ cpu_s }) => cpu_s)))}/CPU-s, ${round(1 / median(rates.map(({ wall_s }) => wall_s)))}/s`

function showPair(rates: Readonly<Record<string, readonly Rate[]>>, pair: number): string {
  const parts = Object.entries(rates).map(([kind, all]) => `${kind} ${round((all[pair]?.cpu_s ?? 0) * 1000)} ms CPU`)
  return `pair ${pair + 1}: ${parts.join(', ')}`
}
