import { localOf, showDate } from '#src/domain/dates.ts'
import type { Card } from '#src/domain/message.ts'
import { showMoney, sumMoney } from '#src/domain/money.ts'
import { headcount, type Party, showParty } from '#src/domain/party.ts'
import type { Quote } from '#src/domain/quote.ts'
import { confirmBooking } from '#tools/bookings/confirm-booking.ts'
import { createPayment } from '#tools/payments/create-payment.ts'
import { quoteBooking } from '#tools/quotes/quote-booking.ts'
import { askTravelers } from './ask-travelers.ts'
import type { Steps } from './define.ts'

interface Wish {
  readonly offer_ids: readonly string[]
  readonly party: Party
  /** What it is called in the summary: "Your trip to the Maasai Mara and Diani". */
  readonly title: string
  /** What follows from a wish and is worth saying once. */
  readonly note?: string
}

/** From chosen offers to a held booking and its payment link: who travels, the exact price, one question, one yes. */
export async function bookOffers(steps: Steps, { offer_ids, party, title, note = '' }: Wish): Promise<void> {
  const made = steps.made(confirmBooking)
  if (made) return sayBooked(steps, made.id)

  const quote = await steps.call(quoteBooking, { items: offer_ids.map(offer_id => ({ offer_id })), party }, 'quote')
  const people = askTravelers(steps, party, { title, total: showMoney(quote.total) })
  if (!people) return

  const summary = `${title}, ${showParty(party)}, ${showMoney(quote.total)}`
  const booking = await steps.confirm(
    confirmBooking,
    { quote_id: quote.id, expected_total: quote.total, ...people },
    {
      words: {
        key: 'confirm_booking',
        values: {
          title,
          party: showParty(party),
          people: people.travelers.map(({ given_name, family_name }) => `${given_name} ${family_name}`).join(', '),
          email: people.contact.email,
          total: showMoney(quote.total),
          local_fees: localFees(quote),
          terms: termsOf(quote),
          note,
          warnings: quote.warnings.map(line => `- ${line}`).join('\n'),
        },
        cards: [confirmationCard(quote, title, party)],
        options: [
          { id: 'yes', title: 'Yes, book it' },
          { id: 'no', title: 'Not yet' },
        ],
      },
      summary,
      rests_on: 'quote',
    },
  )
  if (booking) await sayBooked(steps, booking.id)
}

/** The booking is held; what is missing is the payment, by a link and never in the chat. */
async function sayBooked(steps: Steps, booking_id: string): Promise<void> {
  const booking = steps.made(confirmBooking)
  if (!booking) return
  const payment = await steps.call(createPayment, { booking_id }, 'payment')
  steps.say({
    key: 'booked_pay_now',
    values: {
      reference: booking.reference,
      total: showMoney(booking.total),
      until: booking.hold_expires_at ? localOf(booking.hold_expires_at, steps.zone).slice(11) : '',
      zone: steps.zone,
      count: headcount(booking.party),
      url: payment.checkout_url ?? '',
    },
    cards: [
      {
        kind: 'payment',
        title: `Pay for ${booking.reference}`,
        subtitle: 'Opens our secure payment page. Never send card details in the chat.',
        price: { ...payment.amount, note: 'to pay now' },
        badge: 'Sandbox payment',
        actions: payment.checkout_url ? [{ type: 'link', url: payment.checkout_url, title: 'Pay now' }] : [],
      },
    ],
  })
}

function confirmationCard({ lines, total, policies }: Quote, title: string, party: Party): Card {
  return {
    kind: 'confirmation',
    title,
    subtitle: `${showParty(party)} · ${refundWord(policies)}`,
    lines: lines.map(line => ({ title: line.title, date: line.starts_at.slice(0, 10) })),
    price: { ...total, note: 'total for everyone' },
    actions: [
      { type: 'choose', option_id: 'yes', title: 'Yes, book it' },
      { type: 'choose', option_id: 'no', title: 'Not yet' },
    ],
  }
}

function localFees({ due_locally }: Quote): string {
  const lines = due_locally.map(({ title, total }) => `- ${title}: ${showMoney(total)}`)
  const [first] = due_locally
  const isOneCurrency = due_locally.every(({ total }) => total.currency === first?.total.currency)
  if (!first || !isOneCurrency || lines.length < 2) return lines.join('\n')
  const sum = sumMoney(
    due_locally.map(({ total }) => total),
    first.total.currency,
  )
  return [...lines, `- together ${showMoney(sum)}`].join('\n')
}

/** Until when each item can be cancelled for nothing, and what it costs from then on. */
function termsOf({ policies }: Quote): string {
  return policies.map(policy => `- ${policy.title}: ${costOf(policy)}${policy.on_request ? ON_REQUEST : ''}`).join('\n')
}

const ON_REQUEST = ' (on request: the supplier still has to say yes)'

function costOf({ refundable, cancellation_policy }: Quote['policies'][number]): string {
  if (!refundable) return 'not refundable'
  const [first, ...rest] = stepsThatCost(cancellation_policy)
  if (!first) return 'free to cancel'
  const now = first.from === null
  const later = (now ? rest : [first, ...rest]).map(({ from, penalty }) => `${showMoney(penalty)} from ${dayOf(from)}`)
  const begin = now ? `costs ${showMoney(first.penalty)} from the start` : `free until ${dayOf(first.from)}`
  return [begin, ...later].join(', then ')
}

const stepsThatCost = (steps: Quote['policies'][number]['cancellation_policy']) =>
  steps.filter(({ penalty }) => Number(penalty.amount) > 0)

const dayOf = (instant: string | null) => (instant ? showDate(instant.slice(0, 10)) : 'now')

function refundWord(policies: Quote['policies']): string {
  if (policies.some(({ refundable }) => !refundable)) return 'partly not refundable'
  const dates = policies.flatMap(({ cancellation_policy }) => stepsThatCost(cancellation_policy)[0] ?? [])
  if (dates.some(({ from }) => from === null)) return 'cancelling costs from the start'
  const [earliest] = dates.flatMap(({ from }) => from ?? []).sort()
  return earliest ? `free to cancel until ${dayOf(earliest)}` : 'free to cancel'
}
