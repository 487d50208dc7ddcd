import { z } from 'zod'
import { idInPath } from '#src/domain/id-in-path.ts'
import { offer } from '#src/domain/offer.ts'
import { defineTool } from '../define.ts'

export const getOffer = defineTool({
  name: 'get_offer',
  title: 'Look at an offer',
  description:
    'Price one found offer again at its supplier and show all of it: conditions, times, what is paid on the spot. The total may have moved since the search.',
  input: z.strictObject({ id: idInPath.describe('From a search, e.g. ofr_…') }),
  output: offer,
  permission: 'public',
  effect: 'read',
  http: 'GET /offers/:id',
  handler: ({ id }, { services, actor }) => services.offers.getOffer(id, actor),
})
