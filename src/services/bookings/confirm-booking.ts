import type { Booking, Contact, Traveler } from '#src/domain/booking.ts'
import { isSameMoney, type Money } from '#src/domain/money.ts'
import type { Actor } from '#src/kernel/access.ts'
import { AppError, asAppError, defect } from '#src/kernel/errors.ts'
import { createFieldCipher } from '#src/kernel/field-cipher.ts'
import { repeatableIds } from '#src/kernel/ids.ts'
import { organizations } from '../accounts/organization.ts'
import type { StoredQuote } from '../quotes/stored-quote.ts'
import type { BookingNeeds } from './booking-needs.ts'
import type { DriveBooking } from './drive-booking.ts'
import { assertTravelersMatch } from './match-travelers.ts'
import { bookingIdOf, firstDayOf, placeBooking, zoneOf } from './place-booking.ts'
import { showBooking } from './show-booking.ts'
import { bookings, type StoredBooking } from './stored-booking.ts'

export interface ConfirmRequest {
  readonly quote_id: string
  readonly expected_total: Money
  readonly contact: Contact
  readonly travelers: readonly Traveler[]
  readonly notes?: string | undefined
  /** BCP 47; absent: the first of the organization's. */
  readonly language?: string | undefined
  readonly actor: Actor
}

interface Making {
  readonly request: ConfirmRequest
  readonly language: string
  readonly attempt: number
}

interface Needs extends BookingNeeds {
  readonly driveBooking: DriveBooking
}

const REFERENCE_ATTEMPTS = 5
const QUARTER_MS = 15 * 60_000

/** Books what was quoted: the booking is written first, then everything in it is held. A repeat finds it and waits for, or
 *  finishes, what the first began; what is made is past being checked. */
export function createConfirmBooking({ store, offers, clock, secrets, driveBooking }: Needs) {
  const all = store.collection(bookings)
  const companies = store.collection(organizations)
  const cipher = createFieldCipher(secrets.encryption)

  return async (request: ConfirmRequest): Promise<Booking> => {
    const { quote_id, actor } = request
    const made = (await all.get(bookingIdOf(quote_id))) ?? (await make(request))
    if (made.owner_id !== actor.id) throw notFound() // it exists, but belongs to someone else
    const booking = await driveBooking(made.id)
    if (booking.failure && booking.payments.length === 0) throw couldNotHold(booking.failure)
    return showBooking(booking)
  }

  async function make(request: ConfirmRequest): Promise<StoredBooking> {
    const quote = await offers.getStoredQuote(request.quote_id, request.actor)
    const lines = quote.lines.map(line => ({ starts_at: line.starts_at, zone: zoneOf(line) }))
    assertTravelersMatch(request.travelers, { party: quote.party, first_day: firstDayOf(lines) })
    offers.assertQuoteHolds(quote)
    await assertSamePrice(quote, request)
    const language = await languageOf(request)
    for (let attempt = 0; attempt < REFERENCE_ATTEMPTS; attempt++) {
      const made = await insert(quote, { request, language, attempt })
      if (made) return made
    }
    throw defect(`no free reference for ${quote.id}`)
  }

  async function assertSamePrice(quote: StoredQuote, { expected_total, actor }: ConfirmRequest): Promise<void> {
    const today = await offers.repriceQuote(quote)
    if (!today.moved && isSameMoney(quote.total, expected_total)) return
    // The same key for a quarter of an hour: a caller that repeats itself meets the quote of the first time.
    const ids = repeatableIds('requote', quote.id, today.total.amount, String(Math.floor(clock() / QUARTER_MS)))
    const details = { quote: today.moved ? await offers.requote(quote, { actor, ids }) : offers.showQuote(quote) }
    throw new AppError('PRICE_CHANGED', 'The price is not the one you agreed to. Nothing was booked.', { details })
  }

  async function languageOf({ language, actor }: ConfirmRequest): Promise<string> {
    const wished = language ?? (await companies.get(actor.organization_id))?.languages[0] ?? 'en'
    return Intl.getCanonicalLocales(wished)[0] ?? 'en'
  }

  /** Undefined when another booking has that reference. */
  async function insert(
    quote: StoredQuote,
    { request, language, attempt }: Making,
  ): Promise<StoredBooking | undefined> {
    const { contact, travelers, actor } = request
    const notes = request.notes ?? null
    const booking = placeBooking(quote, { contact, travelers, notes, language, actor, now: clock(), cipher, attempt })
    try {
      return (await all.insert(booking)).document
    } catch (error) {
      if (asAppError(error).code === 'STATE_CONFLICT') return undefined
      throw error
    }
  }
}

const notFound = () => new AppError('QUOTE_NOT_FOUND', 'There is no such quote. Search again for a fresh one.')

function couldNotHold(failure: NonNullable<StoredBooking['failure']>): AppError {
  const { code, title, item_id, rule, message } = failure
  const details = { item: { id: item_id, title }, ...(rule === null ? {} : { rule }) }
  const words = {
    SOLD_OUT: `“${title}” has just been sold out. Nothing was booked.`,
    POLICY_REFUSED: message ?? `“${title}” cannot be booked like this. Nothing was booked.`,
    HOLD_EXPIRED: `“${title}” could not be held in time. Nothing was booked; please ask for a fresh quote.`,
    SUPPLIER_UNAVAILABLE: `The supplier of “${title}” does not answer. Nothing was booked; please ask for a fresh quote.`,
  }
  return new AppError(code, words[code], { details })
}
