import Fastify from 'fastify'

/** The baseline of search and start-up: Fastify with a route that answers the very bytes it was given. Argument: port. */
const [, , port = '0'] = process.argv
const kept = new Map<string, string>()
const app = Fastify({ bodyLimit: 8 * 1024 * 1024 })
app.addContentTypeParser('text/plain', { parseAs: 'string' }, async (_: unknown, body: string) => body)
app.get('/healthz', async () => ({ status: 'ok' }))
app.put<{ Params: { name: string }; Body: string }>('/bytes/:name', async ({ params, body }, reply) => {
  kept.set(params.name, body)
  return reply.code(204).send()
})
app.get<{ Params: { name: string } }>('/bytes/:name', async ({ params }, reply) =>
  reply.type('application/json').send(kept.get(params.name) ?? '{}'),
)
await app.listen({ host: '127.0.0.1', port: Number(port) })
