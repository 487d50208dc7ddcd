import { z } from 'zod'
import { pageOf, paging, toPage } from '#src/domain/page.ts'
import { defineTool } from '../define.ts'

const country = z.object({
  alpha2: z.string(),
  name: z.string(),
  names: z.record(z.string(), z.string()),
  capital: z.string(),
  currencies: z.array(z.string()),
  languages: z.array(z.string()),
  calling_codes: z.array(z.string()),
})

export const listCountries = defineTool({
  name: 'list_countries',
  title: 'List countries',
  description: 'List all countries with their names in several languages, currencies and calling codes.',
  input: z.strictObject(paging.shape),
  output: pageOf(country),
  permission: 'public',
  effect: 'read',
  http: 'GET /public/countries',
  handler: async (page, { services }) => {
    const { items, meta } = toPage(services.offers.listCountries(), page)
    return {
      items: items.map(({ names, currencies, languages, calling_codes, ...rest }) => ({
        ...rest,
        names: { ...names },
        currencies: [...currencies],
        languages: [...languages],
        calling_codes: [...calling_codes],
      })),
      meta,
    }
  },
})
