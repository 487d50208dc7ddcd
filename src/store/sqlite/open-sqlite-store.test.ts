import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeStore } from '../store-contract.ts'
import { openSqliteStore } from './open-sqlite-store.ts'

describeStore('SQLite', {
  may_be_busy: false,
  runs: 150,
  async prepare() {
    const folder = mkdtempSync(join(tmpdir(), 'travelweaver-store-'))
    return {
      open: async options => openSqliteStore(join(folder, 'made', 'data.db'), options),
      remove: async () => rmSync(folder, { recursive: true }),
    }
  },
})
