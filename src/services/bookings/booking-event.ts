import type { Booking } from '#src/domain/booking.ts'

/** Something that happened to a booking, told at least once to every handler; `event_id` is what makes it once. */
export interface BookingEvent {
  readonly event_id: string
  readonly type: BookingEventType
  readonly at: string
  readonly organization_id: string
  readonly conversation_id: string | null
  readonly booking: Booking
}

export type BookingEventType =
  | 'payment_received'
  | 'payment_returned'
  | 'booking_confirmed'
  | 'booking_failed'
  | 'booking_cancelled'
  | 'booking_expired'
  | 'booking_completed'
  | 'item_confirmed'

export type BookingEventHandler = (event: BookingEvent) => Promise<void>
