import { writeSync } from 'node:fs'
import { openSqliteStore } from '../store/sqlite/open-sqlite-store.ts'

// Writes documents, 20 writers at once, and says each on stdout when the store has called it written. A program of its
// own, for a test that kills it: its one argument is the data file.
const [, , path = ''] = process.argv
const things = openSqliteStore(path).collection<{ id: string; schema_version: number; count: number; filling: string }>(
  {
    name: 'things',
    schema_version: 1,
    indexes: [['count']],
    unique: [],
    retention: 'while the test runs',
    personal_fields: [],
  },
)

async function write(writer: number) {
  const id = `${writer}`
  await things.insert({ id, schema_version: 1, count: 0, filling: 'x'.repeat(500) })
  for (;;) {
    const amended = await things.amend(
      id,
      () => true,
      document => ({ ...document, count: document.count + 1 }),
    )
    const count = amended?.document.count ?? 0
    const extra = { id: `${writer}-${count}`, schema_version: 1, count: -1, filling: '' }
    await things.insert(extra)
    writeSync(1, `${id} ${count}\n`)
  }
}

for (let writer = 0; writer < 20; writer++) void write(writer)
