/** What the connection hears from a socket, whatever makes it. */
interface SocketEvents {
  readonly onOpen: () => void
  readonly onData: (data: unknown) => void
  /** Once, at the end, also when the socket never opened. */
  readonly onClose: (code: number) => void
}

export interface Socket {
  readonly send: (text: string) => void
  readonly close: () => void
}

export type OpenSocket = (url: string, events: SocketEvents) => Socket

/** The browser's own WebSocket. A blocked or malformed address counts as a socket that closed at once. */
export const openBrowserSocket: OpenSocket = (url, events) => {
  try {
    const socket = new WebSocket(url)
    socket.addEventListener('open', events.onOpen)
    socket.addEventListener('message', ({ data }) => events.onData(data))
    socket.addEventListener('close', ({ code }) => events.onClose(code))
    return { send: text => socket.send(text), close: () => socket.close() }
  } catch {
    queueMicrotask(() => events.onClose(1006))
    return { send: () => {}, close: () => {} }
  }
}
