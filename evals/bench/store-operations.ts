import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Collection, CollectionDefinition, Stored } from '#src/store/port.ts'
import { openSqliteStore } from '#src/store/sqlite/open-sqlite-store.ts'
import type { Figure, Row, Scale } from './figure.ts'
import { alternate, type Cost, toRateRow } from './pairs.ts'
import { temporaryFolder } from './product.ts'

interface Thing extends Stored {
  readonly group: string
  readonly at: number
  readonly count: number
  readonly lines: readonly { readonly title: string; readonly amount: string }[]
}

const definition: CollectionDefinition<Thing> = {
  name: 'things',
  schema_version: 1,
  indexes: [['group', 'at'], ['at']],
  unique: [],
  retention: 'a benchmark',
  personal_fields: [],
}

/** So many writes are under way at once, and share a commit on both sides. */
const AT_ONCE = 50
const GROUPS = 200

/** Each does its operation on fifty documents. */
interface Operations {
  insert(): Promise<void>
  get(): Promise<void>
  amend(): Promise<void>
  update(): Promise<void>
  find(): Promise<void>
}

/** What our document port costs beside the bare driver doing the same: JSON text in a table with the same indexes, WAL, full
 *  sync, a transaction for fifty writes. In this very process, turn about. */
export const storeOperations: Figure = {
  name: 'store',
  title: 'Store operations on SQLite, against better-sqlite3 itself (documents of 1 kB, 50 writes a commit)',
  async measure({ is_quick, pairs, say }: Scale): Promise<readonly Row[]> {
    const store = openSqliteStore(join(temporaryFolder(), 'ours.db'))
    const bare = openBare(join(temporaryFolder(), 'bare.db'))
    const ours = portOperations(store.collection(definition))
    const theirs = bareOperations(bare)
    const rounds = is_quick ? 4 : 40
    const rows: Row[] = []
    for (const [name, what] of OPERATIONS) {
      const sides = { ours: () => timed(rounds, ours[name]), theirs: () => timed(rounds, theirs[name]) }
      rows.push(toRateRow(await alternate({ pairs }, sides), { what }))
      say(`${what}: done`)
    }
    await store.close()
    bare.close()
    return rows
  },
}

const OPERATIONS = [
  ['insert', 'insert'],
  ['get', 'get'],
  ['amend', 'amend (read, change, write)'],
  ['update', 'update (a counter)'],
  ['find', 'find 20 by index, sorted'],
] as const

async function timed(rounds: number, work: () => Promise<void>): Promise<Cost> {
  const before = process.cpuUsage()
  const began = performance.now()
  for (let round = 0; round < rounds; round++) await work()
  const wall_s = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(before)
  const count = rounds * AT_ONCE
  return { cpu_s: (user + system) / 1e6 / count, wall_s: wall_s / count }
}

function portOperations(things: Collection<Thing>): Operations {
  const ids = createIds()
  const fifty = async (work: (index: number) => Promise<unknown>) => {
    await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => work(index)))
  }
  return {
    insert: () => fifty(() => things.insert(toThing(ids.next()))),
    amend: () =>
      fifty(() =>
        things.amend(
          ids.some(),
          () => true,
          thing => ({ ...thing, count: thing.count + 1 }),
        ),
      ),
    update: () => fifty(() => things.update(ids.some(), { count: { at_least: 0 } }, { increment: { count: 1 } })),
    async get() {
      for (let index = 0; index < AT_ONCE; index++) await things.get(ids.some())
    },
    async find() {
      for (let index = 0; index < AT_ONCE; index++)
        await things.find({ where: { group: groupOf(index) }, sort: '-at', limit: 20 })
    },
  }
}

function openBare(path: string): Database.Database {
  const database = new Database(path)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.exec(`
    CREATE TABLE things (id PRIMARY KEY NOT NULL, body TEXT NOT NULL);
    CREATE INDEX by_group ON things (json_extract(body, '$.group'), json_extract(body, '$.at'), id);
    CREATE INDEX by_time ON things (json_extract(body, '$.at'), id)`)
  return database
}

function bareOperations(database: Database.Database): Operations {
  const ids = createIds()
  const add = database.prepare('INSERT INTO things (id, body) VALUES (?, ?)')
  const bodyOf = database.prepare<[string], string>('SELECT body FROM things WHERE id = ?').pluck()
  const replace = database.prepare('UPDATE things SET body = ? WHERE id = ?')
  const count = database.prepare(
    "UPDATE things SET body = json_set(body, '$.count', json_extract(body, '$.count') + 1) WHERE id = ? AND json_extract(body, '$.count') >= 0",
  )
  const ofGroup = database
    .prepare<[string], string>(
      "SELECT body FROM things WHERE json_extract(body, '$.group') = ? ORDER BY json_extract(body, '$.at') DESC LIMIT 20",
    )
    .pluck()
  const read = (id: string): Thing => JSON.parse(bodyOf.get(id) ?? '{}')
  const fifty = (work: () => void) => async () => {
    database
      .transaction(() => {
        for (let index = 0; index < AT_ONCE; index++) work()
      })
      .immediate()
  }
  return {
    insert: fifty(() => {
      const thing = toThing(ids.next())
      add.run(thing.id, JSON.stringify(thing))
    }),
    amend: fifty(() => {
      const thing = read(ids.some())
      replace.run(JSON.stringify({ ...thing, count: thing.count + 1 }), thing.id)
    }),
    update: fifty(() => count.run(ids.some())),
    async get() {
      for (let index = 0; index < AT_ONCE; index++) read(ids.some())
    },
    async find() {
      for (let index = 0; index < AT_ONCE; index++) for (const body of ofGroup.all(groupOf(index))) JSON.parse(body)
    },
  }
}

/** Ids of what was inserted, and a walk through them. */
function createIds() {
  let made = 0
  let at = 0
  return {
    next: () => made++,
    some: () => {
      at = (at + 7) % made
      return `thing ${at}`
    },
  }
}

const groupOf = (index: number): string => `group ${index % GROUPS}`

const toThing = (index: number): Thing => ({
  id: `thing ${index}`,
  schema_version: 1,
  group: groupOf(index),
  at: index,
  count: 0,
  lines: Array.from({ length: 12 }, (_, line) => ({
    title: `The ${line}th line of ${index}, a few words`,
    amount: '12.50',
  })),
})
