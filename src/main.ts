import closeWithGrace from 'close-with-grace'
import { asStartFailure } from './as-start-failure.ts'
import { EXIT_CONFIG, readConfig } from './kernel/config.ts'
import { asAppError } from './kernel/errors.ts'
import { createLog, logFailure } from './kernel/log.ts'
import { startServer } from './start-server.ts'

const DRAIN_MS = 10_000

const reading = readConfig()
if ('faults' in reading) {
  process.stderr.write(`The configuration is not valid:\n${reading.faults.map(fault => `  ${fault}`).join('\n')}\n`)
  process.exit(EXIT_CONFIG)
}

const { config } = reading
const log = createLog(config.LOG_LEVEL)
try {
  const server = await startServer(config, log)
  closeWithGrace({ delay: DRAIN_MS, logger: false }, async ({ err }) => {
    if (err) logFailure(log, err, { work: 'process' })
    await server.stop()
  })
  const url = (config.PUBLIC_URL ?? server.address).replace(/\/$/, '')
  process.stdout.write(
    [
      'TravelWeaver is running.',
      `  Chat     ${url}/`,
      `  API      ${url}/docs`,
      `  MCP      ${url}/mcp`,
      `  Data     ${config.MONGODB_URI ? 'MongoDB' : config.DATA_DIR}`,
      '',
    ].join('\n'),
  )
} catch (error) {
  const failure = asStartFailure(error, config)
  logFailure(log, failure, { work: 'start' })
  process.stderr.write(`${asAppError(failure).user_message}\n`)
  process.exit(1)
}
