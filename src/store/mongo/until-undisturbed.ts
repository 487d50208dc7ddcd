import { setTimeout as pause } from 'node:timers/promises'
import type { Clock } from '#src/kernel/clock.ts'
import { busy, DEADLINE_MS } from './attempt.ts'

const MOST_TRIES = 50
const LONGEST_PAUSE_MS = 120

/** Time and chance, as the caller has them. */
export interface Patience {
  readonly system_clock: Clock
  /** From 0 to 1. */
  readonly random: () => number
}

/** Does the work again while it says, by undefined, that another writer came in between; BUSY after 50 tries or ten
 *  seconds. The pauses grow and are of random length, so that those who collide drift apart. */
export async function untilUndisturbed<R>(
  { system_clock, random }: Patience,
  work: () => Promise<{ readonly result: R } | undefined>,
): Promise<R> {
  const until = system_clock() + DEADLINE_MS
  for (let tries = 1; tries <= MOST_TRIES && system_clock() <= until; tries++) {
    const done = await work()
    if (done) return done.result
    await pause(random() * Math.min(2 ** tries, LONGEST_PAUSE_MS))
  }
  throw busy('store: others were faster, again and again')
}
