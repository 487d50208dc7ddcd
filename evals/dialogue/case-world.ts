import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { readConfig } from '#src/kernel/config.ts'
import { AppError } from '#src/kernel/errors.ts'
import { derivedId } from '#src/kernel/ids.ts'
import { organizationId } from '#src/services/accounts/organization.ts'
import type { User } from '#src/services/accounts/user.ts'
import { type RunningServer, startServer } from '#src/start-server.ts'
import type { CasePerson } from './case-format.ts'
import { type WatchedTurn, watchTurns } from './watch-turns.ts'

// In memory where there is such a folder: what is looked at here is not the disk.
const FOLDER = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** The whole product in this process with the demo data, in a folder of its own, at one frozen moment. */
export interface CaseWorld extends Omit<RunningServer, 'stop'> {
  /** What the turns of a conversation did since the last time somebody asked. */
  take(conversation_id: string): readonly WatchedTurn[]
  /** A demo person's access token, or one of somebody new to every case. */
  signIn(person: CasePerson, case_name: string): Promise<string>
  /** Ends it and removes its folder. */
  stop(): Promise<void>
}

/** Starts one; `environment` may name another engine and its address. */
export async function startCaseWorld(
  clock: string,
  environment: Readonly<Record<string, string>> = { ASSISTANT_ENGINE: 'local' },
): Promise<CaseWorld> {
  const data_dir = mkdtempSync(join(FOLDER, 'cases-'))
  const reading = readConfig({
    NODE_ENV: 'test',
    PORT: '0',
    CLOCK: clock,
    LOG_LEVEL: 'silent',
    RATE_LIMIT: 'off',
    PUBLIC_URL: 'https://travel.test',
    ...environment,
    DATA_DIR: data_dir,
  })
  if ('faults' in reading) throw new AppError('INTERNAL', reading.faults.join('; '))
  const server = await startServer(reading.config)
  const take = watchTurns(server.engine)
  return {
    ...server,
    take,
    async signIn(person, case_name) {
      if (person === 'newcomer' || person === 'stranger')
        return server.services.accounts.tokens.sign(someoneNew(derivedId('usr', person, case_name)))
      const payload = { email: `${person}@demo.test`, password: 'weaver-demo-2026' }
      const answer = await server.app.inject({ method: 'POST', url: '/api/v1/auth/login', payload })
      return z.object({ data: z.object({ access_token: z.string() }) }).parse(answer.json()).data.access_token
    },
    async stop() {
      await server.stop()
      rmSync(data_dir, { recursive: true, force: true })
    },
  }
}

const someoneNew = (id: string): User => ({
  id,
  schema_version: 1,
  organization_id: organizationId('demo'),
  email: `${id}@example.com`,
  name: id,
  role: 'traveler',
  password_hash: null,
  is_active: true,
  created_at: '2026-11-24T12:00:00.000Z',
})
