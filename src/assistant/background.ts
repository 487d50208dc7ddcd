import { logFailure } from '#src/kernel/log.ts'
import type { Engine } from './engine.ts'

/** Work that nobody waits for: a failure is logged, and recovery finds what is still owed. */
export function inBackground({ scheduler, log }: Engine, conversation_id: string, work: () => Promise<unknown>): void {
  const done = work().catch(error => logFailure(log, error, { conversation_id }))
  scheduler.track(done)
}
