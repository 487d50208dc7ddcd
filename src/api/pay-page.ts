import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { BookingServices } from '#src/services/bookings/booking-services.ts'
import type { Checkout } from '#src/services/payments/sandbox-checkout.ts'
import { documentWords } from '#src/services/words/document-words.ts'
import { escapeHtml } from '#src/services/words/escape-html.ts'
import type { Values } from '#src/services/words/templates.ts'
import { invalidInput } from '#tools/define.ts'

const form = z.object({ outcome: z.enum(['paid', 'declined']).default('paid') })
const address = z.object({ payment_id: z.string().max(80) })

/** The sandbox payment page: one form, its first button pays, its second declines. Whoever holds the unguessable id may
 *  use it, as with any payment link; what it settles is settled once. */
export function payPage(app: FastifyInstance, bookings: BookingServices): void {
  app.get('/pay/:payment_id', async (request, reply) => {
    const { payment_id } = address.parse(request.params)
    return reply
      .type('text/html')
      .header('cache-control', 'no-store')
      .send(page(await bookings.getCheckout(payment_id)))
  })
  app.post('/pay/:payment_id', async (request, reply) => {
    const { payment_id } = address.parse(request.params)
    const asked = form.safeParse(request.body ?? {})
    if (!asked.success) throw invalidInput(asked.error)
    const checkout = await bookings.settleSandboxPayment({ payment_id, outcome: asked.data.outcome })
    return reply.type('text/html').header('cache-control', 'no-store').send(page(checkout))
  })
}

function page({ payment, language, organization, reference, titles, outcome }: Checkout): string {
  const { language: spoken, phrase, money } = documentWords(language)
  const words = (key: string, values?: Values) => escapeHtml(phrase(key, values))
  const amount = money(payment.amount)
  const isOpen = payment.status === 'pending'
  const rows = titles.map(title => `<li>${escapeHtml(title)}</li>`).join('')
  const buttons = `<form method="post"><button class="primary" name="outcome" value="paid">${words('pay_button', { amount })}</button><button name="outcome" value="declined">${words('pay_decline')}</button></form>`
  const goBack = `<p>${words(payment.status === 'declined' ? 'pay_again' : 'pay_close')}</p>`
  return `<!doctype html>
<html lang="${spoken}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words('pay_title', { reference })}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/pay.css"><meta name="robots" content="noindex">
</head>
<body><main>
<p class="badge">${words('pay_badge')}</p>
<h1>${escapeHtml(organization)}</h1>
<p>${words('pay_booking')} <strong>${escapeHtml(reference)}</strong></p>
<ul>${rows}</ul>
<p class="total">${escapeHtml(amount)}</p>
${outcome ? `<p role="status" class="outcome">${escapeHtml(outcome)}</p>` : ''}
${isOpen ? buttons : goBack}
</main></body></html>`
}
