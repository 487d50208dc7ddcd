import type { Figure, Row, Scale } from './figure.ts'
import { programOf, startMeasured } from './measured-server.ts'
import { startProduct, temporaryFolder } from './product.ts'
import { median, round, showRatios } from './statistics.ts'

const AIM_MS = 2_000

/** From the start of the process to the first 200 of /healthz, on a data folder that is there; beside a bare Fastify. */
export const startUp: Figure = {
  name: 'start-up',
  title: 'Start-up on existing data, against a bare Fastify',
  async measure({ pairs, say }: Scale): Promise<readonly Row[]> {
    const folder = temporaryFolder()
    const program = programOf(new URL('./bare-routes.ts', import.meta.url))
    const first = await startProduct(folder)
    await first.stop('gently')
    const ours: Start[] = []
    const theirs: Start[] = []
    for (let pair = 0; pair < pairs; pair++) {
      theirs.push(await measureStart(() => startMeasured({ program })))
      ours.push(await measureStart(() => startProduct(folder)))
      say(`pair ${pair + 1}: ${round(ours.at(-1)?.ms ?? 0)} ms, bare ${round(theirs.at(-1)?.ms ?? 0)} ms`)
    }
    const own = median(ours.map(({ ms }) => ms))
    return [
      {
        what: 'start-up',
        ours: show(ours),
        baseline: show(theirs),
        ratio: `${showRatios(ours.map(({ ms }, index) => ms / (theirs[index]?.ms ?? ms)))} ×`,
        aim: `< ${AIM_MS} ms`,
        is_met: own < AIM_MS,
      },
    ]
  },
}

interface Start {
  readonly ms: number
  readonly cpu_s: number
}

async function measureStart(start: typeof startProduct | (() => ReturnType<typeof startMeasured>)): Promise<Start> {
  const server = await start()
  const cpu_s = await server.cpuSeconds()
  await server.stop()
  return { ms: server.start_ms, cpu_s }
}

const show = (starts: readonly Start[]): string =>
  `${round(median(starts.map(({ ms }) => ms)))} ms, ${round(median(starts.map(({ cpu_s }) => cpu_s)) * 1000)} CPU-ms`
