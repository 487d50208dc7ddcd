import type { FastifyInstance } from 'fastify'
import { createSend } from '#channels/channel.ts'
import { acceptEvent } from '#src/assistant/accept-event.ts'
import { createRespond } from '#src/assistant/dialogue/create-respond.ts'
import { loadReplies, type RepliesIn } from '#src/assistant/dialogue/replies.ts'
import { createEngine, type Engine } from '#src/assistant/engine.ts'
import { guestOf } from '#src/assistant/open-conversation.ts'
import { startRecovery } from '#src/assistant/recover.ts'
import { showMoney } from '#src/domain/money.ts'
import { frozenClock, systemClock } from '#src/kernel/clock.ts'
import type { Config } from '#src/kernel/config.ts'
import { randomIds } from '#src/kernel/ids.ts'
import { createLog, type Log } from '#src/kernel/log.ts'
import type { BookingEvent } from '#src/services/bookings/booking-event.ts'
import { createServices, type Services } from '#src/services/index.ts'
import { createOwnInventory } from '#src/services/inventory/own-inventory.ts'
import { openFlightSandbox } from '#src/services/offers/open-flight-sandbox.ts'
import type { Store } from '#src/store/port.ts'
import { workflows } from '#src/workflows/index.ts'
import { tools } from '#tools/index.ts'
import { createAuditTrail } from './api/audit-trail.ts'
import { createApp } from './app.ts'
import { openingData } from './as-folder-failure.ts'
import { collections } from './collections.ts'
import { createUnderstand } from './create-understand.ts'
import { openDataFolder } from './data-folder.ts'
import { joinOthers } from './join-others.ts'
import { openMailer } from './open-mailer.ts'
import { openReferenceData } from './open-reference-data.ts'
import { openStore } from './open-store.ts'
import { seedDemo } from './seed-demo.ts'
import { startUpkeep } from './upkeep.ts'

/** What is under way may take so long to end. */
const DRAIN_MS = 8_000

/** A running server. `stop` drains: no new work, what runs is finished, then everything is closed. */
export interface RunningServer {
  readonly address: string
  readonly app: FastifyInstance
  readonly services: Services
  readonly store: Store
  readonly engine: Engine
  stop(): Promise<void>
}

/** From a configuration to a listening server, in the order in which things depend on each other. */
export async function startServer(config: Config, log: Log = createLog(config.LOG_LEVEL)): Promise<RunningServer> {
  const folder = await openingData(config.DATA_DIR, () => openDataFolder(config))
  const others = await joinOthers(config, log)
  const clock = config.CLOCK ? frozenClock(config.CLOCK) : systemClock
  const address = { url: config.PUBLIC_URL?.replace(/\/+$/, '') ?? '' } // addresses are put behind it
  const public_url = () => address.url
  const reference = await openReferenceData()
  const store = await openingData(config.DATA_DIR, async () => {
    const opened = await openStore(config, folder)
    for (const definition of collections) opened.collection(definition)
    await seedDemo({ config, store: opened, clock })
    return opened
  })
  const inventory = createOwnInventory({ store, clock })
  const services = createServices({
    store,
    reference,
    suppliers: [inventory, openFlightSandbox({ store, reference, clock })],
    mailer: await openMailer(config, folder),
    clock,
    system_clock: systemClock,
    log,
    public_url,
    secrets: folder.secrets,
  })
  // Before anybody can ask: with one process, whatever is still marked as being worked on was left by a dead one.
  await services.bookings.recoverBookings({ is_alone: config.MONGODB_URI === undefined })
  const is_alone = config.MONGODB_URI === undefined
  if (is_alone) await services.bookings.abandonLeases()

  const replies = loadReplies()
  const audit = createAuditTrail({ store, clock: systemClock, secret: folder.secrets.signing })
  const understand = await createUnderstand({ config, reference, log })
  const engine = createEngine({
    store,
    services,
    understand,
    respond: createRespond({ workflows, tools, replies, public_url, advise: understand.advise }),
    sentence: (key, language) => replies(language).text(key),
    audit,
    send: createSend([]), // the web resumes by seq; message channels are handed in here
    ids: randomIds,
    clock,
    system_clock: systemClock,
    log,
    secret: folder.secrets.signing,
    bus: others.bus,
  })

  let isDraining = false
  const app = await createApp({
    config,
    log,
    store,
    services,
    engine,
    audit,
    guestOf: token => guestOf(engine, token),
    isDraining: () => isDraining,
    public_url,
    counter: others.counter,
    gauges: { ...others.gauges, ...understand.gauges },
  })
  const listening = await app.listen({ host: config.HOST, port: config.PORT })
  address.url ||= listening.replace('[::]', 'localhost').replace('0.0.0.0', 'localhost')
  folder.announce(listening)

  const stopRecovery = startRecovery(engine, { is_alone })
  const upkeep = startUpkeep({ services, inventory, store, log, notify: event => notify(engine, replies, event) })
  return {
    address: listening,
    app,
    services,
    store,
    engine,
    async stop() {
      isDraining = true
      stopRecovery()
      await app.close()
      await engine.scheduler.drain(DRAIN_MS)
      await upkeep.stop()
      await others.leave()
      reference.close()
      await store.close()
      folder.release()
    },
  }
}

/** What happened to a booking is told in the conversation that made it; what says nothing new to its traveller is not. */
async function notify(engine: Engine, replies: RepliesIn, event: BookingEvent): Promise<void> {
  const { event_id, type, conversation_id, booking } = event
  const key = `shown_${type}`
  if (conversation_id === null || !replies('en').has(key)) return
  const text = (language: string) => {
    const { language: spoken, text: words } = replies(language)
    return words(key, { reference: booking.reference, paid: showMoney(booking.paid, spoken) })
  }
  await acceptEvent(engine, conversation_id, { event_id, event: { type, booking_id: booking.id }, text })
}
