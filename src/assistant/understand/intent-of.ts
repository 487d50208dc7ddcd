import type { Command, Intent, WorkflowName } from '#src/domain/understanding.ts'

const BOOKING: Readonly<Partial<Record<WorkflowName, Intent>>> = {
  search_flights: 'book_flight',
  search_hotels: 'book_hotel',
  search_transport: 'book_transport',
  search_experiences: 'book_experience',
}
const TOPICS = { price: 'ask_price_payment', policy: 'ask_policy', advice: 'travel_advice', help: 'help' } as const

export interface IntentHints {
  /** The traveller said "book", not "find". */
  readonly is_booking: boolean
  /** What is to be changed is a flight. */
  readonly is_flight: boolean
  /** The journey that is under way. */
  readonly workflow: WorkflowName | null
}

/** The inventory's label (contract §6) of a message: that of its first command. */
export function intentOf(commands: readonly Command[], hints: IntentHints): Intent {
  const [first] = commands
  if (!first) return 'out_of_scope'
  switch (first.command) {
    case 'start':
      return startIntent(first.workflow, hints)
    case 'set':
    case 'correct':
    case 'choose':
      return hints.workflow
        ? startIntent(hints.workflow, hints)
        : first.command === 'choose'
          ? 'affirm'
          : bySlot(first.slot)
    case 'affirm':
      return 'affirm'
    case 'deny':
    case 'stop':
    case 'skip':
    case 'restart':
    case 'undo':
      return 'deny'
    case 'ask':
      return TOPICS[first.topic]
    case 'remember':
    case 'recall':
    case 'forget':
    case 'repeat':
    case 'clarify':
      return 'help'
    case 'language':
      return 'change_language'
    case 'handoff':
      return 'talk_to_human'
    case 'social':
      return first.act
    case 'out_of_scope':
      return 'out_of_scope'
  }
}

function startIntent(workflow: WorkflowName, { is_booking, is_flight }: IntentHints): Intent {
  if (workflow === 'change_booking') return is_flight ? 'change_flight' : 'change_booking'
  return (is_booking ? BOOKING[workflow] : undefined) ?? workflow
}

function bySlot(slot: string): Intent {
  if (/^(?:check_in|check_out|rooms|stars|hotel_type|hotel_name|board|nights)$/.test(slot)) return 'search_hotels'
  if (/^(?:cabin|depart_time|arrive_by)$/.test(slot)) return 'search_flights'
  if (slot === 'category') return 'search_experiences'
  if (slot === 'booking_reference') return 'booking_status'
  return 'plan_trip'
}
