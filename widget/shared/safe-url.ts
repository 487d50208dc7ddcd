// biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop these inside a URL, so they could hide a scheme
const HIDDEN = /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\\]/

/** The address a link may have, absolute: http, https, or relative to `base`. Null for every other scheme, for one
 *  hidden behind control characters, and for addresses with a user name in them (a way to fake a host). */
export function toSafeUrl(raw: string, base: string): string | null {
  if (!raw || raw.length > 2_048 || HIDDEN.test(raw) || raw.startsWith('//')) return null
  try {
    const url = new URL(raw, base)
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
    return url.username || url.password ? null : url.href
  } catch {
    return null
  }
}
