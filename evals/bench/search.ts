import { Agent, request } from 'node:http'
import { AppError } from '#src/kernel/errors.ts'
import type { Figure, Row, Scale } from './figure.ts'
import { type MeasuredServer, programOf, startMeasured } from './measured-server.ts'
import { startProduct } from './product.ts'
import { median, percentile, round, showRatios } from './statistics.ts'

/** How long a search over REST takes, beside a bare Fastify route that answers the very same bytes. One request at a time. */
export const search: Figure = {
  name: 'search',
  title: 'Search over REST, against a bare Fastify route with the same bytes',
  async measure({ is_quick, pairs, say }: Scale): Promise<readonly Row[]> {
    const product = await startProduct()
    const bare = await startMeasured({ program: programOf(new URL('./bare-routes.ts', import.meta.url)) })
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const rows: Row[] = []
    for (const [kind, queries] of Object.entries(QUERIES)) {
      const ours = queries.map(query => `${product.address}/api/v1/${kind}?${query}`)
      const theirs = queries.map((_, index) => `${bare.address}/bytes/${kind}-${index}`)
      for (const [index, url] of ours.entries()) {
        const { body } = await ask(agent, url)
        if (!body.includes('"id":"ofr_')) throw new AppError('INTERNAL', `${url} finds nothing.`)
        await ask(agent, theirs[index] ?? '', body)
      }
      const timed: { readonly ours: Timing[]; readonly theirs: Timing[] } = { ours: [], theirs: [] }
      const rounds = is_quick ? 1 : 4
      await timeAll({ agent, server: product, urls: ours, rounds })
      await timeAll({ agent, server: bare, urls: theirs, rounds })
      for (let pair = 0; pair < pairs; pair++) {
        timed.theirs.push(await timeAll({ agent, server: bare, urls: theirs, rounds }))
        timed.ours.push(await timeAll({ agent, server: product, urls: ours, rounds }))
      }
      rows.push(toRow(kind, timed.ours, timed.theirs))
      say(`${kind}: done`)
    }
    agent.destroy()
    await product.stop()
    await bare.stop()
    return rows
  },
}

const PARTY = 'adults=2&children_ages=9'
/** In February of next year: far enough for everything to be for sale, near enough to be on sale. */
const YEAR = new Date().getUTCFullYear() + 1

const days = (make: (day: string, later: string) => string): readonly string[] =>
  Array.from({ length: 10 }, (_, index) => make(`${YEAR}-02-${10 + index}`, `${YEAR}-02-${13 + index}`))

/** Ten questions each, no two of them the same. */
const QUERIES: Readonly<Record<string, readonly string[]>> = {
  hotels: days((day, later) => `destination=Diani&check_in=${day}&check_out=${later}&rooms=1&${PARTY}`),
  transport: days(day => `origin=MBA&destination=Diani&date=${day}&time=10:00&${PARTY}`),
  experiences: days(day => `destination=Maasai%20Mara&date=${day}&category=safari&${PARTY}`),
  flights: days(day => `origin=NBO&destination=ZNZ&depart_date=${day}&${PARTY}`),
}

interface Timing {
  readonly cpu_s: number
  readonly ms: readonly number[]
}

interface Asked {
  readonly agent: Agent
  readonly server: MeasuredServer
  readonly urls: readonly string[]
  readonly rounds: number
}

async function timeAll({ agent, server, urls, rounds }: Asked): Promise<Timing> {
  const before = await server.cpuSeconds()
  const ms: number[] = []
  for (let round = 0; round < rounds; round++)
    for (const url of urls) {
      const began = performance.now()
      await ask(agent, url)
      ms.push(performance.now() - began)
    }
  const after = await server.cpuSeconds()
  return { cpu_s: (after - before) / ms.length, ms }
}

/** GET, or PUT of a body. */
function ask(agent: Agent, url: string, body?: string): Promise<{ readonly body: string }> {
  return new Promise((resolve, reject) => {
    const options = body === undefined ? { agent } : { agent, method: 'PUT', headers: { 'content-type': 'text/plain' } }
    const asked = request(url, options, answer => {
      const chunks: Buffer[] = []
      answer.on('data', chunk => chunks.push(chunk))
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        const isFine = (answer.statusCode ?? 500) < 300
        if (isFine) resolve({ body: text })
        else reject(new AppError('INTERNAL', `${url}: ${answer.statusCode} ${text.slice(0, 500)}`))
      })
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

function toRow(kind: string, ours: readonly Timing[], theirs: readonly Timing[]): Row {
  const ratios = ours.map(({ ms }, index) => median(ms) / median(theirs[index]?.ms ?? []))
  const cpu = (timings: readonly Timing[]) => median(timings.map(({ cpu_s }) => cpu_s)) * 1000
  return {
    what: `search ${kind}`,
    ours: showTiming(ours),
    baseline: showTiming(theirs),
    ratio: `${showRatios(ratios)} × p50, ${round(cpu(ours) / cpu(theirs))} × CPU`,
    aim: '',
    is_met: null,
  }
}

function showTiming(timings: readonly Timing[]): string {
  const all = timings.flatMap(({ ms }) => ms)
  const cpu_ms = median(timings.map(({ cpu_s }) => cpu_s)) * 1000
  return `p50 ${round(percentile(all, 0.5))} p95 ${round(percentile(all, 0.95))} ms, ${round(cpu_ms)} CPU-ms`
}
