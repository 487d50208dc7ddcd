import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { anyDefinition } from '../contract/place.ts'
import { openSqliteStore } from './open-sqlite-store.ts'

const program = fileURLToPath(new URL('../../testing/write-until-killed.ts', import.meta.url))

// Runs the writer, kills it after so many milliseconds of writing, and gives what it had said by then.
async function acknowledgedUntilKilled(path: string, after: number): Promise<Map<string, number>> {
  const child = spawn(process.execPath, ['--conditions=development', '--import', 'tsx', program, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', piece => {
    said += piece
  })
  await once(child.stdout, 'data')
  await pause(after)
  child.kill('SIGKILL')
  await once(child, 'close')
  const lines = said.split('\n').slice(0, -1)
  return new Map(lines.map(line => [line.split(' ')[0] ?? '', Number(line.split(' ')[1])]))
}

describe('a process that is killed while it writes', () => {
  test.each([7, 83, 191])('has lost nothing that it had acknowledged (after %i ms)', async after => {
    const folder = mkdtempSync(join(tmpdir(), 'travelweaver-crash-'))
    const path = join(folder, 'data.db')
    const acknowledged = await acknowledgedUntilKilled(path, after)
    expect(acknowledged.size).toBeGreaterThan(0)

    const store = openSqliteStore(path)
    const things = store.collection({ ...anyDefinition({ indexes: [['count']] }), name: 'things' })
    for (const [id, count] of acknowledged) {
      expect(Number((await things.get(id))?.count)).toBeGreaterThanOrEqual(count)
      for (let step = 1; step <= count; step++) expect(await things.get(`${id}-${step}`)).toBeDefined()
    }
    // What is found by the index is what stands in the table.
    expect(await things.count({ count: -1 })).toBe(
      (await things.count({})) - (await things.count({ count: { at_least: 0 } })),
    )
    await store.close()
    rmSync(folder, { recursive: true })
  })
})
