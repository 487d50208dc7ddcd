import { WebSocket } from 'ws'

type Frame = Readonly<Record<string, unknown>> & { readonly type: string }

/** A chat client that keeps everything it hears, in order. */
export class WsClient {
  readonly socket: WebSocket
  readonly frames: Frame[] = []
  closed: { code: number; reason: string } | undefined
  readonly #waiting = new Set<() => void>()

  constructor(url: string, headers: Readonly<Record<string, string>> = {}) {
    this.socket = new WebSocket(url, { headers: { ...headers } })
    this.socket.on('message', data => {
      this.frames.push(JSON.parse(String(data)))
      this.#wake()
    })
    this.socket.on('close', (code, reason) => {
      this.closed = { code, reason: String(reason) }
      this.#wake()
    })
    this.socket.on('error', () => {})
  }

  /** Connects and says hello; resolves with the welcome. */
  static async open(
    url: string,
    hello: object = {},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<{ client: WsClient; welcome: Frame }> {
    const client = new WsClient(url, headers)
    await client.opened()
    client.send({ type: 'hello', ...hello })
    return { client, welcome: await client.next('welcome') }
  }

  opened(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.socket.once('open', () => resolve())
      this.socket.once('error', reject)
    })
  }

  send(frame: object | string): void {
    this.socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame))
  }

  say(text: string, client_message_id: string, more: object = {}): void {
    this.send({ type: 'message', client_message_id, text, ...more })
  }

  of(type: string): Frame[] {
    return this.frames.filter(frame => frame.type === type)
  }

  get texts(): unknown[] {
    return this.of('message').map(({ message }) => Object(message).text)
  }

  /** The nth frame of a type (from 0), once it is there. */
  async next(type: string, index = 0): Promise<Frame> {
    await this.until(() => this.of(type).length > index)
    // The marked boundary: the line above waited for it.
    return this.of(type)[index] as Frame
  }

  async ended(): Promise<{ code: number; reason: string }> {
    await this.until(() => this.closed !== undefined)
    return this.closed ?? { code: 0, reason: '' }
  }

  async until(isSo: () => boolean, timeout_ms = 5_000): Promise<void> {
    const deadline = Date.now() + timeout_ms
    while (!isSo()) {
      if (this.closed || Date.now() > deadline)
        throw new Error(`waited in vain; heard ${JSON.stringify(this.frames).slice(-2_000)}`)
      await new Promise<void>(resolve => {
        const timer = setTimeout(resolve, 50)
        this.#waiting.add(() => {
          clearTimeout(timer)
          resolve()
        })
      })
    }
  }

  close(): void {
    this.socket.terminate()
  }

  #wake() {
    for (const wake of this.#waiting) wake()
    this.#waiting.clear()
  }
}
