import type { Traveler } from '#src/domain/booking.ts'
import { daysBetween } from '#src/domain/dates.ts'
import type { Card } from '#src/domain/message.ts'
import { sumMoney } from '#src/domain/money.ts'
import type { Party } from '#src/domain/party.ts'
import type { Quote } from '#src/domain/quote.ts'
import { feeIn, titleIn } from '#src/services/words/trade-words.ts'
import { confirmBooking } from '#tools/bookings/confirm-booking.ts'
import { quoteBooking } from '#tools/quotes/quote-booking.ts'
import { askTravelers } from './ask-travelers.ts'
import { cancellationTerm, refundWord } from './cancellation-terms.ts'
import type { Steps } from './define.ts'
import { payNow } from './pay-now.ts'
import { needsOf, showWishes, supplierNotes } from './show-wishes.ts'
import type { Speech } from './speech.ts'

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
  const { speech } = steps
  const made = steps.made(confirmBooking)
  if (made) return payNow(steps, made, 'booked_pay_now')

  const quote = await steps.call(quoteBooking, { items: offer_ids.map(offer_id => ({ offer_id })), party }, 'quote')
  const people = askTravelers(steps, party, { title, total: speech.money(quote.total) })
  if (!people) return

  const wishes = await steps.wishes()
  const has_flight = quote.lines.some(({ kind }) => kind === 'flight')
  const notes = supplierNotes(wishes, has_flight)
  const { seat } = wishes
  const passed_on = { ...needsOf(wishes), ...(seat && has_flight ? { seat } : {}) }
  const when = daysOf(speech, quote)
  const summary = `${title}, ${when}, ${speech.party(party)}, ${speech.money(quote.total)}`
  const booking = await steps.confirm(
    confirmBooking,
    { quote_id: quote.id, expected_total: quote.total, ...people, ...(notes ? { notes } : {}) },
    {
      words: {
        key: 'confirm_booking',
        values: {
          title,
          party: speech.party(party),
          when,
          people: people.travelers.map(traveler => nameOf(speech, traveler)).join(', '),
          email: people.contact.email,
          total: speech.money(quote.total),
          local_fees: localFees(speech, quote),
          refund: refundWord(speech, quote.policies),
          note,
          wishes: speech.list(showWishes(speech, passed_on)),
          warnings: warningsOf(speech, quote),
        },
        cards: [confirmationCard(speech, quote, { title, party })],
        options: [
          { id: 'yes', title: speech.phrase('yes_book') },
          { id: 'no', title: speech.phrase('no_book') },
        ],
      },
      summary,
      rests_on: 'quote',
    },
  )
  if (booking) await payNow(steps, booking, 'booked_pay_now')
}

function warningsOf(speech: Speech, { warnings, notices, lines: quoted }: Quote): string {
  const { phrase, date } = speech
  const named = (title: string) => titleIn(speech, quoted.find(line => line.title === title) ?? { title })
  const lines = notices.map(({ code, values }) => {
    const { title, other = '', ...days } = values
    const said = Object.entries(days).map(([key, day]) => [key, day ? date(day) : ''])
    return phrase(`notice_${code}`, { title: named(title), other: named(other), ...Object.fromEntries(said) })
  })
  return (lines.length > 0 ? lines : warnings).map(line => `- ${line}`).join('\n')
}

function confirmationCard(
  speech: Speech,
  quote: Quote,
  { title, party }: { readonly title: string; readonly party: Party },
): Card {
  const { lines, total } = quote
  return {
    kind: 'confirmation',
    title,
    subtitle: `${daysOf(speech, quote)} · ${speech.party(party)} · ${refundWord(speech, quote.policies)}`,
    lines: lines.map((line, index) => ({
      title: titleIn(speech, line),
      ...detailOf(speech, line, quote.policies[index]),
      date: line.starts_on,
    })),
    price: { ...total, note: speech.phrase('note_total') },
    actions: [
      { type: 'choose', option_id: 'yes', title: speech.phrase('yes_book') },
      { type: 'choose', option_id: 'no', title: speech.phrase('no_book') },
    ],
  }
}

/** With the role of who is no adult, since it decides on fares and rooms. */
const nameOf = ({ phrase }: Speech, { given_name, family_name, type }: Traveler) =>
  phrase('traveler_name', { name: `${given_name} ${family_name}`, type })

function detailOf(
  speech: Speech,
  { kind, starts_on, ends_on }: Quote['lines'][number],
  policy: Quote['policies'][number] | undefined,
) {
  const nights = kind === 'hotel' ? daysBetween(starts_on, ends_on) : 0
  const parts = [...(nights > 0 ? [speech.nights(nights)] : []), ...(policy ? [cancellationTerm(speech, policy)] : [])]
  return parts.length > 0 ? { detail: parts.join(' · ') } : {}
}

/** "Fri, 12 Feb 2027 to Sat, 20 Feb 2027": from the first day of anything to the last. */
function daysOf({ phrase, date }: Speech, { lines }: Quote): string {
  const first = lines.map(({ starts_on }) => starts_on).sort()[0] ?? ''
  const last =
    lines
      .map(({ ends_on }) => ends_on)
      .sort()
      .at(-1) ?? ''
  return first === last ? date(first) : phrase('date_range', { from: date(first), to: date(last) })
}

function localFees(speech: Speech, { due_locally }: Quote): string {
  const { phrase, money } = speech
  const lines = due_locally.map(fee => `- ${feeIn(speech, fee).title}: ${money(fee.total)}`)
  const [first] = due_locally
  const isOneCurrency = due_locally.every(({ total }) => total.currency === first?.total.currency)
  if (!first || !isOneCurrency || lines.length < 2) return lines.join('\n')
  const sum = sumMoney(
    due_locally.map(({ total }) => total),
    first.total.currency,
  )
  return [...lines, `- ${phrase('fees_together', { total: money(sum) })}`].join('\n')
}
