import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Frame, type Line, openNodeSocket, startSocketLab } from '../dev/socket-lab.ts'
import { type Connection, createConnection, type Hello, type Timing } from './connection.ts'
import type { ServerFrame } from './protocol.ts'

const QUICK: Partial<Timing> = {
  backoff: 10,
  maxBackoff: 40,
  welcome: 400,
  ack: 120,
  ping: 60,
  pong: 60,
  gap: 60,
  stable: 30,
}

const stops: (() => unknown)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

interface Setup {
  readonly timing?: Partial<Timing>
  readonly hello?: () => Hello
  readonly onLost?: () => void
  readonly isDeafToPings?: boolean
}

async function connectTo(onFrame: (frame: Frame, line: Line, lines: readonly Line[]) => void, setup: Setup = {}) {
  const lab = await startSocketLab((frame, line, lines) => {
    if (frame.type === 'ping' && !setup.isDeafToPings) line.send({ type: 'pong' })
    else onFrame(frame, line, lines)
  })
  const log = {
    frames: [] as { frame: ServerFrame; isReplay: boolean }[],
    states: [] as string[],
    failed: [] as string[],
    lost: [] as string[],
  }
  const connection: Connection = createConnection({
    url: `${lab.origin.replace('http', 'ws')}/api/v1/assistant/ws`,
    openSocket: openNodeSocket,
    hello: setup.hello ?? (() => ({ conversation_id: 'cnv_1', conversation_token: 'cvt_1' })),
    onFrame: (frame, isReplay) => log.frames.push({ frame, isReplay }),
    onState: (state, reason) => log.states.push(reason ? `${state}: ${reason}` : state),
    onFailed: (id, reason) => log.failed.push(`${id}: ${reason}`),
    onLost: code => {
      log.lost.push(code)
      setup.onLost?.()
    },
    timing: { ...QUICK, ...setup.timing },
  })
  stops.push(
    () => connection.close(),
    () => lab.stop(),
  )
  return { lab, connection, log }
}

const welcome = (seq = 0): Frame => ({ type: 'welcome', conversation_id: 'cnv_1', seq, owner: 'bot' })
const message = (seq: number): Frame => ({
  type: 'message',
  message: { id: `msg_${String(seq)}`, seq, role: 'assistant', text: 'x', created_at: '2027-02-01T10:00:00Z' },
})
const ack = ({ client_message_id }: Frame, seq: number): Frame => ({
  type: 'ack',
  client_message_id,
  message_id: `msg_${String(seq)}`,
  seq,
})
const helloes = (heard: readonly Frame[]) => heard.filter(({ type }) => type === 'hello')
const said = (heard: readonly Frame[]) => heard.filter(({ type }) => type === 'message').map(frame => frame.text)

describe('resuming', () => {
  it('says hello first, and after a break asks for what came after the last message without a hole', async () => {
    const { lab, connection, log } = await connectTo((frame, line, lines) => {
      if (frame.type !== 'hello') return
      line.send(welcome(lines.length === 1 ? 2 : 4))
      if (lines.length === 1) line.send(message(1), message(2))
      else line.send(message(3), message(4))
    })
    connection.connect()
    await vi.waitFor(() => expect(log.frames).toHaveLength(3))
    lab.lines[0]?.cut()
    await vi.waitFor(() => expect(log.frames).toHaveLength(6))
    expect(helloes(lab.heard()).map(({ after_seq }) => after_seq)).toEqual([0, 2])
    expect(log.frames.every(({ frame, isReplay }) => isReplay === (frame.type === 'message'))).toBe(true)
    expect(log.states).toEqual(['connecting', 'online', 'reconnecting', 'reconnecting', 'online'])
  })

  it('fetches what a hole in the numbers says is missing, once, and goes on without what does not exist', async () => {
    const { lab, connection, log } = await connectTo((frame, line, lines) => {
      if (frame.type !== 'hello') return
      line.send(welcome(1), ...(lines.length === 1 ? [message(1), message(3)] : []))
    })
    connection.connect()
    await vi.waitFor(() => expect(helloes(lab.heard())).toHaveLength(2))
    expect(helloes(lab.heard())[1]).toMatchObject({ after_seq: 1 })
    lab.lines[1]?.send(message(3))
    await new Promise(resolve => setTimeout(resolve, 250))
    expect(helloes(lab.heard())).toHaveLength(2)
    expect(log.frames.filter(({ frame }) => frame.type === 'message')).toHaveLength(3)
  })

  it('counts its own acknowledged messages as known', async () => {
    const { lab, connection } = await connectTo((frame, line, lines) => {
      if (frame.type === 'hello') line.send(welcome(lines.length === 1 ? 0 : 2))
      if (frame.type === 'message') line.send(ack(frame, 1), message(2))
    })
    connection.send({ client_message_id: 'a', text: 'hello' })
    await vi.waitFor(() => expect(said(lab.heard())).toEqual(['hello']))
    await new Promise(resolve => setTimeout(resolve, 30))
    lab.lines[0]?.cut()
    await vi.waitFor(() => expect(helloes(lab.heard())[1]).toMatchObject({ after_seq: 2 }))
  })
})

describe('sending', () => {
  it('keeps the order, waits for the welcome, and sends each message once while all goes well', async () => {
    let seq = 0
    const { lab, connection, log } = await connectTo((frame, line) => {
      if (frame.type === 'hello') setTimeout(() => line.send(welcome()), 30)
      if (frame.type === 'message') {
        seq += 1
        line.send(ack(frame, seq))
      }
    })
    for (const id of ['a', 'b', 'c']) connection.send({ client_message_id: id, text: id })
    await vi.waitFor(() => expect(log.frames.filter(({ frame }) => frame.type === 'ack')).toHaveLength(3))
    expect(said(lab.heard())).toEqual(['a', 'b', 'c'])
  })

  it('sends again, with the same id, what the line took with it', async () => {
    const { lab, connection, log } = await connectTo((frame, line, lines) => {
      if (frame.type === 'hello') line.send(welcome())
      if (frame.type !== 'message') return
      if (lines.length === 1) line.cut()
      else line.send(ack(frame, 1))
    })
    connection.send({ client_message_id: 'a', text: 'hello', choice: 'opt' })
    await vi.waitFor(() => expect(log.frames.some(({ frame }) => frame.type === 'ack')).toBe(true))
    const sent = lab.heard().filter(({ type }) => type === 'message')
    expect(sent).toEqual([
      { type: 'message', client_message_id: 'a', text: 'hello', choice: 'opt' },
      { type: 'message', client_message_id: 'a', text: 'hello', choice: 'opt' },
    ])
  })

  it('takes a new line when no acknowledgement comes, and gives up after four tries', async () => {
    const { lab, connection, log } = await connectTo((frame, line) => {
      if (frame.type === 'hello') line.send(welcome())
    })
    connection.send({ client_message_id: 'a', text: 'hello' })
    await vi.waitFor(() => expect(log.failed).toEqual(['a: ']), { timeout: 3_000 })
    expect(said(lab.heard())).toEqual(['hello', 'hello', 'hello', 'hello'])
  })

  it('fails what the server refuses, in its words, and goes on with the rest', async () => {
    const { connection, log } = await connectTo((frame, line) => {
      if (frame.type === 'hello') line.send(welcome())
      if (frame.type !== 'message') return
      if (frame.text === 'bad') line.send({ type: 'error', code: 'VALIDATION_FAILED', message: 'Too long.' })
      else line.send(ack(frame, 1))
    })
    connection.send({ client_message_id: 'a', text: 'bad' })
    connection.send({ client_message_id: 'b', text: 'good' })
    await vi.waitFor(() => expect(log.failed).toEqual(['a: Too long.']))
    await vi.waitFor(() => expect(log.frames.some(({ frame }) => frame.type === 'ack')).toBe(true))
  })

  it('waits and tries again when the server is busy', async () => {
    const { connection, log } = await connectTo((frame, line) => {
      const tries = line.heard.filter(({ type }) => type === 'message').length
      if (frame.type === 'hello') line.send(welcome())
      if (frame.type !== 'message') return
      const { client_message_id } = frame
      line.send(tries < 3 ? { type: 'error', code: 'BUSY', message: 'Wait.', client_message_id } : ack(frame, 1))
    })
    connection.send({ client_message_id: 'a', text: 'hello' })
    await vi.waitFor(() => expect(log.frames.some(({ frame }) => frame.type === 'ack')).toBe(true))
    expect(log.failed).toEqual([])
  })
})

describe('a line that is not there', () => {
  it('notices a silent line by its pings', async () => {
    const { lab, connection } = await connectTo(
      (frame, line, lines) => {
        if (frame.type === 'hello') line.send(welcome())
        if (frame.type === 'ping' && lines.length > 1) line.send({ type: 'pong' })
      },
      { isDeafToPings: true },
    )
    connection.connect()
    await vi.waitFor(() => expect(lab.lines).toHaveLength(2))
    await new Promise(resolve => setTimeout(resolve, 300))
    expect(lab.lines).toHaveLength(2)
  })

  it('stops trying after a while, and begins again with a new message', async () => {
    const { lab, connection, log } = await connectTo((_, line) => line.cut(), { timing: { maxAttempts: 3 } })
    connection.connect()
    await vi.waitFor(() => expect(log.states.at(-1)).toBe('offline'))
    const tries = lab.lines.length
    expect(tries).toBe(4)
    connection.send({ client_message_id: 'a', text: 'hello' })
    await vi.waitFor(() => expect(lab.lines.length).toBeGreaterThan(tries))
  })

  it('does not try while the browser is offline, and at once when it is back', async () => {
    const { lab, connection, log } = await connectTo((frame, line) => {
      if (frame.type === 'hello') line.send(welcome())
    })
    connection.connect()
    await vi.waitFor(() => expect(log.states.at(-1)).toBe('online'))
    connection.setNetwork(false)
    expect(log.states.at(-1)).toBe('offline')
    connection.send({ client_message_id: 'a', text: 'later' })
    await new Promise(resolve => setTimeout(resolve, 100))
    expect(lab.lines).toHaveLength(1)
    connection.setNetwork(true)
    await vi.waitFor(() => expect(said(lab.heard())).toEqual(['later']))
  })
})

describe('a refused hello', () => {
  const refuse = (code: string) => (frame: Frame, line: Line) => {
    if (frame.type !== 'hello') return
    if (frame.conversation_id) {
      line.send({ type: 'error', code, message: 'There is no such conversation.' })
      line.close(1008)
    } else line.send(welcome())
  }

  it('lets go of a conversation that the server does not know, and says hello without it', async () => {
    let hello: Hello = { conversation_id: 'cnv_old', conversation_token: 'cvt_old' }
    const forget = () => {
      hello = {}
    }
    const { lab, connection, log } = await connectTo(refuse('CONVERSATION_NOT_FOUND'), {
      hello: () => hello,
      onLost: forget,
    })
    connection.connect()
    await vi.waitFor(() => expect(log.lost).toEqual(['CONVERSATION_NOT_FOUND']))
    await vi.waitFor(() => expect(log.states.at(-1)).toBe('online'))
    expect(helloes(lab.heard()).at(-1)).toEqual({ type: 'hello' })
  })

  it('stands still when the server will not have it at all', async () => {
    const { lab, connection, log } = await connectTo(
      (_, line) => {
        line.send({ type: 'error', code: 'ORGANIZATION_NOT_FOUND', message: 'No such organization.' })
        line.close(1008)
      },
      { hello: () => ({ organization: 'nobody' }) },
    )
    connection.connect()
    await vi.waitFor(() => expect(log.states.at(-1)).toBe('refused: No such organization.'))
    await new Promise(resolve => setTimeout(resolve, 100))
    expect(lab.lines).toHaveLength(1)
  })
})
