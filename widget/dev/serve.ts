import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import fastifyWebsocket from '@fastify/websocket'
import Fastify from 'fastify'
import { serveForeignPage } from './foreign-page.ts'
import { type ScriptedChat, serveSocket } from './socket.ts'

interface DevServerOptions {
  /** What `vite build` made. */
  readonly folder: string
  readonly port?: number
  readonly delay?: number
}

/** As strict as the real server's. */
const POLICY =
  "default-src 'self'; style-src 'self'; img-src 'self' https:; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'self'"

/** A stand-in for the server that speaks the chat contract with scripted answers. Only for looking at the widget and
 *  for its browser test: nothing in it searches, prices or books. */
export async function startDevServer({ folder, port = 0, delay = 600 }: DevServerOptions) {
  const chat: ScriptedChat = { conversations: new Map(), sockets: new Set(), delay, isSilent: false }
  const app = Fastify()
  await app.register(fastifyWebsocket)
  await app.register(fastifyStatic, {
    root: folder,
    setHeaders(reply, path) {
      // Other people's pages load the widget; the rest is ours alone.
      reply.header('cross-origin-resource-policy', /\/widget[\w-]*\.js$/.test(path) ? 'cross-origin' : 'same-origin')
      reply.header('content-security-policy', POLICY)
      reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.get('/api/v1/assistant/ws', { websocket: true }, socket => serveSocket(chat, socket))
  app.get('/api/v1/public/config', (_, reply) =>
    reply.header('access-control-allow-origin', '*').send({
      success: true,
      data: {
        slug: 'demo',
        name: 'Savanna & Sea',
        tagline: 'Safaris and beaches in Kenya and Tanzania',
        is_demo: true,
      },
    }),
  )
  app.get('/pay/:id', (_, reply) => reply.type('text/html').send('<!doctype html><title>Pay</title><h1>Pay</h1>'))
  const origin = await app.listen({ host: '127.0.0.1', port })
  const foreign = await serveForeignPage(origin)

  return {
    origin,
    foreignOrigin: foreign.origin,
    chat,
    /** Cuts every line, as a network would. */
    dropSockets() {
      for (const socket of chat.sockets) socket.terminate()
    },
    async close() {
      for (const socket of chat.sockets) socket.terminate()
      await foreign.close()
      await app.close()
    },
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL('../../dist/widget', import.meta.url))
  const server = await startDevServer({ folder, port: Number(process.argv[2] ?? 5173) })
  process.stdout.write(`chat page       ${server.origin}/\nsomebody's page ${server.foreignOrigin}/\n`)
}
