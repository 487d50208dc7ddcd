import type { Price } from './protocol.ts'

/** "$8,412" or "€1,234.50": the currency's digits as the server sent them, left out when they are all zero. */
export function formatPrice({ amount, currency }: Price, locale: string): string {
  const digits = amount.split('.')[1] ?? ''
  const shown = /^0*$/.test(digits) ? 0 : digits.length
  try {
    const format = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      minimumFractionDigits: shown,
      maximumFractionDigits: shown,
    })
    return format.format(Number(amount))
  } catch {
    return `${amount} ${currency}`
  }
}

/** "14:05", or "2:05 PM" where that is usual. Empty for an unreadable instant. */
export function formatTime(instant: string, locale: string): string {
  const date = new Date(instant)
  return Number.isNaN(date.getTime()) ? '' : date.toLocaleTimeString(locale, { hour: 'numeric', minute: '2-digit' })
}

/** The day as a heading: "today" and "yesterday" in words, else "Friday 12 February", with the year when it is another. */
export function formatDay(instant: string, now: number, locale: string): string {
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return ''
  const today = new Date(now)
  const days = Math.round((startOfDay(today) - startOfDay(date)) / 86_400_000)
  if (days === 0 || days === 1) {
    const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-days, 'day')
    return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1)
  }
  const sameYear = date.getFullYear() === today.getFullYear()
  return date.toLocaleDateString(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' as const }),
  })
}

/** A calendar date of an itinerary: "Fri 12 Feb". What is no ISO date is shown as it came. */
export function formatDate(date: string, locale: string): string {
  const parsed = parseDate(date)
  if (parsed === null) return date
  return new Date(parsed).toLocaleDateString(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  })
}

/** Whole days from one calendar date to another; null when either is no ISO date. */
export function daysBetween(from: string, to: string): number | null {
  const start = parseDate(from)
  const end = parseDate(to)
  return start === null || end === null ? null : Math.round((end - start) / 86_400_000)
}

function parseDate(date: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null
  const parsed = Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(parsed) ? null : parsed
}

function startOfDay(date: Date): number {
  // As UTC, so that a day with a clock change still counts as one.
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())
}

/** The initials of a name, at most two: "Grace Wanjiru Njoroge" gives "GN". */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean)
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words
  return picked
    .map(word => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toLocaleUpperCase()
}
