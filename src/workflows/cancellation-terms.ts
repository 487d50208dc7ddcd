import type { Quote } from '#src/domain/quote.ts'
import { titleIn } from '#src/services/words/trade-words.ts'
import type { Speech } from './speech.ts'

type Policies = Quote['policies']

/** Policies stand in the order of the lines. */
type Terms = Pick<Quote, 'lines' | 'policies'>

/** Until when each item can be cancelled for nothing, and what it costs from then on. */
export function cancellationTerms(speech: Speech, { lines, policies }: Terms): string {
  return policies
    .map((policy, index) => {
      const title = titleIn(speech, lines[index] ?? policy)
      return `- ${title}: ${onRequest(speech, policy, costOf(speech, policy))}`
    })
    .join('\n')
}

const onRequest = ({ phrase }: Speech, { on_request }: Policies[number], term: string) =>
  on_request ? phrase('term_on_request', { term }) : term

function costOf(speech: Speech, { refundable, cancellation_policy }: Policies[number]): string {
  const { phrase, money } = speech
  if (!refundable) return phrase('term_not_refundable')
  const [first, ...rest] = stepsThatCost(cancellation_policy)
  if (!first) return phrase('term_free')
  const begin =
    first.from === null
      ? phrase('term_costs_from_start', { penalty: money(first.penalty) })
      : phrase('term_free_until', { date: dayOf(speech, first.from) })
  return (first.from === null ? rest : [first, ...rest]).reduce(
    (before, { from, penalty }) =>
      phrase('term_then', { before, penalty: money(penalty), date: dayOf(speech, from ?? '') }),
    begin,
  )
}

const stepsThatCost = (steps: Policies[number]['cancellation_policy']) =>
  steps.filter(({ penalty }) => Number(penalty.amount) > 0)

const dayOf = ({ date }: Speech, instant: string) => date(instant.slice(0, 10))

/** One item in a few words: until when it is free to cancel. */
export function cancellationTerm(speech: Speech, policy: Policies[number]): string {
  const { phrase, money } = speech
  const [first] = stepsThatCost(policy.cancellation_policy)
  const term = !policy.refundable
    ? phrase('term_not_refundable')
    : !first
      ? phrase('term_free')
      : first.from === null
        ? phrase('term_costs', { penalty: money(first.penalty) })
        : phrase('term_free_until_day', { date: dayOf(speech, first.from) })
  return onRequest(speech, policy, term)
}

/** All items together, in a few words. */
export function refundWord(speech: Speech, policies: Policies): string {
  const { phrase } = speech
  if (policies.some(({ refundable }) => !refundable)) return phrase('term_partly_not_refundable')
  const dates = policies.flatMap(({ cancellation_policy }) => stepsThatCost(cancellation_policy)[0] ?? [])
  if (dates.some(({ from }) => from === null)) return phrase('term_all_cost_from_start')
  const [earliest] = dates.flatMap(({ from }) => from ?? []).sort()
  return earliest ? phrase('term_free_until_day', { date: dayOf(speech, earliest) }) : phrase('term_free')
}
