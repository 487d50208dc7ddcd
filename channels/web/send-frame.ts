import type { WebSocket } from 'ws'
import type { ServerFrame } from '#src/domain/protocol.ts'
import type { AppError } from '#src/kernel/errors.ts'

// Who reads so slowly comes back and resumes by seq; nothing piles up here meanwhile.
const MOST_WAITING_BYTES = 1_048_576
const TRY_AGAIN_LATER = 1013
const POLICY_VIOLATION = 1008
const OPEN = 1

/** Sends a frame, unless the socket is closed or so slow that it is closed for it. */
export function sendFrame(socket: WebSocket, frame: ServerFrame) {
  if (socket.readyState !== OPEN) return
  if (socket.bufferedAmount > MOST_WAITING_BYTES) return socket.close(TRY_AGAIN_LATER, 'reading too slowly')
  socket.send(JSON.stringify(frame))
}

/** What was wrong, in words that a traveller may see; of a message, with its id. */
export function sendError(socket: WebSocket, { code, user_message }: AppError, client_message_id?: string): void {
  const about = client_message_id === undefined ? {} : { client_message_id }
  sendFrame(socket, { type: 'error', code, message: user_message, ...about })
}

export const refuseSocket = (socket: WebSocket, reason: string): void => socket.close(POLICY_VIOLATION, reason)

/** Resolves when what was sent has left this process, or the socket has closed. */
export const untilSent = (socket: WebSocket): Promise<void> =>
  new Promise(resolve => {
    if (socket.readyState !== OPEN || socket.bufferedAmount === 0) return resolve()
    socket.ping(undefined, undefined, () => resolve()) // behind everything that waits
  })
