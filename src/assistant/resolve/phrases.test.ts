import { describe, expect, it } from 'vitest'
import { beginnings, oneOf, words } from './phrases.ts'

describe('phrases', () => {
  it('joins lines, leaves out remarks and blank lines, and keeps backslashes', () => {
    expect(oneOf`
      # en
      rooms?|suites?

      \d+ beds
    `).toBe('(?:rooms?|suites?|\\d+ beds)')
  })

  it('puts named parts in as they are', () => {
    const who = oneOf`my|our`
    expect(words`${who} trip`.test('where is our trip')).toBe(true)
  })

  it('ends at the edge of a word, or only begins there', () => {
    expect([words`book`.test('booking'), beginnings`book`.test('booking'), beginnings`book`.test('ebook')]).toEqual([
      false,
      true,
      false,
    ])
  })
})
