import { z } from 'zod'
import { pageOf, paging, toPage } from '#src/domain/page.ts'
import { defineTool } from '../define.ts'

const airline = z.object({
  iata: z.string(),
  name: z.string(),
  country: z.string().nullable(),
  verified: z.boolean(),
})

export const findAirlines = defineTool({
  name: 'find_airlines',
  title: 'Find airlines',
  description: 'Find airlines by code or name.',
  input: z.strictObject({ q: z.string().trim().min(1).max(120).describe('A code or a name'), ...paging.shape }),
  output: pageOf(airline),
  permission: 'public',
  effect: 'read',
  http: 'GET /public/airlines',
  handler: async ({ q, ...page }, { services }) => toPage(services.offers.findAirlines(q), page),
})
