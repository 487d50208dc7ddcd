import { z } from 'zod'
import { pageOf, paging, toPage } from '#src/domain/page.ts'
import { defineTool } from '../define.ts'

const kind = z.enum(['city', 'park', 'island', 'beach', 'region', 'mountain'])

const destination = z.object({
  id: z.string(),
  name: z.string(),
  kind,
  country: z.string(),
  country_name: z.string(),
  summary: z.string(),
  /** 1 to 12. */
  best_months: z.array(z.int()),
  zone: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  gateways: z.array(z.object({ iata: z.string(), name: z.string(), how: z.string() })),
})

export const discoverDestinations = defineTool({
  name: 'discover_destinations',
  title: 'Discover destinations',
  description:
    'List the destinations that are sold here, with when to go and how to get there. Use it when the traveller does not know yet where to go.',
  input: z.strictObject({
    q: z.string().trim().min(1).max(120).optional().describe('A name or a wish, e.g. beach'),
    month: z.int().min(1).max(12).optional().describe('Only those at their best in this month'),
    kind: kind.optional(),
    ...paging.shape,
  }),
  output: pageOf(destination),
  permission: 'public',
  effect: 'read',
  http: 'GET /public/destinations',
  handler: async ({ q, month, kind: wanted, ...page }, { services }) => {
    const { items, meta } = toPage(services.offers.discoverDestinations({ q, month, kind: wanted }), page)
    return {
      items: items.map(({ place_kind, best_months, gateways, ...rest }) => ({
        ...rest,
        kind: place_kind,
        best_months: [...best_months],
        gateways: [...gateways],
      })),
      meta,
    }
  },
})
