import { z } from 'zod'
import { traveler, travelerShown } from '#src/domain/booking.ts'
import { defineTool } from '../define.ts'

export const saveTraveler = defineTool({
  name: 'save_traveler',
  title: 'Save a traveller',
  description:
    'Keep somebody who travels along, with the names as in the passport, for the next booking; with an id, change one that is kept. Only at the wish of the traveller.',
  input: traveler.extend({ id: z.string().max(64).optional().describe('From list_travelers, to change that one') }),
  output: travelerShown.extend({ id: z.string() }),
  permission: 'booking.create',
  effect: 'write',
  handler: (input, { services, actor, ids }) => services.travelers.companions.save({ ...input, actor, ids }),
})
