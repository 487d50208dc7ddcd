import type { Booking, BookingItem } from '#src/domain/booking.ts'
import { dateIn } from '#src/domain/dates.ts'
import { titlePartsOf } from '../words/trade-words.ts'
import { balanceOf, paidOf } from './balance.ts'
import type { StoredBooking, StoredItem } from './stored-booking.ts'

/** A booking as travellers and staff see it: no net prices, no supplier keys, no passport numbers. */
export const showBooking = (stored: StoredBooking): Booking => ({
  id: stored.id,
  reference: stored.reference,
  language: stored.language,
  status: stored.status,
  payment_status: stored.payment_status,
  hold_expires_at: stored.hold_expires_at,
  party: { ...stored.party, children_ages: [...stored.party.children_ages] },
  items: stored.items.map(showItem),
  total: stored.total,
  paid: paidOf(stored),
  balance: balanceOf(stored),
  due_locally: [...stored.due_locally],
  travelers: stored.travelers.map(({ passport_sealed, ...traveler }) => ({
    ...traveler,
    has_passport: passport_sealed !== undefined,
  })),
  contact: stored.contact,
  ...(stored.notes === null ? {} : { notes: stored.notes }),
  timeline: [...stored.timeline],
  quote_id: stored.quote_id,
  created_at: stored.created_at,
  version: stored.version,
})

const showItem = (item: StoredItem): BookingItem => ({
  id: item.id,
  kind: item.kind,
  title: item.title,
  title_parts: titlePartsOf(item),
  status: item.status,
  supplier: item.supplier_shown,
  supplier_reference: item.supplier_reference,
  starts_at: item.starts_at,
  ends_at: item.ends_at,
  starts_on: dateIn(Date.parse(item.starts_at), item.zone),
  ends_on: dateIn(Date.parse(item.ends_at), endZoneOf(item)),
  ...(item.nights === null ? {} : { nights: item.nights }),
  total: item.total,
  facts: [...item.facts],
  cancellation_policy: [...item.cancellation_policy],
})

/** A flight ends where it lands; whatever else there is ends in the zone that it begins in. */
const endZoneOf = ({ flight, zone }: StoredItem): string => flight?.slices.at(-1)?.segments.at(-1)?.arrives_zone ?? zone
