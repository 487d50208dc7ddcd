import type { Page } from 'playwright-core'

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
