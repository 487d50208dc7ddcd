import { parseArgs } from 'node:util'
import { runChat } from '#channels/terminal/run-chat.ts'
import { attachServer } from './attach-server.ts'
import { endWithReader } from './end-with-reader.ts'
import { EXIT_CONFIG, readConfig } from './kernel/config.ts'
import { asAppError } from './kernel/errors.ts'
import { randomIds } from './kernel/ids.ts'

const USAGE = 'npm run chat -- [--url http://HOST:PORT] [--token TOKEN] [--organization NAME]'
const EXIT_USAGE = 64

// The assistant in a terminal, or at the end of a pipe: attached to the running server, or with one of its own.
function readArguments() {
  const text = { type: 'string' } as const
  try {
    return parseArgs({ options: { url: text, token: text, organization: text } }).values
  } catch {
    process.stderr.write(`${USAGE}\n`)
    process.exit(EXIT_USAGE)
  }
}

const { url, token, organization } = readArguments()
const reading = readConfig()
if ('faults' in reading) {
  process.stderr.write(`The configuration is not valid:\n${reading.faults.map(fault => `  ${fault}`).join('\n')}\n`)
  process.exit(EXIT_CONFIG)
}
endWithReader(process.stdout)
try {
  const server = await attachServer(reading.config, url)
  const { stdin: input, stdout: output } = process
  const is_interactive = input.isTTY === true && output.isTTY === true
  await runChat({ address: server.address, token, organization, input, output, is_interactive, fetch, ids: randomIds })
  await server.stop()
} catch (error) {
  process.stderr.write(`${asAppError(error).user_message}\n`)
  process.exit(1)
}
