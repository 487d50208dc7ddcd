/** Timers by name, one each: setting one again moves it. They keep no process alive, and hold nothing that recovery by
 *  `wake_at` would not find as well. */
export interface Scheduler {
  set(name: string, delay_ms: number, work: () => void): void
  clear(name: string): void
  /** Work that nobody waits for, but `drain`. It must not reject. */
  track(work: Promise<unknown>): void
  /** Stops the timers, takes no new ones, and waits for what is under way, at most so many milliseconds. */
  drain(timeout_ms: number): Promise<void>
}

export function createScheduler(): Scheduler {
  const timers = new Map<string, NodeJS.Timeout>()
  const running = new Set<Promise<unknown>>()
  let isOpen = true

  const clear = (name: string) => {
    clearTimeout(timers.get(name))
    timers.delete(name)
  }

  return {
    clear,
    set(name, delay_ms, work) {
      clear(name)
      if (!isOpen) return
      const ring = () => {
        timers.delete(name)
        work()
      }
      timers.set(name, setTimeout(ring, delay_ms).unref())
    },
    track(work) {
      const tracked: Promise<unknown> = work.finally(() => running.delete(tracked))
      running.add(tracked)
    },
    async drain(timeout_ms) {
      isOpen = false
      for (const name of timers.keys()) clear(name)
      const deadline = Date.now() + timeout_ms
      while (running.size > 0 && Date.now() < deadline) {
        let timer: NodeJS.Timeout | undefined
        const patience = new Promise(resolve => {
          timer = setTimeout(resolve, Math.max(1, deadline - Date.now()))
        })
        await Promise.race([Promise.allSettled(running), patience])
        clearTimeout(timer)
      }
    },
  }
}
