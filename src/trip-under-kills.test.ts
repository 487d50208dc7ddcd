import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSqliteStore } from './store/sqlite/open-sqlite-store.ts'
import { TEST_NOW } from './testing/start-test-server.ts'
import { createRandom, type Random } from './testing/storm/random.ts'
import { buildApart } from './testing/trips/build-apart.ts'
import { judgeBooks, judgeTold } from './testing/trips/judge-trips.ts'
import { type KilledProduct, startKilledProduct } from './testing/trips/killed-product.ts'
import { takeTrip } from './testing/trips/stubborn-traveller.ts'
import { tripPlan } from './testing/trips/trip-plan.ts'

let built: ReturnType<typeof buildApart>
beforeAll(() => {
  built = buildApart()
})
afterAll(() => built.remove())

// Apart, so that nobody takes the last tent from another.
const DATES = [
  '12 to 19 January',
  '5 to 12 February',
  '20 to 27 February',
  '7 to 14 March',
  '10 to 17 April',
  '12 to 19 June',
  '12 to 19 July',
  '3 to 10 September',
  '12 to 19 October',
]

it.each(tripPlan())(
  'keeps every promise of $trips trips, seed $seed',
  { timeout: 400_000 },
  async ({ seed, trips }) => {
    const data_dir = mkdtempSync(join(tmpdir(), 'trips-'))
    const environment = {
      NODE_ENV: 'test',
      CLOCK: TEST_NOW,
      RATE_LIMIT: 'off',
      LOG_LEVEL: 'silent',
      DATA_DIR: data_dir,
    }
    const product = await startKilledProduct({ program: built.program, environment })
    try {
      const { random } = createRandom(seed)
      const { address } = product
      const travellers = Promise.all(DATES.slice(0, trips).map(dates => takeTrip({ address, dates, random })))
      const kills = await killUntil(travellers, { product, random })
      const taken = await travellers
      await product.live()
      for (const trip of taken) await judgeTold(address, trip)
      const booked = taken.filter(({ payment_id }) => payment_id !== null).length
      await untilMailed(join(data_dir, 'mail'), booked)
      await product.end()

      const store = openSqliteStore(join(data_dir, 'travelweaver.db'))
      await judgeBooks({ store, mail_folder: join(data_dir, 'mail'), trips: taken })
      await store.close()
      const result = `${booked} booked and paid, ${trips - booked} handed to a human`
      process.stdout.write(`seed ${seed}: ${trips} trips through ${kills} SIGKILLs, ${result}\n`)
      expect(kills).toBeGreaterThan(0)
      expect(booked).toBeGreaterThan(trips / 2)
    } finally {
      await product.end()
      rmSync(data_dir, { recursive: true })
    }
  },
)

// A minute for the claim of one who died over a mail.
const MAILED_MS = 120_000

/** Waits until as many mails are there as trips were booked; whose they are is judged afterwards. */
async function untilMailed(folder: string, count: number): Promise<void> {
  const mails = () => (existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.eml')).length : 0)
  for (const deadline = Date.now() + MAILED_MS; mails() < count && Date.now() < deadline; ) await wait(200)
}

const LONGEST_MS = 6_000

interface Fate extends Pick<Random, 'random'> {
  readonly product: KilledProduct
}

/** Kills at random moments, now and then one that has not come up yet, until all have arrived; says how often. A life is shorter
 *  than a start, and sometimes long enough for what takes its time, such as papers and mail. */
async function killUntil(travellers: Promise<unknown>, { product, random }: Fate): Promise<number> {
  let isOver = false
  const over = () => {
    isOver = true
  }
  travellers.then(over, over)
  for (let kills = 0; ; kills++) {
    if (isOver) return kills
    const isEarly = random() < 0.1
    const isCalm = random() < 0.25
    await product.liveFor(random() * Math.min(product.startMs(), LONGEST_MS) * (isCalm ? 3 : 0.6), isEarly)
  }
}
