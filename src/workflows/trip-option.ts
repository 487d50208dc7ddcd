import { daysBetween, showDate } from '#src/domain/dates.ts'
import { sumMoney, toMinor } from '#src/domain/money.ts'
import type { Offer } from '#src/domain/offer.ts'
import type { Option } from './define.ts'
import { slug, themeOf } from './offer-card.ts'
import type { TripCalendar } from './trip-calendar.ts'
import type { TripWish } from './trip-wish.ts'

export interface Proposal {
  readonly wish: TripWish
  readonly calendar: TripCalendar
  readonly stay: Offer
  readonly beach: Offer | undefined
  readonly offers: readonly Offer[]
  /** Legs without a ride. */
  readonly missing: readonly string[]
}

/** A complete trip as one thing to choose, with one price and its days on the card. */
export function tripOption({ wish, calendar, stay, beach, offers, missing }: Proposal): Option {
  const note = [
    ...movedNote(calendar),
    ...missing.map(leg => `No ride is to be had from ${leg}: that way is not included.`),
  ]
  const currency = stay.total.currency
  const total = sumMoney(
    offers.map(offer => offer.total),
    currency,
  )
  const names = [stay.hotel?.name, beach?.hotel?.name].filter(name => name !== undefined)
  const title = names.join(' & ')
  const id = `trip:${stay.hotel?.product_id}:${stay.hotel?.board}:${slug(stay.hotel?.room ?? '')}`.slice(0, 80)
  return {
    id,
    title,
    data: {
      offer_ids: offers.map(offer => offer.id),
      expires_at: offers.map(offer => offer.expires_at).sort()[0] ?? '',
      total: toMinor(total),
      ...(note.length > 0 ? { note: note.join(' ') } : {}),
    },
    card: {
      kind: 'offer',
      title,
      subtitle: `${nightsWord(calendar.nights)} ${stay.hotel?.place ?? wish.destination}${beach ? `, ${nightsWord(wish.stop?.nights ?? 0)} ${beach.hotel?.place ?? ''}` : ''}`,
      facts: [...factsOf(stay, offers), ...missing.map(leg => `Not included: ${leg}`)],
      lines: offers.map(lineOf),
      theme: themeOf(stay),
      price: { ...total, note: noteOf(offers, wish) },
      actions: [{ type: 'choose', option_id: id, title: 'Choose this trip' }],
    },
  }
}

const movedNote = ({ is_moved, nights, return_date }: TripCalendar) =>
  is_moved ? [`With ${nightsWord(nights)} there, you travel home on ${showDate(return_date)}.`] : []

const nightsWord = (nights: number) => (nights === 1 ? '1 night' : `${nights} nights`)

function factsOf({ hotel, facts }: Offer, offers: readonly Offer[]): string[] {
  const transfers = offers.filter(({ kind }) => kind === 'transport').length
  const flights = offers.some(({ kind }) => kind === 'flight') ? ['Flights (sandbox)'] : []
  const ways = transfers > 0 ? [transfers === 1 ? '1 transfer' : `${transfers} transfers`] : ['Transfers not included']
  return [hotel?.room ?? '', ...facts.slice(0, 2), ...flights, ...ways].filter(fact => fact !== '')
}

function lineOf({ title, kind, starts_at, flight, hotel, transport, experience }: Offer) {
  const first = flight?.slices[0]?.segments[0]
  const last = flight?.slices[0]?.segments.at(-1)
  const date =
    first?.departs_local.slice(0, 10) ??
    hotel?.check_in ??
    transport?.date ??
    experience?.date ??
    starts_at.slice(0, 10)
  const detail =
    first && last
      ? `${first.departs_local.slice(11)} – ${last.arrives_local.slice(11)}${dayOffset(first.departs_local, last.arrives_local)}`
      : hotel
        ? `${nightsWord(hotel.nights)}, ${hotel.board}`
        : transport
          ? `${transport.pickup_time}, ${transport.vehicle}`
          : kind
  return { title, detail, date }
}

function dayOffset(departs: string, arrives: string): string {
  const days = daysBetween(departs.slice(0, 10), arrives.slice(0, 10))
  return days > 0 ? ` (+${days})` : ''
}

function noteOf(offers: readonly Offer[], { origin }: TripWish): string {
  const apart = offers.some(({ due_locally }) => due_locally.length > 0)
    ? '; park fees and taxes on the spot apart'
    : ''
  return `for everyone, ${origin ? 'with' : 'without'} flights${apart}`
}
