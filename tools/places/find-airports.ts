import { z } from 'zod'
import { pageOf, paging, toPage } from '#src/domain/page.ts'
import { defineTool } from '../define.ts'

const airport = z.object({
  iata: z.string(),
  name: z.string(),
  city: z.string(),
  metro_code: z.string().nullable(),
  country: z.string(),
  country_name: z.string(),
  zone: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  scheduled: z.boolean(),
})

export const findAirports = defineTool({
  name: 'find_airports',
  title: 'Find airports',
  description: 'Find airports by code, by their own name or by the place they serve, the usual one first.',
  input: z.strictObject({ q: z.string().trim().min(1).max(120).describe('A code or a name'), ...paging.shape }),
  output: pageOf(airport),
  permission: 'public',
  effect: 'read',
  http: 'GET /public/airports',
  handler: async ({ q, ...page }, { services }) => toPage(services.offers.findAirports(q), page),
})
