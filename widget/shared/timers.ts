/** Named timers: starting one again replaces it, and all can be stopped at once. */
export function createTimers<Name extends string>() {
  const running = new Map<Name, ReturnType<typeof setTimeout>>()
  const stop = (name: Name) => {
    clearTimeout(running.get(name))
    running.delete(name)
  }
  const start = (name: Name, ms: number, run: () => void) => {
    stop(name)
    running.set(
      name,
      setTimeout(() => {
        running.delete(name)
        run()
      }, ms),
    )
  }
  const every = (name: Name, ms: number, run: () => void) =>
    start(name, ms, () => {
      every(name, ms, run)
      run()
    })
  return {
    start,
    stop,
    every,
    isRunning: (name: Name) => running.has(name),
    stopAll: () => {
      for (const name of [...running.keys()]) stop(name)
    },
  }
}
