import { z } from 'zod'
import { pageOf, paging, toPage } from '#src/domain/page.ts'
import { defineTool } from '../define.ts'

const place = z.object({
  id: z.string(),
  kind: z.enum(['place', 'metro', 'airport', 'city', 'region', 'country']),
  name: z.string(),
  country: z.string(),
  country_name: z.string(),
  zone: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  /** The usual gateway first. */
  airports: z.array(z.string()),
  airport_km: z.number().nullable(),
  match: z.enum(['exact', 'prefix', 'fuzzy']),
})

export const findPlaces = defineTool({
  name: 'find_places',
  title: 'Find places',
  description:
    'Find what a place name can mean (cities, parks, regions, airports), the likeliest first, misspelt or not.',
  input: z.strictObject({ q: z.string().trim().min(1).max(120).describe('A name or a code'), ...paging.shape }),
  output: pageOf(place),
  permission: 'public',
  effect: 'read',
  http: 'GET /public/places',
  handler: async ({ q, ...page }, { services }) => {
    const { items, meta } = toPage(services.offers.findPlaces(q), page)
    return { items: items.map(each => ({ ...each, airports: [...each.airports] })), meta }
  },
})
