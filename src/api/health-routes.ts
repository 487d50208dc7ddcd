import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

interface Needs {
  /** True when the stores answer. */
  isHealthy(): Promise<boolean>
  isDraining(): boolean
  /** Counted anew whenever somebody looks. */
  readonly gauges: Readonly<Record<string, { readonly help: string; value(): number }>>
}

/** `/healthz`: the process lives. `/readyz`: it can work. `/metrics`: Prometheus. */
export function healthRoutes(app: FastifyInstance, { isHealthy, isDraining, gauges }: Needs): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  for (const [name, { help, value }] of Object.entries(gauges))
    new Gauge({
      name: `travelweaver_${name}`,
      help,
      registers: [registry],
      collect() {
        this.set(value())
      },
    })
  const duration = new Histogram({
    name: 'travelweaver_http_request_seconds',
    help: 'Time from a request to its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  })

  app.addHook('onResponse', async ({ method, routeOptions }, reply) => {
    duration.observe({ method, route: routeOptions.url ?? 'none', status: reply.statusCode }, reply.elapsedTime / 1000)
  })
  app.get('/healthz', async () => ({ status: 'ok' }))
  app.get('/readyz', async (_request, reply) => {
    const isReady = !isDraining() && (await isHealthy())
    return reply
      .code(isReady ? 200 : 503)
      .send({ status: isReady ? 'ready' : isDraining() ? 'draining' : 'store_down' })
  })
  app.get('/metrics', async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()))
}
