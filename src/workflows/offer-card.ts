import type { Card } from '#src/domain/message.ts'
import { toMinor } from '#src/domain/money.ts'
import type { Offer } from '#src/domain/offer.ts'
import type { Party } from '#src/domain/party.ts'
import { factsIn, yes } from '#src/services/words/trade-words.ts'
import type { Option } from './define.ts'
import { basisOf, titleOf } from './offer-words.ts'
import type { Speech } from './speech.ts'

const THEME_BY_CATEGORY = { safari: 'savanna', diving: 'reef', cultural: 'city', adventure: 'mountain' } as const

/** An offer as something to choose: its card, and what is kept of it. */
function offerOption(speech: Speech, party: Party, offer: Offer): Option {
  const { phrase } = speech
  const title = titleOf(speech, offer)
  const facts = factsIn(speech, offer).slice(0, 5)
  return {
    id: keyOf(offer),
    title,
    data: {
      offer_id: offer.id,
      expires_at: offer.expires_at,
      price: offer.total,
      ...(offer.hotel ? { board: offer.hotel.board } : {}),
      facts,
    },
    card: {
      kind: 'offer',
      title,
      subtitle: basisOf(speech, party, offer),
      facts,
      theme: themeOf(offer),
      price: { ...offer.total, note: phrase('note_offer', { fees: yes(offer.due_locally.length > 0) }) },
      ...(offer.sandbox ? { badge: phrase('sandbox') } : {}),
      actions: [{ type: 'choose', option_id: keyOf(offer), title: phrase('choose') }],
    },
  }
}

/** Options in order of price, so that "the cheaper one" is the one before. */
export const offerOptions = (speech: Speech, party: Party, offers: readonly Offer[]): Option[] =>
  [...offers].sort((a, b) => toMinor(a.total) - toMinor(b.total)).map(offer => offerOption(speech, party, offer))

/** The same thing on other dates has the same key, so that a choice outlives a correction. */
export function keyOf({ hotel, transport, experience, flight, id }: Offer): string {
  if (hotel) return `h:${hotel.product_id}:${hotel.board}:${slug(hotel.room)}`.slice(0, 80)
  if (transport) return `t:${transport.product_id}:${slug(transport.vehicle)}:${transport.pickup_time}`.slice(0, 80)
  if (experience) return `e:${experience.product_id}:${experience.start_time}`.slice(0, 80)
  if (flight)
    return `f:${flight.slices.flatMap(({ segments }) => segments.map(each => each.flight_number)).join('-')}`.slice(
      0,
      80,
    )
  return id
}

export const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, 24)

export function themeOf({ kind, hotel, experience, transport }: Offer): NonNullable<Card['theme']> {
  if (kind === 'flight' || transport?.mode === 'light_aircraft') return 'flight'
  if (kind === 'transport') return 'road'
  if (experience) return THEME_BY_CATEGORY[experience.category]
  return placeTheme(hotel?.place_id ?? '')
}

const BEACHES = /diani|mombasa|zanzibar|nungwi|paje|pemba|watamu|lamu|malindi/
const CITIES = /nairobi|arusha|stone_town/

const placeTheme = (place_id: string) => (BEACHES.test(place_id) ? 'beach' : CITIES.test(place_id) ? 'city' : 'savanna')
