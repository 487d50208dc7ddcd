import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'

/** `/docs`: the OpenAPI document as readable pages; `/api/v1/openapi.json`: the document itself. */
export async function docsRoutes(app: FastifyInstance, document: () => Record<string, unknown>): Promise<void> {
  app.get('/api/v1/openapi.json', async () => document())
  await app.register(async scope => {
    // The marked boundary: the document is OpenAPI 3.1 by construction and by test; the plugin's type is narrower.
    await scope.register(swagger, { mode: 'static', specification: { document: document() as never } })
    await scope.register(swaggerUi, {
      routePrefix: '/docs',
      staticCSP: true,
      // Where the server speaks plain http, by whatever name, upgraded pages would find nothing to load.
      transformStaticCSP: policy => policy.replace(/ ?upgrade-insecure-requests;?/, ''),
    })
  })
}
