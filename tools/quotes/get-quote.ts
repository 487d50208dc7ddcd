import { z } from 'zod'
import { idInPath } from '#src/domain/id-in-path.ts'
import { quote } from '#src/domain/quote.ts'
import { defineTool } from '../define.ts'

export const getQuote = defineTool({
  name: 'get_quote',
  title: 'Look at a quote',
  description: 'Show a quote as it was made; expires_at says until when it holds.',
  input: z.strictObject({ id: idInPath.describe('From quote_booking, e.g. qte_…') }),
  output: quote,
  permission: 'public',
  effect: 'read',
  http: 'GET /quotes/:id',
  handler: ({ id }, { services, actor }) => services.offers.getQuote(id, actor),
})
