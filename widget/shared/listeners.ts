/** Functions that are told something, in the order they came. */
export function createListeners<T>() {
  const listeners = new Set<(value: T) => void>()
  return {
    add(listener: (value: T) => void) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    tell(value: T) {
      for (const listener of listeners) listener(value)
    },
  }
}
