import { z } from 'zod'
import { defineTool } from '../define.ts'

export const requestHuman = defineTool({
  name: 'request_human',
  title: 'Ask for a person',
  description:
    'Ask a person of the travel company to take the conversation. Use it when the traveller asks for one, is angry or in an emergency. Asking twice is one request.',
  input: z.strictObject({
    reason: z.enum(['asked', 'emergency', 'anger', 'policy']).default('asked').describe('Why a person is wanted'),
  }),
  output: z.object({
    id: z.string(),
    hours: z.string().describe('When somebody is there'),
    phone: z.string(),
    emergency_phone: z.string(),
  }),
  permission: 'booking.view',
  effect: 'write',
  handler: ({ reason }, { services, actor }) => services.requestHuman({ actor, reason }),
})
