import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { asStartFailure } from './as-start-failure.ts'
import { readConfig } from './kernel/config.ts'
import { AppError, asAppError } from './kernel/errors.ts'
import { createLog } from './kernel/log.ts'
import { startServer } from './start-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'start-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function failToStart(variables: Readonly<Record<string, string>>): Promise<string> {
  const reading = readConfig({ NODE_ENV: 'test', PORT: '0', DATA_DIR: join(folder, 'data'), ...variables })
  if ('faults' in reading) throw new AppError('INTERNAL', reading.faults.join('; '))
  const { config } = reading
  const failure = await startServer(config, createLog('silent')).then(
    async server => {
      await server.stop()
      return new AppError('INTERNAL', 'It started.')
    },
    error => asStartFailure(error, config),
  )
  return asAppError(failure).user_message
}

describe('who starts it where it cannot run is told which setting to look at', () => {
  it('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise(resolve => other.once('listening', resolve))
    const { port } = Object(other.address())
    expect(await failToStart({ PORT: String(port), DATA_DIR: join(folder, 'taken') })).toMatch(/Port \d+ .* set PORT/)
    other.close()
  })

  it('an address that is not ours', async () => {
    expect(await failToStart({ HOST: '203.0.113.5', DATA_DIR: join(folder, 'host') })).toMatch(/Set HOST/)
  })

  it('a data folder that is a file, or below one', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    expect(await failToStart({ DATA_DIR: file })).toMatch(/file cannot be used \(\w+\)\. Set DATA_DIR/)
    expect(await failToStart({ DATA_DIR: join(file, 'data') })).toMatch(/Set DATA_DIR/)
  })

  it.each(['travelweaver.db', 'lock.db'])('a database that is none (%s)', async name => {
    const data = mkdtempSync(join(folder, 'damaged-'))
    writeFileSync(join(data, name), 'no database at all. '.repeat(500))
    expect(await failToStart({ DATA_DIR: data })).toMatch(/is damaged/)
  })

  it('a MongoDB that is not there', async () => {
    const MONGODB_URI = 'mongodb://user:secret@127.0.0.1:1/x?serverSelectionTimeoutMS=200'
    const said = await failToStart({ MONGODB_URI, DATA_DIR: join(folder, 'mongo') })
    expect(said).toMatch(/MONGODB_URI/)
    expect(said).not.toContain('secret')
  })

  it('a MongoDB whose name nobody knows', async () => {
    const MONGODB_URI = 'mongodb://no-such-host.invalid/x?serverSelectionTimeoutMS=200'
    expect(await failToStart({ MONGODB_URI, DATA_DIR: join(folder, 'unknown') })).toMatch(/see MONGODB_URI/)
  })
})

it.each([
  ['a full disk', 'ENOSPC', /no room/],
  ['a folder that may only be read', 'EROFS', /DATA_DIR/],
])('says so of %s too, however deep in the causes', (_what, code, words) => {
  const cause = Object.assign(new Error('no'), { code, path: '/srv/data/mail/x' })
  const error = new AppError('BUSY', 'Later.', { cause: new AppError('INTERNAL', 'Oh.', { cause }) })
  const where = { HOST: '127.0.0.1', PORT: 3000, DATA_DIR: '/srv/data' }
  expect(asAppError(asStartFailure(error, where)).user_message).toMatch(words)
})

it('leaves alone what is no fault of the machine', () => {
  const where = { HOST: '127.0.0.1', PORT: 3000, DATA_DIR: '/srv/data' }
  const missing = Object.assign(new Error('no'), { code: 'ENOENT', path: '/srv/program/prompts/x.yaml' })
  expect(asStartFailure(missing, where)).toBe(missing)
  const sibling = Object.assign(new Error('no'), { code: 'EACCES', path: '/srv/database/x' })
  expect(asStartFailure(sibling, where)).toBe(sibling)
  const reference = Object.assign(new Error('no'), { code: 'SQLITE_CORRUPT' })
  expect(asStartFailure(reference, where)).toBe(reference)
  const elsewhere = Object.assign(new Error('no'), { code: 'ENOTFOUND', syscall: 'getaddrinfo', hostname: 'db' })
  expect(asStartFailure(elsewhere, where)).toBe(elsewhere)
  expect(asAppError(asStartFailure(elsewhere, { ...where, HOST: 'db' })).user_message).toMatch(/Set HOST/)
})
