import { expect, test } from 'vitest'
import { anyDefinition, thing } from './contract/place.ts'
import { upgrade } from './upgrade.ts'

const definition = anyDefinition({
  schema_version: 3,
  upgrades: {
    1: document => ({ ...document, ...{ second: true } }),
    2: document => ({ ...document, ...{ third: true }, id: 'another' }),
  },
})

test('each step makes a document one version younger, and leaves its id alone', () => {
  const current = { id: 'a', schema_version: 3, second: true, third: true }
  expect(upgrade(definition, thing('a'))).toEqual(current)
  expect(upgrade(definition, current)).toBe(current)
})

test.each([0, 4, Number.NaN, 1.5])('version %d is a defect', schema_version => {
  expect(() => upgrade(definition, { id: 'a', schema_version })).toThrow(expect.objectContaining({ code: 'INTERNAL' }))
})
