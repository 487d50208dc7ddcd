/** Gives a shadow root a stylesheet made in code, which a page's style-src policy does not touch. Browsers without
 *  that get a style element, with our script's nonce in case the page asks for one. */
export function adoptStyles(root: ShadowRoot, css: string, nonce: string): void {
  if ('adoptedStyleSheets' in root && 'replaceSync' in CSSStyleSheet.prototype) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    root.adoptedStyleSheets.push(sheet)
    return
  }
  const style = document.createElement('style')
  if (nonce) style.nonce = nonce
  style.textContent = css
  root.append(style)
}
