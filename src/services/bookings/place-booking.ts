import { Temporal } from 'temporal-polyfill'
import type { Contact, Traveler } from '#src/domain/booking.ts'
import { type Actor, isStaff } from '#src/kernel/access.ts'
import { toInstant } from '#src/kernel/clock.ts'
import type { FieldCipher } from '#src/kernel/field-cipher.ts'
import { bookingReference, derivedId } from '#src/kernel/ids.ts'
import type { StoredQuote, StoredQuoteLine } from '../quotes/stored-quote.ts'
import { tell } from './note.ts'
import { bookings, type StoredBooking, type StoredItem, type StoredTraveler } from './stored-booking.ts'

interface Placing {
  readonly contact: Contact
  readonly travelers: readonly Traveler[]
  readonly notes: string | null
  readonly language: string
  readonly actor: Actor
  readonly now: number
  readonly cipher: FieldCipher
  /** Counts up when a reference is taken by another booking. */
  readonly attempt: number
}

const HOLD_MINUTES = 30
const MINUTE_MS = 60_000

/** One quote makes at most one booking: the id is made of the quote's, so the primary key is the rule. */
export const bookingIdOf = (quote_id: string): string => derivedId('bkg', quote_id)

/** A booking before anything is held: every item that is to be held stands in it, so that whoever finds it later knows. */
export function placeBooking(quote: StoredQuote, placing: Placing): StoredBooking {
  const { actor, now, travelers, cipher, attempt } = placing
  const id = bookingIdOf(quote.id)
  const at = toInstant(now)
  const items = quote.lines.map((line, index) => toItem(line, { booking_id: id, index }))
  const hold_minutes = Math.min(HOLD_MINUTES, ...quote.lines.map(line => line.hold_minutes))
  const starts_at = earliest(items.map(item => item.starts_at))
  const booking: StoredBooking = {
    id,
    schema_version: bookings.schema_version,
    organization_id: quote.organization_id,
    owner_id: actor.id,
    conversation_id: actor.conversation_id ?? (actor.role === 'guest' ? actor.id : null),
    assigned_to: actor.role === 'dmc_agent' ? actor.id : null,
    visible_to: [actor.id],
    quote_id: quote.id,
    reference: bookingReference(id, attempt),
    language: placing.language,
    status: 'held',
    phase: 'placing',
    failure: null,
    payment_status: 'unpaid',
    hold_minutes,
    hold_expires_at: toInstant(now + hold_minutes * MINUTE_MS),
    party: quote.party,
    items,
    currency: quote.currency,
    total: quote.total,
    due_locally: quote.due_locally,
    travelers: travelers.map((traveler, index) => sealed(traveler, { cipher, field: `${id} ${index}` })),
    contact: placing.contact,
    notes: placing.notes,
    payments: [],
    refunds: [],
    cancellations: [],
    newest_cancellation_quote: null,
    tasks: [],
    timeline: [],
    events: [],
    events_made: 0,
    events_due: null,
    wake_at: 0,
    lease: null,
    epoch: 0,
    starts_at,
    ends_at: latest(items.map(item => item.ends_at)),
    first_day: firstDayOf(items),
    created_at: at,
    updated_at: at,
    version: 1,
  }
  return tell(booking, 'Booked from the quote.', { at, actor: isStaff(actor) ? 'staff' : 'traveler' })
}

/** The local date on which the first of these starts. */
export function firstDayOf(items: readonly Pick<StoredItem, 'starts_at' | 'zone'>[]): string {
  const [first] = [...items].sort((a, b) => Date.parse(a.starts_at) - Date.parse(b.starts_at))
  if (!first) return ''
  return Temporal.Instant.from(first.starts_at).toZonedDateTimeISO(first.zone).toPlainDate().toString()
}

/** The zone in which a line starts. */
export const zoneOf = (line: Pick<StoredQuoteLine, 'flight' | 'hotel' | 'transport' | 'experience'>): string =>
  line.hotel?.zone ??
  line.transport?.zone ??
  line.experience?.zone ??
  line.flight?.slices[0]?.segments[0]?.departs_zone ??
  'UTC'

function toItem(
  line: StoredQuoteLine,
  { booking_id, index }: { readonly booking_id: string; readonly index: number },
): StoredItem {
  const id = derivedId('itm', booking_id, String(index))
  return {
    id,
    hold_id: derivedId('hld', booking_id, id, '0'),
    generation: 0,
    kind: line.kind,
    title: line.title,
    quantity: line.quantity,
    supplier: line.supplier,
    supplier_shown: line.supplier_shown,
    supplier_key: line.supplier_key,
    net: line.net,
    status: 'held',
    step: 'to_hold',
    supplier_reference: null,
    starts_at: line.starts_at,
    ends_at: line.ends_at,
    zone: zoneOf(line),
    nights: line.hotel?.nights ?? null,
    total: line.total,
    penalty: null,
    facts: line.facts,
    cancellation_policy: line.cancellation_policy,
    refundable: line.refundable,
    on_request: line.on_request,
    sandbox: line.sandbox,
    tries: 0,
    retry_at: null,
    ...(line.flight ? { flight: line.flight } : {}),
    ...(line.hotel ? { hotel: line.hotel } : {}),
    ...(line.transport ? { transport: line.transport } : {}),
    ...(line.experience ? { experience: line.experience } : {}),
  }
}

function sealed(
  { passport, birth_date, ...rest }: Traveler,
  { cipher, field }: { readonly cipher: FieldCipher; readonly field: string },
): StoredTraveler {
  return {
    ...rest,
    ...(birth_date === undefined ? {} : { birth_date }),
    ...(passport === undefined ? {} : { passport_sealed: cipher.seal(passport, `booking.passport ${field}`) }),
  }
}

const earliest = (instants: readonly string[]) => toInstant(Math.min(...instants.map(each => Date.parse(each))))
const latest = (instants: readonly string[]) => toInstant(Math.max(...instants.map(each => Date.parse(each))))
