import { z } from 'zod'
import { daysBetween } from '#src/domain/dates.ts'
import { sumMoney, toMinor } from '#src/domain/money.ts'
import type { Offer } from '#src/domain/offer.ts'
import { factsIn, titleIn, titlePartsOf, yes } from '#src/services/words/trade-words.ts'
import type { Option } from './define.ts'
import type { Leg } from './find-ways.ts'
import { slug, themeOf } from './offer-card.ts'
import type { Speech } from './speech.ts'
import type { TripCalendar } from './trip-calendar.ts'
import type { TripWish } from './trip-wish.ts'

export interface Proposal {
  readonly wish: TripWish
  readonly calendar: TripCalendar
  readonly stay: Offer
  readonly beach: Offer | undefined
  readonly offers: readonly Offer[]
  /** Legs without a ride. */
  readonly missing: readonly Leg[]
}

/** A complete trip as one thing to choose, with one price and its days on the card. */
export function tripOption(speech: Speech, { wish, calendar, stay, beach, offers, missing }: Proposal): Option {
  const { phrase } = speech
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
      price: total,
      ...(stay.hotel ? { board: stay.hotel.board } : {}),
      ...(calendar.is_moved ? { moved: { nights: calendar.nights, return_date: calendar.return_date } } : {}),
      ...(missing.length > 0 ? { missing } : {}),
      ...nightHome(offers, calendar),
    },
    card: {
      kind: 'offer',
      title,
      subtitle: [
        phrase('nights_in', { nights: calendar.nights, place: stay.hotel?.place ?? wish.destination }),
        ...(beach ? [phrase('nights_in', { nights: wish.stop?.nights ?? 0, place: beach.hotel?.place ?? '' })] : []),
      ].join(', '),
      facts: [...factsOf(speech, stay, offers), ...missing.map(leg => phrase('leg_not_included', { ...leg }))],
      lines: offers.map(offer => lineOf(speech, offer)),
      theme: themeOf(stay),
      price: { ...total, note: noteOf(speech, offers) },
      actions: [{ type: 'choose', option_id: id, title: phrase('choose_trip') }],
    },
  }
}

const remembered = z.object({
  moved: z.object({ nights: z.int(), return_date: z.iso.date() }).optional(),
  missing: z.array(z.object({ from: z.string(), to: z.string() })).optional(),
  night_home: z.iso.date().optional(),
})

/** The day in whose small hours the flight home leaves, when it is not the day named. */
function nightHome(offers: readonly Offer[], { return_date }: TripCalendar): { readonly night_home?: string } {
  const last = offers.findLast(({ kind }) => kind === 'flight')
  const leaves_on = last?.flight?.slices[0]?.segments[0]?.departs_local.slice(0, 10)
  return leaves_on !== undefined && leaves_on > return_date ? { night_home: leaves_on } : {}
}

/** What follows from the wish and is worth saying before it is booked, from the data of the option that was chosen. */
export function tripNote({ phrase, date }: Speech, data: Option['data']): string {
  const { moved, missing = [], night_home } = remembered.catch({}).parse(data)
  const home = moved && phrase('trip_moved', { nights: moved.nights, date: date(moved.return_date) })
  const night = night_home === undefined ? [] : [phrase('trip_home_at_night', { date: date(night_home) })]
  return [...(home ? [home] : []), ...night, ...missing.map(leg => phrase('leg_missing', { ...leg }))].join(' ')
}

function factsOf(speech: Speech, stay: Offer, offers: readonly Offer[]): string[] {
  const { phrase } = speech
  const transfers = offers.filter(({ kind }) => kind === 'transport').length
  const flights = offers.some(({ kind }) => kind === 'flight') ? [phrase('flights_sandbox')] : []
  const glance = factsIn(speech, stay).slice(0, 2)
  return [stay.hotel?.room ?? '', ...glance, ...flights, phrase('transfers', { transfers })].filter(fact => fact !== '')
}

function lineOf(speech: Speech, { title, kind, starts_at, flight, hotel, transport, experience }: Offer) {
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
        ? `${speech.nights(hotel.nights)}, ${speech.phrase('board', { board: hotel.board })}`
        : transport
          ? `${transport.pickup_time}, ${transport.vehicle}`
          : speech.phrase('kind', { kind })
  return { title: titleIn(speech, { title, title_parts: titlePartsOf({ flight, transport }) }), detail, date }
}

function dayOffset(departs: string, arrives: string): string {
  const days = daysBetween(departs.slice(0, 10), arrives.slice(0, 10))
  return days > 0 ? ` (+${days})` : ''
}

const noteOf = ({ phrase }: Speech, offers: readonly Offer[]): string =>
  phrase('note_trip', {
    flights: yes(offers.some(({ kind }) => kind === 'flight')),
    fees: yes(offers.some(({ due_locally }) => due_locally.length > 0)),
  })
