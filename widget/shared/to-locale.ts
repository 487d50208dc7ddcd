/** A tag that Intl and the server take, of whatever a page says its language is ("en_US", "x", ""); `en` at worst. */
export function toLocale(tag: string): string {
  try {
    const [found] = Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))
    return found && found.length <= 35 ? found : 'en'
  } catch {
    return 'en'
  }
}
