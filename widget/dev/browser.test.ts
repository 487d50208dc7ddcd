import { rm } from 'node:fs/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, launchBrowser } from './browser.ts'
import { buildForTest } from './build-for-test.ts'
import { findSmallTargets, tabTo } from './check-controls.ts'
import { collectTrouble, findAxeViolations, findOverflow } from './check-page.ts'
import { append } from './conversations.ts'
import { startDevServer } from './serve.ts'

const mustRun = Boolean(import.meta.env.CI)
if (!hasBrowser() && !mustRun) {
  process.stderr.write('\nSKIPPED: the browser tests of the widget, because there is no /usr/bin/chromium.\n\n')
}

describe.runIf(hasBrowser() || mustRun)('in Chromium', { timeout: 30_000 }, () => {
  let folder: string
  let server: Awaited<ReturnType<typeof startDevServer>>
  let browser: Browser
  let context: BrowserContext
  let trouble: string[]

  beforeAll(async () => {
    folder = await buildForTest()
    server = await startDevServer({ folder, delay: 60 })
    browser = await launchBrowser()
  }, 60_000)

  afterEach(async () => {
    await context.close()
    expect(trouble).toEqual([])
  })

  afterAll(async () => {
    await browser?.close()
    await server?.close()
    if (folder) await rm(folder, { recursive: true, force: true })
  })

  async function open(width: number, address: string, options: { colorScheme?: 'dark'; height?: number } = {}) {
    context = await browser.newContext({ viewport: { width, height: options.height ?? 800 }, ...options })
    const page = await context.newPage()
    trouble = collectTrouble(page)
    await page.goto(address)
    return page
  }
  const field = (page: Page) => page.getByRole('textbox', { name: 'Write a message' })
  const say = async (page: Page, text: string) => {
    await field(page).fill(text)
    await field(page).press('Enter')
  }
  const rows = (page: Page) => page.locator('.row .message-text').allInnerTexts()

  describe.each([1440, 360])('the chat page at %i px', width => {
    it('leads by keyboard alone from a sentence to a booking, readable for everybody at every step', async () => {
      const page = await open(width, server.origin)
      await page.locator('.example').first().waitFor()
      expect(await findAxeViolations(page)).toEqual([])
      expect(await findSmallTargets(page)).toEqual([])

      expect(await tabTo(page, /^Safari and sea/)).toBe(true)
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: /^Choose Ol Kinyei/ }).waitFor()
      expect(await findAxeViolations(page)).toEqual([])
      expect(await findOverflow(page)).toBe(0)

      expect(await tabTo(page, /^Choose.*Ol Kinyei/, 'Shift+Tab')).toBe(true)
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('Enter')
      await page.locator('.card-itinerary').waitFor()
      expect(await rows(page)).toContain('Mara Serena Safari Lodge')

      expect(await tabTo(page, /^Looks good/, 'Shift+Tab')).toBe(true)
      await page.keyboard.press('Enter')
      await page.locator('.card-confirmation').waitFor()
      expect(await findAxeViolations(page)).toEqual([])
      expect(await findSmallTargets(page)).toEqual([])

      expect(await tabTo(page, /^Yes, book it/, 'Shift+Tab')).toBe(true)
      await page.keyboard.press('Enter')
      const pay = page.getByRole('link', { name: /^Pay securely/ })
      await pay.waitFor()
      expect(await pay.getAttribute('href')).toBe(`${server.origin}/pay/pay_demo`)
      expect(await pay.getAttribute('rel')).toContain('noopener')
      expect(await page.locator('.card-confirmation button').count()).toBe(0)
      expect(await findAxeViolations(page)).toEqual([])
      expect(await findOverflow(page)).toBe(0)
      await expect.poll(() => page.getByRole('log').innerText()).toContain('Your places are held')
    })

    it('goes on after a reload where it was', async () => {
      const page = await open(width, server.origin)
      await say(page, 'Hello there')
      await page.getByRole('button', { name: 'In February' }).waitFor()
      const before = await rows(page)
      await page.reload()
      await page.getByRole('button', { name: 'In February' }).waitFor()
      expect(await rows(page)).toEqual(before)
      expect(await page.getByRole('log').innerText()).toBe('')
    })

    it('keeps what is written while the network is away', async () => {
      const page = await open(width, server.origin)
      await say(page, 'Hello there')
      await page.getByRole('button', { name: 'In February' }).waitFor()
      await context.setOffline(true)
      await page.getByText('No connection').waitFor()
      await say(page, 'Are you there?')
      await page.getByText('Will be sent when the connection is back').waitFor()
      expect(await findAxeViolations(page)).toEqual([])
      await context.setOffline(false)
      await expect.poll(async () => (await rows(page)).length).toBe(4)
      expect(await page.getByText('No connection').count()).toBe(0)
    })
  })

  it('finds its way back after the server cut the line', async () => {
    const page = await open(1440, server.origin)
    await say(page, 'Hello there')
    await expect.poll(async () => (await rows(page)).length).toBe(2)
    server.dropSockets()
    await say(page, 'And again')
    await expect.poll(async () => (await rows(page)).length, { timeout: 8_000 }).toBe(4)
  })

  it('shows hostile words as words', async () => {
    const page = await open(1440, server.origin)
    await say(page, 'hostile')
    await page.locator('.row').getByText('<img src=x').waitFor()
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
    const links = await page.locator('.row a').evaluateAll(all => all.map(link => link.getAttribute('href')))
    expect(links).toEqual(['https://ok.example/a_(b)'])
  })

  it('sends with Enter, breaks the line with Shift+Enter, waits for the input method, and counts what is too long', async () => {
    const page = await open(1440, server.origin)
    await field(page).fill('one')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.type('two')
    expect(await field(page).inputValue()).toBe('one\ntwo')
    await field(page).dispatchEvent('keydown', { key: 'Enter', isComposing: true, keyCode: 229 })
    expect(await field(page).inputValue()).toBe('one\ntwo')
    await field(page).fill('x'.repeat(4_010))
    await page.getByText('10 characters too many').waitFor()
    await field(page).press('Enter')
    expect(await page.getByRole('button', { name: 'Send' }).isDisabled()).toBe(true)
    expect((await field(page).inputValue()).length).toBe(4_010)
    const height = await field(page).evaluate(area => area.clientHeight)
    expect(height).toBeLessThanOrEqual(6 * 24 + 20)
  })

  it('lets a failed message be sent again or dropped', async () => {
    const page = await open(1440, server.origin)
    await say(page, 'refuse this')
    await page.getByText('That message cannot be taken.').waitFor()
    expect(await findAxeViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Discard' }).click()
    expect(await rows(page)).toEqual([])
  })

  it('does not move the page under somebody who reads above', async () => {
    const page = await open(360, server.origin)
    await say(page, 'advice')
    await page.locator('.row').getByText('travel notes').waitFor()
    await say(page, 'advice again')
    await expect.poll(() => page.locator('.row').getByText('travel notes').count()).toBe(2)
    await page.locator('.scroller').evaluate(box => box.scrollTo({ top: 40 }))
    await page.waitForTimeout(100)
    const [conversation] = [...server.chat.conversations.values()].slice(-1)
    if (!conversation) return expect.unreachable()
    const message = append(conversation, { role: 'agent', author_name: 'Grace Njoroge', text: 'One more thing.' })
    for (const tell of conversation.listeners) tell({ type: 'message', message })
    const jump = page.getByRole('button', { name: '1 new' })
    await jump.waitFor()
    expect(await page.locator('.scroller').evaluate(box => box.scrollTop)).toBe(40)
    await jump.click()
    await expect.poll(() => page.locator('.row').getByText('One more thing.').isVisible()).toBe(true)
    await expect.poll(() => page.locator('.row-new').count()).toBe(1)
  })

  it('stays usable at 200 % zoom and in the dark', async () => {
    const page = await open(512, server.origin, { colorScheme: 'dark', height: 384 })
    await page.locator('.example').first().waitFor()
    expect(await findAxeViolations(page)).toEqual([])
    await say(page, 'We look for a safari lodge')
    await page.getByRole('button', { name: /^Choose Ol Kinyei/ }).waitFor()
    expect(await findAxeViolations(page)).toEqual([])
    expect(await findOverflow(page)).toBe(0)
    const box = await field(page).boundingBox()
    expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThan(384)
  })

  it('does not jump while it loads', async () => {
    const page = await open(1440, server.origin)
    await page.getByText('Savanna & Sea').waitFor()
    const shift = await page.evaluate(
      () =>
        new Promise<number>(resolve => {
          let sum = 0
          new PerformanceObserver(list => {
            for (const entry of list.getEntries()) if ('value' in entry) sum += Number(entry.value)
          }).observe({ type: 'layout-shift', buffered: true })
          setTimeout(() => resolve(sum), 300)
        }),
    )
    expect(shift).toBeLessThan(0.05)
  })

  describe.each([1440, 360])("the widget on somebody's page at %i px", width => {
    it('opens, answers, hears the page’s calls, and gives the focus back', async () => {
      const page = await open(width, server.foreignOrigin)
      const launcher = page.getByRole('button', { name: 'Open chat' })
      await launcher.waitFor()
      const size = await launcher.boundingBox()
      expect([size?.width, size?.height]).toEqual([56, 56])
      expect(await findAxeViolations(page)).toEqual([])

      await launcher.press('Enter')
      const panel = page.getByRole('dialog', { name: /^Chat/ })
      await panel.waitFor()
      await page.waitForTimeout(250)
      const box = await panel.boundingBox()
      expect([box?.width, box?.height]).toEqual(width === 360 ? [360, 800] : [400, 680])
      expect(await launcher.isVisible()).toBe(false)
      await page.keyboard.type('a safari lodge, please')
      expect(await field(page).inputValue()).toBe('a safari lodge, please')
      expect(await page.evaluate(() => Reflect.get(window, 'keys'))).not.toContain('s')
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: /^Choose Ol Kinyei/ }).waitFor()
      expect(await findAxeViolations(page)).toEqual([])
      expect(await findOverflow(page)).toBe(0)
      const color = await page
        .locator('.card-offer .button-main')
        .first()
        .evaluate(node => getComputedStyle(node).backgroundColor)
      expect(color).not.toContain('255, 105, 180')

      await page.keyboard.press('Escape')
      await launcher.waitFor()
      expect(await launcher.evaluate(node => node.getRootNode() instanceof ShadowRoot && node.matches(':focus'))).toBe(
        true,
      )
      const [conversation] = [...server.chat.conversations.values()].slice(-1)
      if (!conversation) return expect.unreachable()
      const message = append(conversation, { text: 'One more thing.' })
      for (const tell of conversation.listeners) tell({ type: 'message', message })
      await page.getByRole('button', { name: 'Open chat, 1 new message' }).waitFor()
      const heard = await page.evaluate(() => JSON.stringify(Reflect.get(window, 'heard')))
      for (const name of ['"ready"', '"open"', '"close"', '"message","One more thing."', '"unread",1']) {
        expect(heard).toContain(name)
      }

      await page.reload()
      await page.getByRole('button', { name: 'Open chat, 1 new message' }).click()
      await page.locator('.row-new').waitFor()
      await expect.poll(async () => (await rows(page)).at(-1)).toBe('One more thing.')
    })
  })

  it('does what the page asks, and refuses a staff token', async () => {
    const page = await open(1440, server.foreignOrigin)
    await page.getByRole('button', { name: 'Open chat' }).waitFor()
    const token = (role: string) =>
      `x.${Buffer.from(JSON.stringify({ user_id: 'usr_1', role })).toString('base64url')}.y`
    const identify = (value: string) => page.evaluate(given => window.TravelWeaver?.identify({ token: given }), value)
    expect(await identify(token('dmc_agent'))).toBe(false)
    expect(await identify(token('traveler'))).toBe(true)
    await page.evaluate(() => window.TravelWeaver?.send('Hello from the page'))
    await page.getByText('Hello from the page').waitFor()
    await page.getByRole('button', { name: 'In February' }).waitFor()
    await page.evaluate(() => window.TravelWeaver?.toggle())
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.evaluate(() => window.TravelWeaver?.reset())
    await page.evaluate(() => window.TravelWeaver?.open())
    await page.getByText('Where would you like to go?').waitFor()
  })

  it('says so, and shows another way, where the page does not let it connect', async () => {
    const page = await open(1440, `${server.foreignOrigin}/blocked`)
    await page.getByRole('button', { name: 'Open chat' }).click()
    await say(page, 'hello')
    const link = page.getByRole('link', { name: 'Open the chat in a new tab' })
    await link.waitFor()
    expect(await link.getAttribute('href')).toBe(`${server.origin}/?organization=demo`)
    trouble.length = 0
  })

  it('runs where the page demands trusted types', async () => {
    const page = await open(1440, `${server.foreignOrigin}/trusted`)
    await page.getByRole('button', { name: 'Open chat' }).click()
    await say(page, 'hello')
    await page.getByRole('button', { name: 'In February' }).waitFor()
  })
})
