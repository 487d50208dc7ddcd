import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { launchBrowser } from './browser.ts'

/** The picture in the README, taken of the running system: `npm run picture`. The same day, the same data and the same
 *  sentence every time, so that it changes only when the product does. */
const NOW = '2026-11-24T12:00:00Z'
const root = fileURLToPath(new URL('../..', import.meta.url))
const picture = fileURLToPath(new URL('../chat.png', import.meta.url))

const folder = mkdtempSync(join(tmpdir(), 'travelweaver-picture-'))
const server = spawn(process.execPath, ['deploy/run.mjs', 'src/main.js'], {
  cwd: root,
  env: { ...process.env, PORT: '0', DATA_DIR: folder, CLOCK: NOW, LOG_LEVEL: 'silent', ASSISTANT_ENGINE: 'local' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
try {
  await takePicture(await addressOf(server))
  process.stdout.write(`${picture}\n`)
} finally {
  server.kill()
  if (server.exitCode === null) await once(server, 'exit')
  rmSync(folder, { recursive: true, force: true })
}

async function takePicture(address: string): Promise<void> {
  const browser = await launchBrowser()
  const page = await browser.newPage({
    viewport: { width: 1280, height: 880 },
    deviceScaleFactor: 1.5,
    locale: 'en-US',
    timezoneId: 'Europe/Berlin',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  })
  await page.clock.setFixedTime(NOW)
  await page.goto(address)
  await page.locator('.example').first().click()
  await page.locator('.card-offer').nth(2).waitFor()
  await page.mouse.move(0, 0)
  await page.waitForTimeout(500) // until the last of it has arrived
  await page.screenshot({ path: picture, animations: 'disabled', caret: 'hide' })
  await browser.close()
}

/** Where the chat page is, as the server prints it; it may have to be built first. */
async function addressOf({ stdout }: ChildProcess): Promise<string> {
  let printed = ''
  for await (const part of stdout ?? []) {
    printed += String(part)
    const [, address] = /^\s*Chat\s+(\S+)/m.exec(printed) ?? []
    if (address) return address
  }
  return Promise.reject(new Error(`the server did not start:\n${printed}`))
}
