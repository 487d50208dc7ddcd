import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openDataFolder } from './data-folder.ts'
import { ownSettings } from './join-others.ts'
import { type Config, readConfig } from './kernel/config.ts'

const folder = mkdtempSync(join(tmpdir(), 'travelweaver-'))
afterAll(() => rmSync(folder, { recursive: true }))

const MONGODB_URI = 'mongodb://127.0.0.1/travelweaver'
const SECRET = 'x'.repeat(32)

describe('a process among others', () => {
  it('says aloud what each of them would make for itself', () => {
    expect(ownSettings(config({}))).toEqual([])
    const variables = ownSettings(config({ MONGODB_URI, REDIS_URL: 'redis://127.0.0.1' })).map(
      line => line.split(' ')[0],
    )
    expect(variables).toEqual(['JWT_SECRET', 'SECRETS_KEY', 'PUBLIC_URL'])
    const shared = { MONGODB_URI, JWT_SECRET: SECRET, SECRETS_KEY: SECRET, PUBLIC_URL: 'https://example.com' }
    expect(ownSettings(config({ ...shared, REDIS_URL: 'redis://127.0.0.1' }))).toEqual([])
  })

  it('has a data folder to itself, over MongoDB too', () => {
    const first = openDataFolder(config({ MONGODB_URI, DATA_DIR: folder }))
    expect(() => openDataFolder(config({ MONGODB_URI, DATA_DIR: folder }))).toThrow(/set DATA_DIR to another folder/)
    first.release()
    openDataFolder(config({ MONGODB_URI, DATA_DIR: folder })).release()
  })
})

function config(variables: Readonly<Record<string, string>>): Config {
  const reading = readConfig(variables)
  if ('config' in reading) return reading.config
  expect.fail(reading.faults.join('; '))
}
