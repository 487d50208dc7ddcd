import { expect, test } from 'vitest'
import { demoInventory } from '../demo/seed-demo-inventory.ts'
import { evaluateExperience } from './evaluate-experience.ts'
import type { FreeOn } from './evaluation.ts'

const NOW = Date.parse('2026-11-24T09:00:00Z')
const { products, rates } = demoInventory('demo', '2026-11-24')
const asListed: FreeOn = unit => unit.allotment

interface Asked {
  readonly date?: string
  readonly adults?: number
  readonly children_ages?: number[]
  readonly freeOn?: FreeOn
  readonly now?: number
}

function evaluate(name: string, asked: Asked = {}) {
  const { date = '2027-02-12', adults = 2, children_ages = [], freeOn = asListed, now = NOW } = asked
  const product = products.find(each => each.name === name)
  const rate = rates.find(each => each.product_id === product?.id)
  if (product?.kind !== 'experience' || rate?.kind !== 'experience') throw new Error(`no ${name}`)
  const [unit] = product.units
  if (!unit) throw new Error('no departure')
  return evaluateExperience({ product, rate, unit, date, party: { adults, children_ages }, now, freeOn })
}

test('prices by the person with child bands, park fees apart by age', () => {
  const { offer } = evaluate('Maasai Mara full-day game drive', { children_ages: [9, 8, 2] })
  expect(offer?.net).toEqual({ amount: '360.00', currency: 'USD' })
  expect(offer?.due_locally).toMatchObject([{ total: { amount: '250.00' } }])
  expect(offer?.starts_at).toBe('2027-02-12T03:30:00.000Z')
})

test('prices a private one for the group and takes one group', () => {
  const evaluation = evaluate('Private Maasai Mara game drive', { adults: 5 })
  expect(evaluation.offer?.net.amount).toBe('310.00')
  expect(evaluation).toMatchObject({ take: { quantity: 1 } })
})

test('names the rule that forbids it', () => {
  const rule = (name: string, asked: Asked) => evaluate(name, asked).refusal?.rule
  expect(rule('Balloon over the Maasai Mara', { children_ages: [6] })).toBe('EXPERIENCE_MIN_AGE')
  expect(rule('Two dives on the Diani reefs', { children_ages: [9] })).toBe('DIVE_MIN_AGE')
  expect(rule('Swahili cooking in Diani', { adults: 1 })).toBe('EXPERIENCE_MIN_PARTY')
  expect(rule('Private Maasai Mara game drive', { adults: 7 })).toBe('EXPERIENCE_MAX_PARTY')
  expect(rule('Wreck dive off Diani', { date: '2027-02-12' })).toBe('EXPERIENCE_NOT_RUNNING') // a Friday
  expect(rule('Stone Town walk', { date: '2029-01-01' })).toBe('EXPERIENCE_NO_RATE')
  expect(rule('Stone Town walk', { date: '2026-11-24' })).toBe('EXPERIENCE_NOTICE')
  expect(rule('Stone Town walk', { freeOn: () => 1 })).toBe('EXPERIENCE_SOLD_OUT')
  expect(rule('Stone Town walk', { freeOn: () => 2 })).toBeUndefined()
})
