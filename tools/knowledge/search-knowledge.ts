import { z } from 'zod'
import { pageOf, paging, toPage } from '#src/domain/page.ts'
import { defineTool } from '../define.ts'

const knowledge = z.object({
  id: z.string(),
  topic: z.string(),
  title: z.string(),
  text: z.string(),
  language: z.string(),
  updated_at: z.iso.date(),
  /** What the text rests on, in words. */
  rests_on: z.string(),
  /** How well it fits the words; below 5 it is a guess. */
  score: z.number(),
})

export const searchKnowledge = defineTool({
  name: 'search_knowledge',
  title: 'Search travel knowledge',
  description:
    'Search our own short texts on destinations, visas, health, baggage, payment and policies. Every text has a date and says what it rests on. Use it before answering any such question, and say so when nothing is found.',
  input: z.strictObject({
    q: z.string().trim().min(1).max(1000).describe('A question or some words'),
    place: z.string().trim().min(1).max(120).optional().describe('Only what holds for this place'),
    ...paging.shape,
  }),
  output: pageOf(knowledge),
  permission: 'public',
  effect: 'read',
  http: 'GET /public/knowledge',
  handler: async ({ q, place, ...page }, { services }) => toPage(services.offers.searchKnowledge({ q, place }), page),
})
