import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, launchBrowser } from '../widget/dev/browser.ts'
import { findAxeViolations, findOverflow } from '../widget/dev/check-page.ts'
import { serveForeignPage } from '../widget/dev/foreign-page.ts'
import { ensurePages } from './testing/ensure-pages.ts'
import { startTestServer, type TestServer } from './testing/start-test-server.ts'

const FIRST =
  'Hi! We are two adults and a 9 year old. From Frankfurt to the Maasai Mara, 12 to 19 February, safari lodge with full board, and two nights in Diani at the end.'

const SCREENS = [
  { name: 'a desktop', screen: { viewport: { width: 1440, height: 900 } } },
  { name: 'a phone of 360 px', screen: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true } },
] as const

const mustRun = process.env.CI === 'true'
if (!hasBrowser() && !mustRun)
  process.stderr.write(
    '\nSKIPPED: a trip booked in the browser, because there is no /usr/bin/chromium; .ci/setup brings it.\n\n',
  )

describe.runIf(hasBrowser() || mustRun)('a trip booked in Chromium', { timeout: 90_000 }, () => {
  let server: TestServer
  let foreign: Awaited<ReturnType<typeof serveForeignPage>>
  let browser: Browser
  let context: BrowserContext
  let trouble: string[]

  beforeAll(async () => {
    await ensurePages()
    server = await startTestServer()
    foreign = await serveForeignPage(server.address)
    browser = await launchBrowser()
  })

  afterEach(async () => {
    await context?.close()
    expect(trouble).toEqual([])
  })

  afterAll(async () => {
    await browser?.close()
    await foreign?.close()
    await server?.stop()
  })

  async function open(address: string, screen: (typeof SCREENS)[number]['screen']): Promise<Page> {
    context = await browser.newContext({ ...screen, locale: 'en-GB', timezoneId: 'Europe/Berlin' })
    context.setDefaultTimeout(20_000)
    trouble = []
    // Whatever a page of ours complains of, those that open later included.
    context.on('weberror', ({ error }) => trouble.push(error().message))
    context.on('console', entry => {
      if (entry.type() === 'error' || /content security policy/i.test(entry.text())) trouble.push(entry.text())
    })
    const page = await context.newPage()
    await page.goto(address)
    return page
  }

  describe.each(SCREENS)('on $name', ({ screen }) => {
    const isPhone = 'hasTouch' in screen

    it('on the chat page, with a reload before the yes', async () => {
      const page = await open(server.address, screen)
      await page.locator('.example').nth(2).waitFor()
      await expectGood(page)

      await say(page, FIRST)
      const offer = page.locator('.card-offer', { hasText: 'Nine Acacias' })
      await offer.waitFor()
      await expectGood(page)
      const choose = offer.getByRole('button', { name: /^Choose/ })
      await (isPhone ? choose.tap() : choose.click())

      await heard(page, 'full names')
      await say(page, 'Anna Muster, Ben Muster and Carla Muster, anna@example.com')
      await confirmation(page).waitFor()
      await expectGood(page)

      const before = await words(page)
      expect(before.filter(line => line === FIRST)).toHaveLength(1)
      await page.reload()
      await confirmation(page).waitFor()
      expect(await words(page)).toEqual(before)

      await say(page, 'make the lodge nights 3 instead')
      await expectQuestions(page, 2)
      await say(page, 'make the lodge nights 4 instead')
      await expectQuestions(page, 3)
      expect(await page.locator('.card-confirmation button').count()).toBe(2) // only the last question is open
      const total = await totalAsked(page)

      await say(page, 'does the price include park fees?')
      await heard(page, 'park fees and local taxes are not in the total')
      if (isPhone) await say(page, 'ok book it')
      else await page.getByRole('button', { name: 'Yes, book it' }).click()

      await pay(page, total)
      await expectConfirmed(page, total)
    })

    it("in the widget on somebody else's page, with a reload in the middle", async () => {
      const page = await open(foreign.origin, screen)
      await page.getByRole('button', { name: /^Open chat/ }).click()
      await say(page, FIRST)
      const offer = page.locator('.card-offer', { hasText: 'Talek Bend' })
      await offer.waitFor()
      await expectGood(page)
      const choose = offer.getByRole('button', { name: /^Choose/ })
      await (isPhone ? choose.tap() : choose.click())
      await heard(page, 'full names')

      const before = await words(page)
      await page.reload()
      await page.getByRole('button', { name: /^Open chat/ }).click()
      await heard(page, 'full names')
      expect(await words(page)).toEqual(before)

      await say(page, 'Anna Muster, Ben Muster and Carla Muster, anna@example.com')
      await confirmation(page).waitFor()
      await expectGood(page)
      await say(page, 'make the lodge nights 3 instead')
      await expectQuestions(page, 2)
      const total = await totalAsked(page)
      const yes = confirmation(page).getByRole('button', { name: /^Yes, book it/ })
      await (isPhone ? yes.tap() : yes.click())

      await pay(page, total)
      await expectConfirmed(page, total)
    })
  })

  /** Opens the payment page from the chat and presses its first button. */
  async function pay(page: Page, total: string): Promise<void> {
    const link = page.getByRole('link', { name: /^Pay now/ })
    await link.waitFor()
    await expectGood(page)
    const [checkout] = await Promise.all([context.waitForEvent('page'), link.click()])
    expect(checkout.url()).toContain(`${server.address}/pay/pay_`)
    expect(await checkout.locator('.total').innerText()).toContain(total)
    await expectGood(checkout)
    await checkout.locator('form button').first().click()
    await checkout.getByRole('status').waitFor()
    await checkout.close()
  }

  /** The news comes by itself, and the papers open. */
  async function expectConfirmed(page: Page, total: string): Promise<void> {
    await heard(page, 'is confirmed')
    expect((await words(page)).find(line => line.includes('is confirmed'))).toContain(total)
    const itinerary = page.getByRole('link', { name: /^Itinerary/ })
    await itinerary.waitFor()
    await expectGood(page)
    const paper = await fetch((await itinerary.getAttribute('href')) ?? '')
    expect(paper.status).toBe(200)
    expect(paper.headers.get('content-type')).toBe('application/pdf')
    expect(
      Buffer.from(await paper.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  }
})

async function say(page: Page, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Write a message' })
  await field.fill(text)
  await field.press('Enter')
}

/** Waits until the assistant has said this, in the conversation itself and not only for screen readers. */
const heard = (page: Page, text: string) => page.locator('.row-assistant').getByText(text).last().waitFor()

/** The question that waits for a yes. */
const confirmation = (page: Page) => page.locator('.card-confirmation').last()

/** Waits until so many questions before a booking stand in the conversation. */
const expectQuestions = (page: Page, count: number) =>
  expect.poll(() => page.locator('.card-confirmation').count(), { timeout: 20_000 }).toBe(count)

/** The figures of the total in the open question; the currency's sign is the browser's language's. */
async function totalAsked(page: Page): Promise<string> {
  const shown = await confirmation(page).locator('.card-price-amount').innerText()
  return shown.replace(/[^\d.,]/g, '')
}

/** Everything that was said, in the order in which it stands there. */
const words = (page: Page) => page.locator('.row .message-text, .row .card-title, .row .system-text').allInnerTexts()

async function expectGood(page: Page): Promise<void> {
  expect(await findAxeViolations(page)).toEqual([])
  expect(await findOverflow(page)).toBe(0)
}
