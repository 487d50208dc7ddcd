import { z } from 'zod'
import { money } from '#src/domain/money.ts'
import type { AppError } from '#src/kernel/errors.ts'
import type { Words } from '#src/workflows/define.ts'
import type { Speech } from '#src/workflows/speech.ts'

const newQuote = z.object({ quote: z.object({ total: money }) })

const ambiguous = z.object({
  field: z.enum(['origin', 'destination']),
  candidates: z.array(z.object({ id: z.string(), name: z.string(), country_name: z.string() })),
})

/** A button a reading; tapping one fills the slot with the very place. */
function readings(details: unknown): { id: string; title: string }[] {
  const read = ambiguous.safeParse(details)
  if (!read.success) return []
  const { field, candidates } = read.data
  return candidates
    .slice(0, 3)
    .map(({ id, name, country_name }) => ({ id: `set:${field}=${id}`, title: `${name}, ${country_name}` }))
}

/** What an expected failure is to the traveller. What was asked about, if anything, is named again. Codes and rules have words in every language; the message of the error,
 *  which is English and more exact, is for English and for what has none. */
export function wordsOfError(speech: Speech, error: AppError, summary: string | null): Words {
  const { code, user_message, details } = error
  const about = summary ?? ''
  if (code === 'PRICE_CHANGED') {
    const moved = newQuote.safeParse(details)
    const total = moved.success ? speech.money(moved.data.quote.total) : ''
    return { key: 'price_changed', values: { about, total } }
  }
  if (code === 'SOLD_OUT') return { key: 'sold_out', values: { about } }
  if (code === 'QUOTE_EXPIRED') return { key: 'quote_expired', values: { about } }
  const place = typeof details.text === 'string' ? details.text : ''
  if (code === 'AMBIGUOUS_PLACE') return { key: 'place_which', values: { place }, options: readings(details) }
  const key = WORDS_OF_RULE[String(details.rule)] ?? WORDS_OF_CODE[code]
  if (!key || speech.language === 'en') return { key: 'refused', values: { message: user_message } }
  return { key, values: { place } }
}

const WORDS_OF_CODE: Readonly<Record<string, string>> = {
  PLACE_NOT_FOUND: 'error_place',
  OFFER_NOT_FOUND: 'error_gone',
  QUOTE_NOT_FOUND: 'error_gone',
  CANCELLATION_QUOTE_NOT_FOUND: 'error_gone',
  HOLD_EXPIRED: 'error_hold',
  BOOKING_NOT_FOUND: 'error_booking',
  PAYMENT_NOT_FOUND: 'error_booking',
  STATE_CONFLICT: 'error_state',
  FORBIDDEN: 'error_forbidden',
  UNAUTHENTICATED: 'error_forbidden',
  POLICY_REFUSED: 'error_policy',
  VALIDATION_FAILED: 'error_details',
  SUPPLIER_UNAVAILABLE: 'error_supplier',
  RATE_LIMITED: 'error_supplier',
}

const WORDS_OF_RULE: Readonly<Record<string, string>> = {
  DIVE_BEFORE_FLIGHT: 'error_dive_before_flight',
  DIVE_MIN_AGE: 'error_min_age',
  EXPERIENCE_MIN_AGE: 'error_min_age',
  EXPERIENCE_MAX_PARTY: 'error_party_size',
  EXPERIENCE_MIN_PARTY: 'error_party_size',
  TRANSPORT_CAPACITY: 'error_party_size',
  TRANSPORT_CHILD_SEATS: 'error_party_size',
  HOTEL_OCCUPANCY: 'error_party_size',
  EXPERIENCE_NOTICE: 'error_notice',
  TRANSPORT_NOTICE: 'error_notice',
  HOTEL_RELEASE_PERIOD: 'error_notice',
  HOTEL_MIN_STAY: 'error_min_stay',
  HOTEL_PAST_DATE: 'ask_date_past',
  FLIGHT_INFANTS: 'error_flight_infants',
  FLIGHT_PARTY_LIMIT: 'error_flight_party',
  CANCEL_NOT_OPEN: 'error_cancel_closed',
  CANCEL_AFTER_START: 'error_cancel_begun',
}
