import { z } from 'zod'
import { defineTool } from '../define.ts'

export const requestHuman = defineTool({
  name: 'request_human',
  title: 'Ask for a person',
  description:
    'Ask a person of the travel company to take the conversation. Use it when the traveller asks for one, is angry or in an emergency. Asking twice is one request.',
  input: z.strictObject({
    reason: z.enum(['asked', 'emergency', 'anger', 'policy']).default('asked').describe('Why a person is wanted'),
    said: z.array(z.string().max(400)).max(4).optional().describe('In an emergency: what was said of where they are'),
    planned: z.array(z.string().max(400)).max(4).optional().describe('Places that the conversation is about'),
  }),
  output: z.object({
    id: z.string(),
    hours: z.string().describe('When somebody is there'),
    phone: z.string(),
    emergency_phone: z.string(),
    emergency_numbers: z
      .array(z.object({ country: z.string().describe('ISO 3166-1 alpha-2'), numbers: z.array(z.string()) }))
      .describe('In an emergency: what to dial where they are, or where the company works'),
  }),
  permission: 'booking.view',
  effect: 'write',
  handler: ({ reason, said, planned }, { services, actor }) =>
    services.requestHuman({ actor, reason, said: said ?? [], planned: planned ?? [] }),
})
