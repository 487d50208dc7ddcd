import type { Card } from '#src/domain/message.ts'
import { titleIn } from '#src/services/words/trade-words.ts'
import { getBooking } from '#tools/bookings/get-booking.ts'
import { listDocuments } from '#tools/bookings/list-documents.ts'
import type { DomainEvent } from '../conversation.ts'
import { type DialogueTurn, say } from './dialogue-turn.ts'

/** Says what happened to a booking, from the booking itself as it stands now. */
export async function sayEvent(turn: DialogueTurn, { type, booking_id }: DomainEvent): Promise<void> {
  if (!booking_id) return
  const how = { step: `event ${type}`, consent: 'unasked' as const }
  const booking = await turn.door(getBooking, { id: booking_id }, how)
  const values = {
    reference: booking.reference,
    paid: turn.speech.money(booking.paid),
    balance: Number(booking.balance.amount) > 0 ? turn.speech.money(booking.balance) : '',
    open: booking.items
      .filter(({ status }) => status === 'requested' || status === 'unconfirmed')
      .map(item => `- ${titleIn(turn.speech, item)}`)
      .join('\n'),
    email: booking.contact.email,
  }
  const cards = type === 'booking_confirmed' ? [await documentsCard(turn, booking_id, booking.reference)] : []
  say(turn, { key: `event_${type}`, values, cards })
}

async function documentsCard(turn: DialogueTurn, booking_id: string, reference: string): Promise<Card> {
  const { phrase } = turn.speech
  const how = { step: 'documents', consent: 'unasked' as const }
  const { items } = await turn.door(listDocuments, { id: booking_id }, how)
  const wanted = items.filter(({ kind }) => kind === 'itinerary' || kind === 'calendar' || kind === 'invoice')
  return {
    kind: 'document',
    title: phrase('documents_title', { reference }),
    subtitle: phrase('documents_subtitle'),
    actions: wanted.map(({ kind, url }) => ({ type: 'link' as const, url, title: phrase('document', { kind }) })),
  }
}
