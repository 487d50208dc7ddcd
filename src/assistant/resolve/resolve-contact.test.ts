import { describe, expect, it } from 'vitest'
import { findEmails, findPhones, findReferences } from './resolve-contact.ts'

describe('references, addresses and numbers', () => {
  it.each([
    'tw-7k2m9q',
    'TW 7K2M9Q',
    'tw7k2m9q',
    'my booking TW - 7K2M9Q',
    'TW–7K2M9Q',
    't w 7 k 2 m 9 q',
    'TW-7K2 M9Q',
    '#TW7K2M9Q.',
    'tw_7k2m9q',
  ])('the booking in "%s"', text => expect(findReferences(text).map(({ value }) => value)).toEqual(['TW-7K2M9Q']))

  it.each(['two people twenty nights', 'tw he said nothing', 'TW-123'])('no booking in "%s"', text =>
    expect(findReferences(text)).toEqual([]),
  )

  it.each([
    ['anna (at) example.com', 'anna@example.com'],
    ['mail: Anna.Muster@Example.ORG!', 'Anna.Muster@example.org'],
  ])('the address in "%s"', (text, value) => expect(findEmails(text)[0]?.value).toBe(value))

  it.each([
    ['+254 712 345678', '+254712345678'],
    ['my number is 00255 754 123 456.', '+255754123456'],
  ])('the number in "%s"', (text, value) => expect(findPhones(text)[0]?.value).toBe(value))
})
