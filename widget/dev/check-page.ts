import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

// As text, so that the server's tests, which know no DOM, may use it too.
const RUN_AXE = `axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 160))))`

/** What axe finds wrong, one line each; shadow roots included. */
export async function findAxeViolations(page: Page): Promise<string[]> {
  await page.waitForTimeout(300)
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe)
  return page.evaluate<string[]>(RUN_AXE)
}

/** How far the page is wider than the screen; 0 when nothing sticks out. */
export const findOverflow = (page: Page): Promise<number> =>
  page.evaluate<number>('Math.max(0, document.documentElement.scrollWidth - window.innerWidth)')

/** Policy violations and errors of scripts, collected from now on. */
export function collectTrouble(page: Page): string[] {
  const trouble: string[] = []
  page.on('pageerror', error => trouble.push(error.message))
  page.on('console', entry => {
    if (/content security policy|trusted/i.test(entry.text())) trouble.push(entry.text())
  })
  return trouble
}
