import { createServer } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { createLog } from './kernel/log.ts'
import { createSmtpMailer } from './providers/mail/smtp-mailer.ts'
import type { BookingEvent } from './services/bookings/booking-event.ts'
import { ann, createBookingWorld, toConfirm } from './testing/booking-world.ts'
import { startUpkeep } from './upkeep.ts'

const silent = createServer(() => undefined)
const world = createBookingWorld()
afterAll(async () => {
  silent.close()
  await world.end()
})

test('a mail server that accepts and then says nothing keeps nothing else waiting', {
  timeout: 30_000,
}, async () => {
  if (!silent.listening) await new Promise<void>(resolve => silent.listen(0, '127.0.0.1', resolve))
  const address = silent.address()
  const url = `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  const silentMailer = createSmtpMailer({ url, from: 'bookings@travelweaver.test' })
  const heard: BookingEvent[] = []
  const upkeep = startUpkeep({
    // The marked boundary: upkeep uses nothing of the services but the bookings.
    services: { bookings: world.services } as Parameters<typeof startUpkeep>[0]['services'],
    // The marked boundary: nothing is swept here.
    inventory: { sweepHolds: async () => 0 } as unknown as Parameters<typeof startUpkeep>[0]['inventory'],
    store: world.store,
    log: createLog('silent'),
    notify: async event => void heard.push(event),
  })
  const book = async () => {
    const { id } = await world.services.confirmBooking(toConfirm(world.quote([{}])))
    const payment = await world.services.createPayment({ booking_id: id, actor: ann })
    await world.services.settleSandboxPayment({ payment_id: payment.id, outcome: 'paid' })
    const paid_at = Date.now()
    const hasHeard = () => heard.some(({ type, booking }) => booking.id === id && type === 'booking_confirmed')
    while (!hasHeard() && Date.now() - paid_at < 5_000) await new Promise(resolve => setTimeout(resolve, 50))
    return Date.now() - paid_at
  }
  // The first papers load fonts and the library that draws them, which takes the process a second; that is no mail server's doing.
  await book()
  await expect.poll(() => world.mails.some(({ attachments }) => attachments.length > 0), { timeout: 10_000 }).toBe(true)
  world.mailer.send = silentMailer.send
  for (let count = 0; count < 3; count++) expect(await book()).toBeLessThan(2_500)
  await upkeep.stop()
})
