import { writeSync } from 'node:fs'
import { startRecovery } from '#src/assistant/recover.ts'
import { openSqliteStore } from '#src/store/sqlite/open-sqlite-store.ts'
import { createEchoApp } from './echo-app.ts'
import { createEchoEngine } from './echo-engine.ts'

// A server that echoes, as a program of its own for tests that kill it. Arguments: the data file and the port. Says its
// address on stdout when it listens.
const [, , path = '', port = '0'] = process.argv
const engine = createEchoEngine(openSqliteStore(path))
const app = await createEchoApp(engine)
startRecovery(engine, { every_ms: 200, is_alone: true })
writeSync(1, `${await app.listen({ port: Number(port), host: '127.0.0.1' })}\n`)
