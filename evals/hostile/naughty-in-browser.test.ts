import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plainText } from '#src/assistant/incoming.ts'
import { ensurePages } from '#src/testing/ensure-pages.ts'
import { startTestServer, type TestServer } from '#src/testing/start-test-server.ts'
import { hasBrowser, launchBrowser } from '../../widget/dev/browser.ts'
import { plantInProducts } from './plant-text.ts'

const OWN = [
  '<script>window.ran++</script>',
  '"><script>window.ran++</script>',
  '<img src=x onerror="window.ran++">',
  '<svg onload=window.ran++><circle r=9 /></svg>',
  '<iframe srcdoc="<script>parent.ran++</script>"></iframe>',
  '<a href="javascript:window.ran++">press</a>',
  '[press](javascript:window.ran++)',
  '[press](java\u00adscript:window.ran++) and https://safe.example/?q="onmouseover=window.ran++',
  '**<b onclick=window.ran++>bold</b>**',
  '<style>* { display: none }</style>',
  '<form action="https://evil.example"><input name=q autofocus onfocus=window.ran++></form>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=window.ran++>',
  '{{constructor.constructor("window.ran++")()}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is text here
  '${window.ran++}',
  '</textarea></div></body><script>window.ran++</script>',
  '&lt;script&gt;window.ran++&lt;/script&gt; &#60;b&#62;',
  '\u202eright to left\u202c and \u200bnothing\ufeff',
  'Z̵̡̢͚a̷l̶g̴o̸ ١٢٣ 𝕋𝕖𝕩𝕥 👩‍👩‍👧 ﷽',
  '- one\n- <b>two</b>\n1. three',
]
const INSIDE = `[...document.querySelectorAll('.row *')].flatMap(each => [
  ...(/^(script|style|iframe|object|embed|form|input|base|link|meta|math|img)$/i.test(each.tagName) ? [each.outerHTML] : []),
  ...[...each.attributes].filter(({ name }) => name.startsWith('on')).map(({ name }) => name),
  ...(each.tagName === 'A' && !/^https?:$/.test(each.protocol) ? [each.href] : []),
]).concat([...document.querySelectorAll('.row-traveler .message-text *')].map(each => each.outerHTML))`

const mustRun = process.env.CI === 'true'

describe.runIf(hasBrowser() || mustRun)('naughty strings in the chat page in Chromium', { timeout: 180_000 }, () => {
  let server: TestServer
  let browser: Browser
  const trouble: string[] = []
  beforeAll(async () => {
    await ensurePages()
    server = await startTestServer()
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  async function open(): Promise<Page> {
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } })
    context.setDefaultTimeout(20_000)
    context.on('weberror', each => trouble.push(each.error().message))
    context.on('console', entry => {
      if (entry.type() === 'error' || /content security policy/i.test(entry.text())) trouble.push(entry.text())
    })
    const page = await context.newPage()
    await page.addInitScript(
      'window.ran = 0; for (const name of ["alert", "confirm", "prompt"]) window[name] = () => { window.ran++ }',
    )
    await page.goto(server.address)
    return page
  }

  async function expectInert(page: Page): Promise<void> {
    expect(await page.evaluate('window.ran')).toBe(0)
    expect(await page.evaluate(INSIDE)).toEqual([])
    expect(trouble).toEqual([])
  }

  it('are shown as they were sent, and nothing of them runs', async () => {
    const page = await open()
    for (const [index, text] of OWN.entries()) {
      await say(page, text)
      await page.locator('.row-traveler').nth(index).waitFor()
    }
    const shown = await page.locator('.row-traveler .message-text').allTextContents()
    expect(shown.map(plain)).toEqual(OWN.map(text => plain(plainText(text))))
    await expectInert(page)
    await page.context().close()
  })

  it('are titles of cards where a supplier wrote them, and nothing of them runs', async () => {
    for (const [index, text] of OWN.slice(0, 12).entries()) {
      await plantInProducts(server, text)
      const page = await open()
      await say(page, `A hotel in Diani from ${index + 3} March 2027 for 4 nights, two adults`)
      const title = page.locator('.card-offer .card-title').first()
      expect(plain((await title.textContent({ timeout: 20_000 })) ?? '')).toContain(plain(text).slice(0, 40).trim())
      await expectInert(page)
      await page.context().close()
    }
  })
})

/** As a browser's field and a line of a card give it: one kind of line end, spaces as one. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

async function say(page: Page, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Write a message' })
  await field.fill(text)
  await field.press('Enter')
}
