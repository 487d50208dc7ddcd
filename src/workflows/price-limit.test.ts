import { describe, expect, it } from 'vitest'
import { keepLimits, limitsOf } from './price-limit.ts'
import { createSpeech } from './speech.ts'

const PARTY = { adults: 2, children_ages: [] }
const usd = (amount: string) => ({ amount, currency: 'USD' })

function keep(wishes: { price_range?: string; budget?: string }, amounts: readonly string[], nights = 4) {
  const said: unknown[] = []
  const steps = { speech: createSpeech('en', key => key), say: (words: unknown) => void said.push(words) }
  const kept = keepLimits(steps, amounts, { limits: limitsOf(wishes), totalOf: usd, party: PARTY, nights })
  return { kept, said }
}

describe('what something may cost', () => {
  it('a night: what costs more is left out, and the limit is stated with its money', () =>
    expect(keep({ price_range: 'under 300 per night' }, ['1000.00', '1200.00', '1400.00'])).toEqual({
      kept: ['1000.00', '1200.00'],
      said: [{ key: 'price_within', values: { per: 'night', limit: '$300.00' } }],
    }))

  it('nothing under it: all stays, and the cheapest is named', () =>
    expect(keep({ price_range: 'under 200 USD per night' }, ['1000.00', '1200.00'])).toEqual({
      kept: ['1000.00', '1200.00'],
      said: [{ key: 'price_beyond', values: { per: 'night', limit: '$200.00', cheapest: '$250.00' } }],
    }))

  it('for everyone, a head, and in other money', () => {
    expect(keep({ budget: '1100' }, ['1000.00', '1200.00']).kept).toEqual(['1000.00'])
    expect(keep({ budget: '600 per person' }, ['1000.00', '1200.00', '1300.00']).kept).toEqual(['1000.00', '1200.00'])
    expect(keep({ budget: '900 EUR' }, ['1000.00', '1200.00']).kept).toEqual(['1000.00'])
  })

  it('"about" leaves a tenth', () =>
    expect(keep({ price_range: 'about 250 per night' }, ['1080.00', '1200.00']).kept).toEqual(['1080.00']))

  it.each([{ price_range: 'cheap' }, { price_range: 'over 300 per night' }, { budget: '900 XOF' }, {}])(
    'no limit in %o',
    wishes => expect(keep(wishes, ['1000.00'])).toEqual({ kept: ['1000.00'], said: [] }),
  )
})
