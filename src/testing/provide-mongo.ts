import { once } from 'node:events'
import { createServer } from 'node:http'
import type { TestProject } from 'vitest/node'
import { asAppError } from '#src/kernel/errors.ts'
import { type MongoServer, startMongoServer } from './mongo-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a test file asks for the MongoDB of this run. */
    mongo_desk: string
  }
}

/** What the desk answers. */
export type MongoAnswer = { readonly uri: string } | { readonly missing: string }

/** One MongoDB for a whole run of the tests, started when the first test file asks for it: runs that need none do not pay
 *  for it. Returns what ends it. */
export async function provideMongo(project: Pick<TestProject, 'provide'>): Promise<() => Promise<void>> {
  let started: Promise<MongoServer> | undefined
  const answer = async (): Promise<MongoAnswer> => {
    started ??= startMongoServer()
    return started.then(
      ({ uri }) => ({ uri }),
      error => ({ missing: asAppError(error).message }),
    )
  }
  const desk = createServer(async (_, response) => response.end(JSON.stringify(await answer())))
  desk.listen(0, '127.0.0.1').unref()
  await once(desk, 'listening')
  const address = desk.address()
  project.provide('mongo_desk', `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}/`)
  return async () => {
    desk.closeAllConnections()
    desk.close()
    const server = await started?.catch(() => undefined)
    await server?.stop()
  }
}
