import type { Offer } from '#src/domain/offer.ts'
import type { Party } from '#src/domain/party.ts'
import { titleIn, titlePartsOf, yes } from '#src/services/words/trade-words.ts'
import type { Speech } from './speech.ts'

/** What an offer's price is for, in the conversation's language. */
export function basisOf(speech: Speech, party: Party, { hotel, transport, flight }: Offer): string {
  const { phrase } = speech
  const who = speech.party(party)
  if (hotel) {
    const { nights, rooms, board } = hotel
    return [who, speech.nights(nights), phrase('rooms', { rooms }), phrase('board', { board })].join(', ')
  }
  if (transport) return `${who}, ${phrase('ride_basis', { shared: yes(transport.shared) })}`
  const [outbound] = flight?.slices ?? []
  if (!outbound) return who
  const back = yes((flight?.slices.length ?? 0) > 1)
  return `${who}, ${phrase('flight_basis', { back, cabin: phrase('cabin', { cabin: outbound.cabin }) })}`
}

/** Two departures of one thing are told apart by their time, flights by airlines, route and stops. */
export function titleOf(speech: Speech, { title, experience, transport, flight }: Offer): string {
  const time = experience?.start_time ?? transport?.pickup_time
  const departs = flight?.slices[0]?.segments[0]?.departs_local.slice(11)
  const named = titleIn(speech, { title, title_parts: titlePartsOf({ flight, transport }) })
  return [named, time ?? departs ?? ''].filter(part => part !== '').join(', ')
}
