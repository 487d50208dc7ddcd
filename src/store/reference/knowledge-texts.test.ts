import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureReference } from './build-reference.ts'
import { openReference, type Reference } from './open-reference.ts'
import { DESTINATIONS, TEXTS } from './overlay.ts'

const path = 'dist/reference.db'
let reference: Reference

beforeAll(async () => {
  await ensureReference(path)
  reference = openReference(path)
}, 120_000)
afterAll(() => reference.close())

describe('the texts', () => {
  it.each([
    ['park fees', 'park_fees_what'],
    ['yellow fever', 'yellow_fever'],
    ['Gelbfieber', 'yellow_fever'],
    ['malaria', 'malaria'],
    ['baggage small plane', 'baggage_light_aircraft'],
    ['best time migration', 'migration_calendar'],
    ['can I fly after diving?', 'diving_no_fly'],
    ['what is your cancellation policy', 'cancellation_policy'],
    ['visado para Tanzania', 'tanzania_visa'],
    ['chanjo ya homa ya manjano', 'yellow_fever'],
  ])('answer “%s” with %s', (query, id) => {
    expect(reference.searchKnowledge({ query })[0]?.id).toBe(id)
  })

  it('can be narrowed to a topic and to places', () => {
    const guides = reference.searchKnowledge({
      query: 'when to go',
      topic: 'destination_guide',
      place_ids: ['plc_serengeti'],
    })
    expect(guides[0]?.id).toBe('guide_serengeti')
    expect(guides.every(text => text.topic === 'destination_guide')).toBe(true)
  })

  it.each([
    '"',
    '"; DROP TABLE knowledge; --',
    'NEAR(a b, 5) AND NOT *',
    'title:malaria OR ^x',
    '-- () {} ~',
    '* AND "park',
    '',
    '\u0000',
  ])('takes %j as words', query => {
    expect(() => reference.searchKnowledge({ query })).not.toThrow()
  })

  it('are short, dated, of known places and say what they rest on', () => {
    expect(TEXTS.length).toBeGreaterThanOrEqual(45)
    expect(new Set(TEXTS.map(text => text.id)).size).toBe(TEXTS.length)
    const places = new Set(DESTINATIONS.map(place => place.id))
    for (const text of TEXTS) {
      const words = text.text.split(/\s+/).length
      expect([text.id, words >= 60 && words <= 160]).toEqual([text.id, true])
      expect(text.rests_on.length).toBeGreaterThan(20)
      expect(text.place_ids.filter(id => !places.has(id))).toEqual([])
      expect(reference.getKnowledge(text.id)).toMatchObject({ title: text.title, updated_at: text.updated_at })
    }
  })

  it('have a guide for every place of the demo DMC', () => {
    const guided = new Set(TEXTS.filter(text => text.topic === 'destination_guide').flatMap(text => text.place_ids))
    expect(reference.listDestinations({ organization: 'demo' }).filter(place => !guided.has(place.id))).toEqual([])
  })
})
