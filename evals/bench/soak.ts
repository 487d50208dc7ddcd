import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { projectRoot } from '#src/kernel/project-root.ts'
import { raceForLastRooms } from '#src/services/inventory/race-last-rooms.ts'
import { openSqliteStore } from '#src/store/sqlite/open-sqlite-store.ts'
import { temporaryFolder } from './product.ts'

interface Soak {
  /** A fiftieth of it: to see that it runs. */
  readonly is_quick: boolean
  say(line: string): void
}

interface Part {
  readonly what: string
  /** Gives what was done, in words; undefined when a promise was broken. */
  run(): Promise<string | undefined>
}

/** The long crash and storm runs, one after the other; CI runs the same suites with fewer seeds. True when all of them kept every
 *  promise. Needs the sources and the development packages: the suites are the tests'. */
export async function soak({ is_quick, say }: Soak): Promise<boolean> {
  const share = (count: number) => (is_quick ? Math.ceil(count / 50) : count)
  const [storms, kills, trips, races] = [share(500), share(100), share(100), share(25)]
  const parts: readonly Part[] = [
    { what: 'last rooms', run: () => race(races) },
    suite('engine storms', 'src/assistant/storm.test.ts', { STORM_RUNS: storms }, `seeds 1 to ${storms}`),
    suite('echo server under SIGKILL', 'channels/web/sigkill.test.ts', { SIGKILLS: kills }, `${kills} kills`),
    suite('trips under SIGKILL', 'src/trip-under-kills.test.ts', { TRIPS: trips }, `${trips} trips`),
  ]
  const results: string[] = []
  let isSound = true
  for (const { what, run } of parts) {
    say(`\n${what}`)
    const began = performance.now()
    const done = await run()
    const seconds = ((performance.now() - began) / 1000).toFixed(0)
    results.push(`${done === undefined ? 'BROKEN ' : 'kept   '} ${what}: ${done ?? 'see above'}, ${seconds} s`)
    isSound = isSound && done !== undefined
  }
  say(`\n${results.join('\n')}`)
  return isSound
}

function suite(what: string, path: string, setting: Readonly<Record<string, number>>, done: string): Part {
  const settings = Object.entries(setting).map(([name, value]) => `${name}=${value}`)
  return {
    what: `${what} (${[...settings, 'npx vitest run', path].join(' ')})`,
    async run() {
      const vitest = [process.execPath, join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs'), 'run', path]
      // `env` adds to what we were started with; nothing here looks into it.
      const child = spawn('env', [...settings, ...vitest], {
        cwd: projectRoot,
        stdio: ['ignore', 'inherit', 'inherit'],
      })
      const [code] = await once(child, 'exit')
      return code === 0 ? done : undefined
    },
  }
}

async function race(seeds: number): Promise<string | undefined> {
  const store = openSqliteStore(join(temporaryFolder(), 'race.db'))
  let isExact = true
  let held = 0
  for (let seed = 1; seed <= seeds; seed++) {
    const report = await raceForLastRooms({ store, seed })
    held += report.held
    for (const fault of report.faults) process.stdout.write(`seed ${seed}: ${fault}\n`)
    isExact = isExact && report.faults.length === 0
  }
  await store.close()
  return isExact ? `seeds 1 to ${seeds}, 200 buyers each, ${held} holds, every room-night once` : undefined
}
