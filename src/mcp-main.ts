import { attachServer } from './attach-server.ts'
import { endWithReader } from './end-with-reader.ts'
import { EXIT_CONFIG, readConfig } from './kernel/config.ts'
import { asAppError } from './kernel/errors.ts'
import { serveStdio } from './mcp/serve-stdio.ts'

// MCP on stdin and stdout: attached to the running server, or with one of its own. stdout belongs to the protocol.
const reading = readConfig()
if ('faults' in reading) {
  process.stderr.write(`The configuration is not valid:\n${reading.faults.map(fault => `  ${fault}`).join('\n')}\n`)
  process.exit(EXIT_CONFIG)
}
endWithReader(process.stdout)
try {
  const server = await attachServer(reading.config)
  const { WEAVER_TOKEN: token } = reading.config
  await serveStdio({ address: server.address, token, input: process.stdin, output: process.stdout })
  await server.stop()
} catch (error) {
  process.stderr.write(`${asAppError(error).user_message}\n`)
  process.exit(1)
}
