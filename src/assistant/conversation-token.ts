import { createHmac, timingSafeEqual } from 'node:crypto'

/** Conversation tokens: `cvt_` and 256 bits, made of a secret and the conversation's id alone, so that a repeated first
 *  message gets the same one and none is stored. Half of it seals the id and the other half is the id, masked by the seal
 *  (synthetic-IV encryption, RFC 5297 in spirit, with HMAC-SHA-256), so that a token alone names its conversation. */
export interface ConversationTokens {
  /** Of an id with 128 bits, as `randomIds` and `idFor` make them. */
  tokenFor(conversation_id: string): string
  /** The conversation that a token was made for; undefined when it was not made here. Constant time. */
  open(token: string): string | undefined
  /** The id of the conversation that a first message makes: the same parts, the same conversation. Nobody without the
   *  secret can tell it in advance. */
  idFor(...parts: readonly string[]): string
}

const PREFIX = 'cvt_'
const TOKEN = /^cvt_[\w-]{43}$/
const ID = /^cnv_[\w-]{22}$/
const HALF = 16

export function createConversationTokens(secret: string): ConversationTokens {
  const keyed = (purpose: string, data: string | Buffer) =>
    createHmac('sha256', secret).update(`conversation ${purpose} `).update(data).digest().subarray(0, HALF)

  const seal = (id: Buffer) => {
    const mac = keyed('seal', id)
    return Buffer.concat([mac, mask(id, keyed('mask', mac))])
  }
  const toToken = (id: Buffer) => PREFIX + seal(id).toString('base64url')

  return {
    tokenFor: conversation_id => toToken(bytesOfId(conversation_id)),
    open(token) {
      if (!TOKEN.test(token)) return undefined
      const given = Buffer.from(token.slice(PREFIX.length), 'base64url')
      const id = mask(given.subarray(HALF), keyed('mask', given.subarray(0, HALF)))
      // The text is compared, not the bits: base64 has several ways to write the last of them.
      if (!timingSafeEqual(Buffer.from(toToken(id)), Buffer.from(token))) return undefined
      return `cnv_${id.toString('base64url')}`
    },
    idFor: (...parts) => `cnv_${keyed('id', JSON.stringify(parts)).toString('base64url')}`,
  }
}

// An id of another make has no token: what comes of it opens nothing.
const bytesOfId = (id: string) => (ID.test(id) ? Buffer.from(id.slice(4), 'base64url') : Buffer.alloc(HALF))

const mask = (data: Buffer, by: Buffer) => Buffer.from(data.map((byte, index) => byte ^ (by[index] ?? 0)))
