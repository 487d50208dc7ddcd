import { showDate } from '#src/domain/dates.ts'
import { showMoney } from '#src/domain/money.ts'
import type { Quote } from '#src/domain/quote.ts'

type Policies = Quote['policies']

/** Until when each item can be cancelled for nothing, and what it costs from then on. */
export function cancellationTerms(policies: Policies): string {
  return policies.map(policy => `- ${policy.title}: ${costOf(policy)}${policy.on_request ? ON_REQUEST : ''}`).join('\n')
}

const ON_REQUEST = ' (on request: the supplier still has to say yes)'

function costOf({ refundable, cancellation_policy }: Policies[number]): string {
  if (!refundable) return 'not refundable'
  const [first, ...rest] = stepsThatCost(cancellation_policy)
  if (!first) return 'free to cancel'
  const now = first.from === null
  const later = (now ? rest : [first, ...rest]).map(({ from, penalty }) => `${showMoney(penalty)} from ${dayOf(from)}`)
  const begin = now ? `costs ${showMoney(first.penalty)} from the start` : `free until ${dayOf(first.from)}`
  return [begin, ...later].join(', then ')
}

const stepsThatCost = (steps: Policies[number]['cancellation_policy']) =>
  steps.filter(({ penalty }) => Number(penalty.amount) > 0)

const dayOf = (instant: string | null) => (instant ? showDate(instant.slice(0, 10)) : 'now')

/** One item in a few words: until when it is free to cancel. */
export function cancellationTerm({ refundable, cancellation_policy, on_request }: Policies[number]): string {
  const [first] = stepsThatCost(cancellation_policy)
  const words = !refundable
    ? 'not refundable'
    : !first
      ? 'free to cancel'
      : first.from === null
        ? `cancelling costs ${showMoney(first.penalty)}`
        : `free to cancel until ${dayOf(first.from)}`
  return on_request ? `${words}${ON_REQUEST}` : words
}

/** All items together, in a few words. */
export function refundWord(policies: Policies): string {
  if (policies.some(({ refundable }) => !refundable)) return 'partly not refundable'
  const dates = policies.flatMap(({ cancellation_policy }) => stepsThatCost(cancellation_policy)[0] ?? [])
  if (dates.some(({ from }) => from === null)) return 'cancelling costs from the start'
  const [earliest] = dates.flatMap(({ from }) => from ?? []).sort()
  return earliest ? `free to cancel until ${dayOf(earliest)}` : 'free to cancel'
}
