import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from './browser.ts'
import { startDevServer } from './serve.ts'

/** Pictures of the chat page and the widget for looking at: `tsx widget/dev/screenshots.ts FOLDER [WIDTH…]`, after a
 *  build. Every width in light and dark, every kind of message. */
const [folder = 'screenshots', ...chosen] = process.argv.slice(2)
const WIDTHS = chosen.length > 0 ? chosen.map(Number) : [1440, 1024, 768, 390, 320]
const dist = fileURLToPath(new URL('../../dist/widget', import.meta.url))

type Shoot = (name: string) => Promise<unknown>

async function converse(page: Page, shoot: Shoot) {
  await shoot('1-start')
  await page.locator('.example').first().click()
  await page.locator('.typing').waitFor()
  await shoot('2-typing')
  await page.getByRole('button', { name: /^Choose Ol Kinyei/ }).waitFor()
  await settle(page)
  await shoot('3-offers')
  await page.getByRole('button', { name: /^Choose Ol Kinyei/ }).click()
  await page.locator('.card-itinerary').waitFor()
  await settle(page)
  await shoot('4-itinerary')
  await page.getByRole('button', { name: 'Looks good' }).click()
  await page.locator('.card-confirmation').waitFor()
  await settle(page)
  await shoot('5-confirmation')
  await page.getByRole('button', { name: /^Yes, book it/ }).click()
  await page.locator('.card-plain').first().waitFor()
  await settle(page)
  await shoot('6-booked')
}

async function odds(page: Page, shoot: Shoot) {
  const field = page.locator('.composer-field')
  await field.fill('advice, please')
  await field.press('Enter')
  await page.locator('.row').getByText('travel notes').last().waitFor()
  await settle(page)
  await shoot('7-advice')
  await field.fill('أريد السفر مع عائلتي من دبي إلى نيروبي في فبراير')
  await field.press('Enter')
  await page.locator('.row').getByText('شكراً').last().waitFor()
  await field.fill('refuse this')
  await field.press('Enter')
  await page.locator('.send-failed').waitFor()
  await field.fill('Can I talk to a person?')
  await field.press('Enter')
  await page.locator('.row').getByText('this is Grace').last().waitFor()
  await field.fill(`${'A long text that somebody pasted. '.repeat(118)}and a little more, so that it is too long`)
  await settle(page)
  await shoot('8-odds')
}

const settle = (page: Page) => page.waitForTimeout(350)

async function shootAll(browser: Browser, origins: { page: string; foreign: string }) {
  for (const width of WIDTHS) {
    const height = width < 600 ? 760 : 900
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ viewport: { width, height }, colorScheme, hasTouch: width < 600 })
      const page = await context.newPage()
      const shootAs = (kind: string) => (name: string) =>
        page.screenshot({ path: join(folder, `${kind}-${String(width)}-${colorScheme}-${name}.png`) })
      await page.goto(origins.page)
      await page.locator('.example').first().waitFor()
      await settle(page)
      await converse(page, shootAs('page'))
      await odds(page, shootAs('page'))
      await page.goto(origins.foreign)
      await page.locator('.launcher').waitFor()
      await shootAs('widget')('0-launcher')
      await page.locator('.launcher').click()
      await page.locator('.example').first().waitFor()
      await settle(page)
      await converse(page, shootAs('widget'))
      await context.close()
    }
  }
}

mkdirSync(folder, { recursive: true })
const server = await startDevServer({ folder: dist, delay: 400 })
const browser = await launchBrowser()
await shootAll(browser, { page: server.origin, foreign: server.foreignOrigin })
await browser.close()
await server.close()
