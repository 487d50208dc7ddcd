import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { SlotName } from '#src/domain/understanding.ts'
import { projectRoot } from '#src/kernel/project-root.ts'
import { openReference } from '#src/store/reference/open-reference.ts'
import { resolveAnswer } from './resolve-answer.ts'
import { resolveMoney } from './resolve-money.ts'
import { resolveNames } from './resolve-names.ts'
import { resolveParty } from './resolve-party.ts'
import { resolveSlot } from './resolve-slot.ts'

const reference = openReference(join(projectRoot, 'dist/reference.db'))
const context = { now: Date.parse('2026-11-24T10:00:00Z'), zone: 'Europe/Berlin', language: 'en', reference }
const slot = (name: SlotName, text: string) => resolveSlot(name, text, context)

describe('a slot from the words given for it', () => {
  it.each([
    ['origin', 'from munich', 'Munich'],
    ['origin', 'no flights please', 'none'],
    ['destination', 'the mara', 'Maasai Mara'],
    ['depart_date', '12 Feb', '2027-02-12'],
    ['return_date', '12 to 19 Feb', '2027-02-19'],
    ['depart_time', 'at 8 in the evening', '20:00'],
    ['time', '14:30', '14:30'],
    ['adults', 'me and my wife', '2'],
    ['children_ages', '4 and 9', '4,9'],
    ['kids', 'none', '0'],
    ['nights', 'four', '4'],
    ['nights', 'a week', '7'],
    ['rooms', '2 double rooms', '2'],
    ['stars', '4 stars', '4'],
    ['hotel_type', 'tented camp', 'tented_camp'],
    ['hotel_type', 'safari lodge', 'lodge'],
    ['board', 'full board', 'FB'],
    ['board', 'bed and breakfast', 'BB'],
    ['board', 'all-inclusive', 'AI'],
    ['cabin', 'premium economy', 'premium_economy'],
    ['category', 'snorkelling', 'diving'],
    ['shared', 'private please', 'False'],
    ['budget', 'around 2k total', 'about 2000'],
    ['budget', '$1,700', '1700 USD'],
    ['budget', '150 euros each', '150 EUR per person'],
    ['price_range', 'under 300 a night', 'under 300 per night'],
    ['price_range', 'cheap', 'cheap'],
    ['contact_email', 'it is Anna@Example.COM.', 'Anna@example.com'],
    ['contact_phone', '+49 (170) 123-4567', '+491701234567'],
    ['contact_phone', '0049 170 1234567', '+491701234567'],
    ['contact_name', 'my name is Anna Muster', 'Anna Muster'],
    ['traveler_names', 'Anna Muster & Ben Muster', 'Anna Muster; Ben Muster'],
    ['booking_reference', 'tw 7k2m9q', 'TW-7K2M9Q'],
  ] as const)('%s: %s', (name, text, value) => expect(slot(name, text)).toEqual({ value }))

  it.each([
    ['depart_date', '30 February', 'impossible_date'],
    ['depart_date', 'sometime', 'none'],
    ['contact_phone', '0170 1234567', 'country_code_missing'],
    ['nights', '400', 'out_of_range'],
    ['destination', 'asdfghjkl', 'none'],
    ['booking_reference', 'TW-0OI1AB', 'none'],
  ] as const)('%s: %s cannot be', (name, text, problem) => expect(slot(name, text)).toEqual({ problem }))
})

describe('the party', () =>
  it.each([
    ['two adults and a 9 year old', { adults: 2, children_ages: [9] }],
    ['me, my wife and our two kids (4 and 9)', { adults: 2, children_ages: [4, 9] }],
    ['2 adults, 2 children aged 4 and 9', { adults: 2, children_ages: [4, 9] }],
    ['2 adults + 2 kids', { adults: 2, kids: 2 }],
    ['a couple with a baby', { adults: 2, children_ages: [0] }],
    ['3 people, one of them a 9 year old', { adults: 2, children_ages: [9] }],
    ['just me', { adults: 1 }],
    ['my husband and I', { adults: 2 }],
    ['two adults and an 18 month old', { adults: 2, children_ages: [1] }],
    ['dos adultos y un niño de 9 años', { adults: 2, children_ages: [9] }],
    ['zwei Erwachsene und ein Kind', { adults: 2, kids: 1 }],
    ['deux adultes', { adults: 2 }],
  ] as const)('%s', (text, expected) => {
    const { from: _, to: __, ...party } = resolveParty(text) ?? { from: 0, to: 0 }
    expect(party).toEqual(expected)
  }))

describe('money', () =>
  it.each([
    ['under 300 a night', { amount: '300', per: 'night', bound: 'at_most' }],
    ['around 2k total for everyone', { amount: '2000', bound: 'about' }],
    ['€1.500 per person', { amount: '1500', currency: 'EUR', per: 'person' }],
    ['our budget is $1,700', { amount: '1700', currency: 'USD' }],
    ['max 250.50 usd', { amount: '250.5', currency: 'USD', bound: 'at_most' }],
  ])('%s', (text, expected) => expect(resolveMoney(text)[0]).toMatchObject(expected)))

describe('names', () => {
  it.each([
    'is breakfast included',
    'make it 4 nights',
    'yes please',
    'I want to talk to a human',
    '12 February',
    'can I do that later',
  ])('are not seen in "%s"', text => expect(resolveNames(text).filter(name => name.includes(' '))).toEqual([]))
  it('keep their particles and apostrophes', () => {
    expect(resolveNames("Jan van der Berg, Sinéad O'Brien and María de la Cruz")).toEqual([
      'Jan van der Berg',
      "Sinéad O'Brien",
      'María de la Cruz',
    ])
  })
})

describe('yes and no', () => {
  it.each(['yes', 'Yeah!', 'ok, go ahead', 'sounds good to me', 'no problem, go ahead', '👍🏽', 'claro', 'sawa'])(
    '"%s" is a yes',
    text => expect(resolveAnswer(text)).toBe('yes'),
  )
  it.each(['no', 'not now', 'no thank you', '👎', 'non merci', 'hapana'])('"%s" is a no', text =>
    expect(resolveAnswer(text)).toBe('no'),
  )
  it.each(['yes but cheaper', 'ok if it is refundable', 'sure, but first tell me more'])('"%s" is neither', text =>
    expect(resolveAnswer(text)).toBe('hedged'),
  )
  it.each(['maybe', 'what does it cost', 'yes we are two adults from Frankfurt to Nairobi', ''])(
    '"%s" says nothing',
    text => expect(resolveAnswer(text)).toBeUndefined(),
  )
})
