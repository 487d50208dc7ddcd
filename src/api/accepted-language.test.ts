import { expect, test } from 'vitest'
import { acceptedLanguage } from './accepted-language.ts'

test.each([
  ['de', 'de'],
  ['de-CH, de;q=0.9, en;q=0.8', 'de-CH'],
  ['en;q=0.5, sw;q=0.9', 'sw'],
  ['nl, fr;q=0.4', 'fr'],
  ['de;q=0, en', 'en'],
  ['de-12', undefined],
  ['de-12, en-US-US, fr;q=0.4', 'fr'],
  ['nl', undefined],
  ['*', undefined],
  ['', undefined],
  [undefined, undefined],
  ['<script>, ;;;q=, de;q=x', undefined],
])('%s is %s', (header, tag) => {
  expect(acceptedLanguage(header)).toBe(tag)
})
