import { z } from 'zod'
import { preferences } from '#src/domain/preferences.ts'
import { defineTool } from '../define.ts'

/** What is kept of somebody, as they see it themselves. */
export const shownPreferences = preferences.extend({
  kept_for: z.enum(['person', 'conversation']).describe('Beyond this conversation, or in it alone (a guest)'),
  name: z.string().nullable(),
  updated_at: z.iso.datetime().nullable(),
})

export const getPreferences = defineTool({
  name: 'get_preferences',
  title: 'What is kept about you',
  description: 'Show what the caller has asked us to remember: usual party, home airport, seat, diet and so on.',
  input: z.strictObject({}),
  output: shownPreferences,
  permission: 'booking.view',
  effect: 'read',
  http: 'GET /assistant/preferences',
  handler: (_input, { services, actor }) => services.travelers.preferences.get(actor),
})
