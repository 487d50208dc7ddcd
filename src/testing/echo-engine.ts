import { createEngine, type Engine, type EngineOptions } from '#src/assistant/engine.ts'
import { systemClock } from '#src/kernel/clock.ts'
import { randomIds } from '#src/kernel/ids.ts'
import { createLog } from '#src/kernel/log.ts'
import type { Services } from '#src/services/index.ts'
import type { Store } from '#src/store/port.ts'
import { echoRespond, echoUnderstand } from './echo-respond.ts'

/** A conversation engine that echoes, over any store; everything else of it is real. */
export const createEchoEngine = (store: Store, options: Partial<EngineOptions> = {}): Engine =>
  createEngine({
    store,
    services: NO_SERVICES,
    understand: echoUnderstand,
    respond: echoRespond,
    sentence: key => (key === 'apology' ? 'Sorry, a colleague will answer you.' : `(${key})`),
    audit: { write: async () => {}, findByCause: async () => [] },
    send: async () => true,
    ids: randomIds,
    clock: systemClock,
    system_clock: systemClock,
    log: createLog('silent'),
    secret: 'a secret for tests with more than 32 characters',
    ...options,
  })

// The marked boundary: the tools that tests call close over what they need.
const NO_SERVICES = {} as Services
