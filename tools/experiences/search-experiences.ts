import { z } from 'zod'
import { defineTool } from '../define.ts'
import { foundOffers, placeName, searchFields, toFoundPage } from '../offers/search-fields.ts'

export const searchExperiences = defineTool({
  name: 'search_experiences',
  title: 'Search experiences',
  description:
    'Find things to do on a day (safaris, dives, cultural visits, adventures) with the total price for the whole party and what they ask for, such as a minimum age. Holds nothing.',
  input: z.strictObject({
    destination: placeName.describe('An IATA code, a place id or a usual name, e.g. Diani'),
    date: z.iso.date().describe('YYYY-MM-DD'),
    category: z.enum(['safari', 'diving', 'cultural', 'adventure']).optional().describe('Absent: all of them'),
    ...searchFields,
  }),
  output: foundOffers,
  permission: 'public',
  effect: 'read',
  http: 'GET /experiences',
  list_meta: ['suppliers'],
  handler: async (query, { services, actor }) =>
    toFoundPage(await services.offers.searchExperiences(query, actor), query),
})
