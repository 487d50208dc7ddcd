import fc from 'fast-check'
import { expect, it } from 'vitest'
import { randomIds } from '#src/kernel/ids.ts'
import { createConversationTokens } from './conversation-token.ts'

const tokens = createConversationTokens('a secret with more than 32 characters')
const id = () => randomIds('cnv')

it('makes the same token of the same conversation, and opens it again', () => {
  for (let count = 0; count < 200; count++) {
    const conversation_id = id()
    const token = tokens.tokenFor(conversation_id)
    expect(token).toMatch(/^cvt_[\w-]{43}$/)
    expect(tokens.tokenFor(conversation_id)).toBe(token)
    expect(tokens.open(token)).toBe(conversation_id)
  }
})

it('opens nothing that is changed anywhere, of another secret, or of another make', () => {
  const token = tokens.tokenFor(id())
  for (let index = 4; index < token.length; index++) {
    const other = token[index] === 'A' ? 'B' : 'A'
    expect(tokens.open(token.slice(0, index) + other + token.slice(index + 1))).toBeUndefined()
  }
  const last = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  expect([...last].filter(letter => tokens.open(token.slice(0, -1) + letter) !== undefined)).toEqual([token.at(-1)])
  expect(createConversationTokens('another secret of 32 characters.').open(token)).toBeUndefined()
  fc.assert(fc.property(fc.string(), text => tokens.open(text) === undefined))
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), bytes => {
      return tokens.open(`cvt_${Buffer.from(bytes).toString('base64url')}`) === undefined
    }),
  )
})

it('gives first messages ids that follow from their parts, and have a token', () => {
  expect(tokens.idFor('org_demo', 'guest', 'k')).toBe(tokens.idFor('org_demo', 'guest', 'k'))
  expect(tokens.idFor('org_demo', 'guest', 'k')).not.toBe(tokens.idFor('org_demo', 'guestk', ''))
  const conversation_id = tokens.idFor('org_demo', 'guest', 'k')
  expect(tokens.open(tokens.tokenFor(conversation_id))).toBe(conversation_id)
})
