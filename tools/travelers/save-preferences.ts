import { z } from 'zod'
import { existingLanguage, preferences } from '#src/domain/preferences.ts'
import { defineTool } from '../define.ts'
import { shownPreferences } from './get-preferences.ts'

const { party, home_airport, seat, diet, mobility, budget_level } = preferences.shape

export const savePreferences = defineTool({
  name: 'save_preferences',
  title: 'Remember or forget a wish',
  description:
    'Keep what the caller wants remembered for the next trip. Null forgets a field, an absent one stays as it is. Only at the wish of the traveller.',
  input: z.strictObject({
    party: party.nullable(),
    home_airport: home_airport.nullable(),
    seat: seat.nullable(),
    diet: diet.nullable(),
    mobility: mobility.nullable(),
    budget_level: budget_level.nullable(),
    language: existingLanguage.optional().nullable(),
  }),
  output: shownPreferences,
  permission: 'booking.create',
  effect: 'write',
  http: 'PATCH /assistant/preferences',
  handler: (input, { services, actor }) => services.travelers.preferences.save(actor, input),
})
