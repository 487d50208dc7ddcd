import { expect, it } from 'vitest'
import { exampleMonths } from '../widget/shared/example-months.ts'
import { stringsFor } from '../widget/shared/strings.ts'
import { startTestServer } from './testing/start-test-server.ts'
import { startTalk } from './testing/talk.ts'

it.each(['2026-11-24', '2027-02-11', '2027-08-20'])(
  'the three sentences on the page are answered well on %s',
  async day => {
    const server = await startTestServer({ CLOCK: `${day}T12:00:00Z` })
    try {
      const [trip = '', stay = '', questions = ''] = stringsFor('en').examples(exampleMonths(new Date(day)))
      const trips = await startTalk(server.address).say(trip)
      expect(trips.pending).toEqual({ kind: 'choice' })
      expect(trips.replies.flatMap(({ cards }) => cards).length).toBeGreaterThanOrEqual(2)

      const stays = await startTalk(server.address).say(stay)
      expect(stays.pending).toEqual({ kind: 'choice' })
      expect(stays.text).toContain('2 adults, 7 nights')
      expect(stays.replies.flatMap(({ cards }) => cards).length).toBeGreaterThanOrEqual(2)

      const answer = await startTalk(server.address).say(questions)
      expect(answer.text).toContain('wildebeest')
      expect(answer.text).toContain('yellow fever certificate')
    } finally {
      await server.stop()
    }
  },
)

it.each(['es', 'fr', 'de', 'it', 'pt', 'sw'])('the sentences in %s lead to offers at once', async language => {
  const day = '2026-11-24'
  const server = await startTestServer({ CLOCK: `${day}T12:00:00Z` })
  try {
    const sentences = stringsFor(language).examples(exampleMonths(new Date(day)))
    for (const sentence of sentences.slice(0, 2)) {
      const { pending, replies } = await startTalk(server.address).say(sentence)
      expect([sentence, pending, replies[0]?.language]).toEqual([sentence, { kind: 'choice' }, language])
      expect(replies.flatMap(({ cards }) => cards).length).toBeGreaterThanOrEqual(2)
    }
  } finally {
    await server.stop()
  }
})
