import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { AppError } from '#src/kernel/errors.ts'
import type { MongoAnswer } from './provide-mongo.ts'

/** The address of an empty database of the caller's own. Undefined, and said aloud, where there is no MongoDB to be had:
 *  the tests are skipped then. With CI=true that is an error. */
export async function mongoUri(): Promise<string | undefined> {
  const desk = await fetch(inject('mongo_desk'))
  const answer = (await desk.json()) as MongoAnswer // The marked boundary: our own desk.
  if ('uri' in answer) return answer.uri.replace(WITHOUT_DATABASE, `$1/test_${randomBytes(6).toString('hex')}$2`)
  if (process.env.CI === 'true') throw new AppError('INTERNAL', 'No MongoDB for tests.', { detail: answer.missing })
  process.stderr.write(`\nSKIPPED, tests on MongoDB: ${answer.missing}\n`)
  return undefined
}

const WITHOUT_DATABASE = /^(mongodb(?:\+srv)?:\/\/[^/?]+)\/?[^?]*(.*)$/
