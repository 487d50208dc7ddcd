import type { TestProject } from 'vitest/node'
import { buildReferenceOnce } from './build-reference-once.ts'
import { provideMongo } from './provide-mongo.ts'

/** What a whole run of the tests shares; begun before the first test, ended after the last. */
export default async function globalSetup(project: TestProject): Promise<() => Promise<void>> {
  await buildReferenceOnce()
  const endMongo = await provideMongo(project)
  return async () => {
    await endMongo()
  }
}
