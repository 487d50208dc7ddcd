import { z } from 'zod'

// Where Intl (CLDR) shows other digits than ISO 4217 has, because the coins are out of use.
const TWO = 'AFN ALL COP HUF IDR IRR KPW LAK LBP MGA MMK PKR SOS SYP YER'.split(' ')
const ISO_DIGITS: Readonly<Record<string, number>> = {
  IQD: 3,
  ...Object.fromEntries(TWO.map(code => [code, 2])),
}
const KNOWN: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

/** An ISO 4217 code in capitals. */
export const currency = z.string().refine(isCurrency, 'is not an ISO 4217 currency code such as USD')

/** A decimal string with exactly the currency's ISO 4217 digits, as it goes over the wire and into the store. */
export const money = z
  .strictObject({
    amount: z.string().regex(/^-?\d{1,12}(\.\d+)?$/, 'is a decimal string such as "1234.50"'),
    currency,
  })
  .refine(hasExactDigits, {
    path: ['amount'],
    message: "must have exactly the currency's digits, such as 1234.50 for USD",
  })

export type Money = Readonly<z.infer<typeof money>>

/** For arithmetic only. Never a float: the decimal point is taken out, not multiplied away. */
export const toMinor = ({ amount }: Money): number => Number(amount.replace('.', ''))

/** Minor units (whole number, may be negative) as money of a currency. */
export function fromMinor(minor: number, code: string): Money {
  const digits = digitsOf(code)
  const padded = String(Math.abs(minor)).padStart(digits + 1, '0')
  const whole = padded.slice(0, padded.length - digits)
  const amount = digits === 0 ? whole : `${whole}.${padded.slice(-digits)}`
  return { amount: minor < 0 ? `-${amount}` : amount, currency: code }
}

export const zeroMoney = (code: string): Money => fromMinor(0, code)

/** The sum of amounts of one currency; zero of `code` when there are none. Another currency among them is a defect. */
export const sumMoney = (amounts: readonly Money[], code: string): Money =>
  fromMinor(
    amounts.reduce((sum, each) => sum + (each.currency === code ? toMinor(each) : Number.NaN), 0),
    code,
  )

export const isSameMoney = (a: Money, b: Money): boolean => a.currency === b.currency && toMinor(a) === toMinor(b)

/** A share of an amount, rounded half-even to the minor unit. */
export const shareOf = (amount: Money, fraction: number): Money =>
  fromMinor(roundHalfEven(toMinor(amount) * fraction), amount.currency)

/** To the nearest whole number, ties to the even one: what keeps a long sum of roundings unbiased. */
export function roundHalfEven(value: number): number {
  const floor = Math.floor(value)
  const rest = value - floor
  if (Math.abs(rest - 0.5) > 1e-9) return Math.round(value)
  return floor % 2 === 0 ? floor : floor + 1
}

/** For people: `$1,234.50` in the given language. */
export const showMoney = ({ amount, currency: code }: Money, language = 'en'): string =>
  formatFor(language, code).format(Number(amount))

const formats = new Map<string, Intl.NumberFormat>()
const MOST_FORMATS = 500

// Made once a language and currency: making one takes a hundred times as long as using it.
function formatFor(language: string, code: string): Intl.NumberFormat {
  const name = `${language} ${code}`
  const known = formats.get(name)
  if (known) return known
  const digits = digitsOf(code)
  const format = new Intl.NumberFormat(language, {
    style: 'currency',
    currency: code,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  if (formats.size < MOST_FORMATS) formats.set(name, format)
  return format
}

const digitsByCurrency = new Map<string, number>()

/** How many decimals a currency has (ISO 4217). */
export function digitsOf(code: string): number {
  const known = digitsByCurrency.get(code)
  if (known !== undefined) return known
  const shown = new Intl.NumberFormat('en', { style: 'currency', currency: code }).resolvedOptions()
    .maximumFractionDigits
  const digits = ISO_DIGITS[code] ?? shown ?? 2
  digitsByCurrency.set(code, digits)
  return digits
}

// Function declarations on purpose: the schemas above are evaluated before a `const` here would be.
function isCurrency(code: string) {
  return KNOWN.has(code)
}

function hasExactDigits({ amount, currency: code }: { amount: string; currency: string }) {
  const point = amount.indexOf('.')
  return !isCurrency(code) || (point < 0 ? 0 : amount.length - point - 1) === digitsOf(code)
}
