import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { defect } from './errors.ts'

/** Encrypts single fields: passport numbers, second factors, vendor keys. */
export interface FieldCipher {
  /** `field` names what it is (`booking.passport`) and whose: what was sealed for one opens for no other. */
  seal(plain: string, field: string): string
  open(sealed: string, field: string): string
}

const VERSION = 'v1'

/** AES-256-GCM with a key derived (HKDF-SHA-256) from the secret, a nonce of its own each time. */
export function createFieldCipher(secret: string): FieldCipher {
  const key = Buffer.from(hkdfSync('sha256', secret, '', `travelweaver field ${VERSION}`, 32))
  return {
    seal(plain, field) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(field))
      const content = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return [VERSION, nonce, cipher.getAuthTag(), content].map(toText).join('.')
    },
    open(sealed, field) {
      const [version, nonce, tag, content] = sealed.split('.')
      if (version !== VERSION || !nonce || !tag || content === undefined) throw defect(`${field} is not a sealed field`)
      const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'), { authTagLength: 16 })
      decipher.setAAD(Buffer.from(field)).setAuthTag(Buffer.from(tag, 'base64url'))
      try {
        return Buffer.concat([decipher.update(Buffer.from(content, 'base64url')), decipher.final()]).toString('utf8')
      } catch (cause) {
        throw defect(`${field} cannot be opened: another key, or changed since`, cause)
      }
    },
  }
}

const toText = (part: string | Buffer) => (typeof part === 'string' ? part : part.toString('base64url'))
