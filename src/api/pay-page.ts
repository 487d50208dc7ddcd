import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { showMoney } from '#src/domain/money.ts'
import type { BookingServices } from '#src/services/bookings/booking-services.ts'
import type { Checkout } from '#src/services/payments/sandbox-checkout.ts'
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

function page({ payment, organization, reference, titles, outcome }: Checkout): string {
  const isOpen = payment.status === 'pending'
  const rows = titles.map(title => `<li>${escapeHtml(title)}</li>`).join('')
  const buttons = `<form method="post"><button class="primary" name="outcome" value="paid">Pay ${escapeHtml(showMoney(payment.amount))}</button><button name="outcome" value="declined">Decline</button></form>`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Pay ${escapeHtml(reference)}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/pay.css"><meta name="robots" content="noindex">
</head>
<body><main>
<p class="badge">Sandbox: no money moves</p>
<h1>${escapeHtml(organization)}</h1>
<p>Booking <strong>${escapeHtml(reference)}</strong></p>
<ul>${rows}</ul>
<p class="total">${escapeHtml(showMoney(payment.amount))}</p>
${outcome ? `<p role="status" class="outcome">${escapeHtml(outcome)}</p>` : ''}
${isOpen ? buttons : goBack(payment.status)}
</main></body></html>`
}

const goBack = (status: Checkout['payment']['status']) =>
  status === 'declined'
    ? '<p>To try again, go back to the chat and write “pay again”: you get a new link.</p>'
    : '<p>You can close this page and go back to the chat.</p>'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, character => ENTITIES[character] ?? character)
