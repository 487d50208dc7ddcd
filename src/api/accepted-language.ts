import { isLanguageTag, spokenLanguage } from '#src/domain/languages.ts'

const MOST_RANGES = 20

/** The tag of an Accept-Language header that its sender likes best of those we speak; undefined where there is none
 *  (RFC 9110 §12.5.4). `*` is no wish. */
export function acceptedLanguage(header: string | undefined): string | undefined {
  const ranges = (header ?? '').split(',').slice(0, MOST_RANGES).flatMap(toRange)
  return ranges.sort((a, b) => b.weight - a.weight)[0]?.tag
}

function toRange(part: string): { readonly tag: string; readonly weight: number }[] {
  const [, tag, weight = '1'] =
    /^\s*([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})\s*(?:;\s*q=([\d.]{1,5}))?\s*$/.exec(part) ?? []
  if (!tag || !spokenLanguage(tag) || !isLanguageTag(tag) || !(Number(weight) > 0)) return []
  return [{ tag, weight: Number(weight) }]
}
