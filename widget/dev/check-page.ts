import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

declare global {
  interface Window {
    axe?: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
  }
}

/** What axe finds wrong, one line each; shadow roots included. */
export async function findAxeViolations(page: Page): Promise<string[]> {
  await page.waitForTimeout(300)
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const result = await window.axe?.run({ resultTypes: ['violations'] })
    return (result?.violations ?? []).flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    )
  })
}

/** Controls smaller than 44 × 44 px, apart from links within a sentence. */
export const findSmallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const roots: (Document | ShadowRoot)[] = [document]
    for (const element of document.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot)
    const controls = roots.flatMap(root => [...root.querySelectorAll('button, a, textarea, [role=button]')])
    return controls.flatMap(control => {
      const { width, height } = control.getBoundingClientRect()
      const isHidden = width <= 1 || height <= 1 || getComputedStyle(control).visibility === 'hidden'
      const isInSentence = control.closest('.message-text, main > a') !== null
      const isSmall = width < 43.5 || height < 43.5
      return isSmall && !isHidden && !isInSentence ? `${control.outerHTML.slice(0, 80)} ${width}×${height}` : []
    })
  })

/** How far the page is wider than the screen; 0 when nothing sticks out. */
export const findOverflow = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth))

/** Policy violations and errors of scripts, collected from now on. */
export function collectTrouble(page: Page): string[] {
  const trouble: string[] = []
  page.on('pageerror', error => trouble.push(error.message))
  page.on('console', entry => {
    if (/content security policy|trusted/i.test(entry.text())) trouble.push(entry.text())
  })
  return trouble
}

/** Goes on by Tab until the focused control has this name; false after 60 steps. */
export async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<boolean> {
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press(key)
    const focused = await page.evaluate(() => {
      let active = document.activeElement
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
      return `${active?.getAttribute('aria-label') ?? ''} ${active?.textContent ?? ''}`.trim()
    })
    if (name.test(focused)) return true
  }
  return false
}
