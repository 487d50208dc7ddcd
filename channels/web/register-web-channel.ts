import websocket from '@fastify/websocket'
import type { FastifyInstance } from 'fastify'
import { createMessageLimit, noMessageLimit } from '#src/assistant/message-limit.ts'
import { AppError } from '#src/kernel/errors.ts'
import { chatRoute, MESSAGE_LIMIT } from './chat-route.ts'
import { conversationRoutes } from './conversation-routes.ts'
import { createSocketHub } from './socket-hub.ts'
import type { WebChannel, WebChannelOptions } from './web-channel.ts'

/** For @fastify/websocket, where the server registers it itself. Frames over 64 KiB get an error frame; one over this ends
 *  the connection before it is all in memory. At the end the hub closes the sockets and says why, not the plugin. */
export const WEBSOCKET_OPTIONS = {
  options: { maxPayload: 2 * 1024 * 1024, perMessageDeflate: false, clientTracking: true },
  preClose: (done: () => void): void => done(),
}

/** Serves the chat of contract §4 below `/api/v1`: `POST /assistant/chat`, the conversations, and the WebSocket. */
export async function registerWebChannel(app: FastifyInstance, options: WebChannelOptions): Promise<void> {
  const { engine, rate_limit, limitAddress } = options
  const message_limit =
    rate_limit === 'on' ? createMessageLimit({ ...MESSAGE_LIMIT, clock: engine.system_clock }) : noMessageLimit
  const channel: WebChannel = { ...options, message_limit }
  if (!app.hasDecorator('websocketServer')) await app.register(websocket, WEBSOCKET_OPTIONS)
  const hub = createSocketHub(channel)
  app.addHook('preClose', async () => hub.close())

  await app.register(
    async routes => {
      if (limitAddress) routes.addHook('onRequest', request => limitAddress(request))
      routes.post('/assistant/chat', (request, reply) => chatRoute(channel, request, reply))
      conversationRoutes(routes, channel)
      routes.route({
        method: 'GET',
        url: '/assistant/ws',
        handler() {
          throw new AppError('ROUTE_NOT_FOUND', 'This address speaks WebSocket alone.')
        },
        wsHandler(socket, { raw, ip, headers }) {
          hub.add(socket, { stream: raw.socket, address: ip, authorization: headers.authorization })
        },
      })
    },
    { prefix: '/api/v1' },
  )
}
