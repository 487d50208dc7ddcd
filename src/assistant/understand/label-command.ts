import type { Command, Intent, WorkflowName } from '#src/domain/understanding.ts'
import { fold } from '../resolve/count-words.ts'
import { findLanguageName } from '../resolve/resolve-traits.ts'
import { isOfOthers } from './language-wish.ts'

/** The journey that an intent opens; undefined for those that open none. */
export const workflowOfIntent = (intent: Intent): WorkflowName | undefined => WORKFLOW[intent]

const WORKFLOW: Readonly<Partial<Record<Intent, WorkflowName>>> = {
  plan_trip: 'plan_trip',
  search_flights: 'search_flights',
  book_flight: 'search_flights',
  search_hotels: 'search_hotels',
  book_hotel: 'search_hotels',
  search_transport: 'search_transport',
  book_transport: 'search_transport',
  search_experiences: 'search_experiences',
  book_experience: 'search_experiences',
  booking_status: 'booking_status',
  change_booking: 'change_booking',
  change_flight: 'change_booking',
  cancel_booking: 'cancel_booking',
}

/** What an intent comes to when nothing but its label is known. */
export function commandOfIntent(intent: Intent, text: string): Command {
  const workflow = WORKFLOW[intent]
  if (workflow) return { command: 'start', workflow }
  const question = text.trim()
  switch (intent) {
    case 'greet':
    case 'thanks':
    case 'goodbye':
      return { command: 'social', act: intent }
    case 'affirm':
      return { command: 'affirm' }
    case 'deny':
      return { command: 'deny' }
    case 'help':
      return { command: 'ask', topic: 'help', question }
    case 'ask_price_payment':
      return { command: 'ask', topic: 'price', question }
    case 'ask_policy':
      return { command: 'ask', topic: 'policy', question }
    case 'travel_advice':
      return { command: 'ask', topic: 'advice', question }
    case 'talk_to_human':
      return { command: 'handoff', reason: 'asked' }
    case 'change_language':
      if (isOfOthers(fold(text))) return { command: 'ask', topic: 'advice', question }
      return { command: 'language', language: findLanguageName(text)?.value ?? 'en' }
    default:
      return { command: 'out_of_scope' }
  }
}
