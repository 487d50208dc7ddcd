import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { projectRoot } from '#src/kernel/project-root.ts'
import { ensureReference } from '#src/store/reference/build-reference.ts'
import { provideMongo } from './provide-mongo.ts'

/** What a whole run of the tests shares; begun before the first test, ended after the last. */
export default async function globalSetup(project: TestProject): Promise<() => Promise<void>> {
  await ensureReference(join(projectRoot, 'dist', 'reference.db'))
  const endMongo = await provideMongo(project)
  return async () => {
    await endMongo()
  }
}
