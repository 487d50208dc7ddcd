import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'

const PROGRAM = `
  const { endWithReader } = await import(${JSON.stringify(new URL('./end-with-reader.ts', import.meta.url).href)})
  endWithReader(process.stdout)
  setInterval(() => process.stdout.write('a line\\n'), 5)
`

it('a program whose reader has gone ends without a word', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', PROGRAM], { stdio: 'pipe' })
  const said = text(child.stderr)
  const ended = once(child, 'exit')
  await once(child.stdout, 'data')
  child.stdout.destroy()
  expect((await ended)[0]).toBe(0)
  expect(await said).toBe('')
})
