import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeStore } from '../store-contract.ts'
import { openSqliteStore } from './open-sqlite-store.ts'

async function prepare() {
  const folder = mkdtempSync(join(tmpdir(), 'travelweaver-store-'))
  return {
    open: async (options?: Parameters<typeof openSqliteStore>[1]) =>
      openSqliteStore(join(folder, 'made', 'data.db'), options),
    remove: async () => rmSync(folder, { recursive: true }),
  }
}

describeStore('SQLite', { may_be_busy: false, runs: 150, prepare })

const traits = { is_never_changed_in_place: true } as const
describeStore('SQLite, handing out what it has read', { may_be_busy: false, runs: 150, prepare, traits })
