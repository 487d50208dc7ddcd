import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

export interface Span {
  readonly value: string
  readonly from: number
  readonly to: number
}

const EMAIL = /[A-Za-z0-9._%+'-]{1,64}(?:@|\s?[([](?:at|@)[)\]]\s?)[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}/g
const AT = /@|[([]at[)\]]/i
const PHONE = /(?:\+|\b00|\b)\d[\d\s().\-/]{5,22}\d\b/g
const SEVEN_DIGITS = /\d(?:[\s().\-/]*\d){6}/
const REFERENCE = /(?<![\p{L}\d])T\s?W[-–—_\s]{0,3}((?:[2-9A-HJ-NP-Z][-\s]?){5}[2-9A-HJ-NP-Z])(?![\p{L}\d])/giu

/** E-mail addresses, also with "(at)", with the domain in lower case and without a full stop at the end. */
export function findEmails(text: string): readonly Span[] {
  if (!AT.test(text)) return []
  return [...text.matchAll(EMAIL)].flatMap(match => {
    const [local = '', domain = ''] = match[0].split(/@|\s?[([](?:at|@)[)\]]\s?/)
    const clean = local.replace(/^[.'-]+/, '')
    if (clean === '' || !/\.[A-Za-z]{2,}$/.test(domain)) return []
    const from = match.index + local.length - clean.length
    return [{ value: `${clean}@${domain.toLowerCase()}`, from, to: match.index + match[0].length }]
  })
}

/** Telephone numbers in E.164. Without a plus or 00 only those of the given country (ISO 3166-1) are found. */
export function findPhones(text: string, country?: string): readonly Span[] {
  if (!SEVEN_DIGITS.test(text)) return []
  return [...text.matchAll(PHONE)].flatMap(match => {
    const digits = match[0].replace(/\D/g, '')
    const isInternational = /^(\+|00)/.test(match[0])
    if (digits.length < 7 || digits.length > 17 || /^\d{4}-\d{2}-\d{2}$/.test(match[0].trim())) return []
    const written = isInternational ? match[0].replace(/^00/, '+') : match[0]
    const parsed = parsePhoneNumberFromString(
      written,
      country === undefined || isInternational ? {} : { defaultCountry: toCountry(country) },
    )
    return parsed?.isPossible() ? [{ value: parsed.number, from: match.index, to: match.index + match[0].length }] : []
  })
}

/** Booking references in their written form, `TW-` and six characters, however they were spaced. */
export const findReferences = (text: string): readonly Span[] =>
  [...text.matchAll(REFERENCE)].flatMap(match => {
    const code = (match[1] ?? '').replace(/[-\s]/g, '').toUpperCase()
    // Letters alone, apart from each other, are words: "tw he said".
    const isWords = /\s/.test(match[1] ?? '') && !/\d/.test(code)
    return isWords ? [] : [{ value: `TW-${code}`, from: match.index, to: match.index + match[0].length }]
  })

type Country = NonNullable<
  Extract<Parameters<typeof parsePhoneNumberFromString>[1], { defaultCountry?: unknown }>['defaultCountry']
>

// The marked boundary: the library's own list of countries; an unknown code is simply not recognised by it.
const toCountry = (code: string): Country => code.toUpperCase() as Country
