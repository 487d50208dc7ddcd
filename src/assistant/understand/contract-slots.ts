import type { Intent } from '#src/domain/understanding.ts'
import { fold } from '../resolve/count-words.ts'
import { contractTraits, looseEnds } from './contract-traits.ts'
import type { Fill } from './fills.ts'

/** A slot as the contract's evaluation shows it (§6). */
export interface ContractSlot {
  readonly text: string
  readonly value: string
}

type Domain = 'flight' | 'hotel' | 'car' | 'ride' | 'coach' | 'activity' | 'event' | 'trip'

const RENAMED: Readonly<Record<Domain, Readonly<Record<string, string>>>> = {
  flight: { adults: 'passengers', time: 'depart_time', date: 'depart_date' },
  trip: { adults: 'passengers' },
  coach: { adults: 'passengers', date: 'depart_date', time: 'depart_time' },
  hotel: {
    adults: 'guests',
    destination: 'city',
    depart_date: 'check_in',
    return_date: 'check_out',
    days: 'nights',
    date: 'check_in',
    check_in_date: 'check_in',
    depart_time: 'time',
  },
  car: {
    destination: 'city',
    origin: 'city',
    depart_date: 'pickup_date',
    date: 'pickup_date',
    return_date: 'dropoff_date',
    time: 'pickup_time',
    depart_time: 'pickup_time',
  },
  ride: {
    destination: 'dropoff',
    origin: 'pickup_location',
    adults: 'passengers',
    time: 'pickup_time',
    depart_time: 'pickup_time',
    depart_date: 'date',
  },
  activity: { destination: 'city', origin: 'city', depart_date: 'date', check_in: 'date' },
  event: { destination: 'city', origin: 'city', depart_date: 'date', adults: 'tickets' },
}

const HIDDEN = new Set([
  'children_ages',
  'board',
  'stop_destination',
  'stop_nights',
  'contact_email',
  'contact_phone',
  'contact_name',
  'traveler_names',
  'booking_reference',
])

/** What the evaluation reads by words of its own. */
const isOwn = ({ slot }: Fill): boolean => slot !== 'price_range'

/** What a message fills, by the names that the contract's evaluation uses in the kind of service it is about. */
export function contractSlots(
  fills: readonly Fill[],
  { text, previous, intent }: { readonly text: string; readonly previous: string | null; readonly intent: Intent },
): Readonly<Record<string, ContractSlot>> {
  const domain = domainOf(fold(text), intent) ?? domainOf(fold(previous ?? ''), intent) ?? 'trip'
  const slots: Record<string, ContractSlot> = {}
  const extra = contractTraits(text, fold(text), domain)
  const isReplaced = (slot: string) => domain === 'activity' && slot === 'category'
  for (const { slot, value, text: said, full_name } of [
    ...fills.filter(fill => !isReplaced(fill.slot) && isOwn(fill)),
    ...extra,
    ...(domain === 'ride' ? looseEnds(text) : []),
  ]) {
    if (HIDDEN.has(slot) || (slot === 'hotel_type' && domain !== 'hotel')) continue
    const isGrown = slot === 'adults' && /adult|grown/i.test(said)
    const name = isGrown ? 'adults' : (RENAMED[domain][slot] ?? slot)
    const shown = /^[A-Z]{3}$/.test(value) ? (full_name ?? value) : name === 'cabin' ? value.replace('_', ' ') : value
    slots[name] ??= { text: said, value: shown }
  }
  return slots
}

function domainOf(folded: string, intent: Intent): Domain | undefined {
  if (
    /\b(?:rental|rent (?:a|an|any)|car hire|hire a car|cars?)\b/.test(folded) &&
    !/\b(?:taxi|cab|uber)\b/.test(folded)
  )
    return 'car'
  if (/\b(?:taxi|cab|cabs|uber|lyft|ride|rides|transfer|pick (?:me|us) up)\b/.test(folded)) return 'ride'
  if (/\b(?:bus|buses|train|trains|coach)\b/.test(folded)) return 'coach'
  if (/\b(?:event|events|concert|game|games|show|tickets? (?:to|for)|match)\b/.test(folded)) return 'event'
  if (/\b(?:flight|flights|fly|flying|airline|airlines|plane|airport)\b/.test(folded)) return 'flight'
  if (
    /\b(?:hotel|hotels|room|rooms|stay|staying|check[- ]?in|lodge|house|night|nights|accommodation|guest ?house|place to stay)\b/.test(
      folded,
    )
  )
    return 'hotel'
  if (
    /\b(?:attraction|attractions|museum|park|things to do|places? to (?:go|visit|see)|activities|visit)\b/.test(folded)
  )
    return 'activity'
  return BY_INTENT[intent]
}

const BY_INTENT: Readonly<Partial<Record<Intent, Domain>>> = {
  search_flights: 'flight',
  book_flight: 'flight',
  change_flight: 'flight',
  search_hotels: 'hotel',
  book_hotel: 'hotel',
  search_transport: 'coach',
  book_transport: 'ride',
  search_experiences: 'activity',
  book_experience: 'event',
}
