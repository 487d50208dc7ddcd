import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'
import { toInstant } from '#src/kernel/clock.ts'
import { AppError } from '#src/kernel/errors.ts'
import { derivedId } from '#src/kernel/ids.ts'
import { defineCollection } from '#src/store/collections.ts'
import type { Stored } from '#src/store/port.ts'
import type { Dependencies } from '../dependencies.ts'
import { findOrMakeUser, normalizeEmail, type User, users } from './user.ts'

/** A one-time code on its way to an address; of the code only a keyed digest is kept. */
interface SignInCode extends Stored {
  readonly code_digest: string
  readonly tries_left: number
  readonly expires_at: string
}

export const signInCodes = defineCollection<SignInCode>({
  name: 'sign_in_codes',
  schema_version: 1,
  indexes: [['expires_at']],
  unique: [],
  expires_by: 'expires_at',
  retention: '10 minutes',
  personal_fields: [],
})

const VALID_MS = 10 * 60_000
const TRIES = 5

type Needs = Pick<Dependencies, 'store' | 'system_clock' | 'mailer' | 'secrets'>

interface Address {
  readonly email: string
  readonly organization_id: string
}

/** Sign-in of travellers by a six-digit code sent by mail: ten minutes, five tries, once. Asking always answers alike. */
export function createSignInCodes({ store, system_clock, mailer, secrets }: Needs) {
  const codes = store.collection(signInCodes)
  const people = store.collection(users)
  const idFor = ({ email, organization_id }: Address) => derivedId('evt', 'sign-in', organization_id, email)
  const digestOf = (id: string, code: string) =>
    createHmac('sha256', secrets.signing).update(`sign-in code ${id} ${code}`).digest('base64url')

  return {
    async send(address: Address): Promise<void> {
      const email = normalizeEmail(address.email)
      const id = idFor({ ...address, email })
      const code = String(randomInt(0, 1_000_000)).padStart(6, '0')
      const fresh = {
        id,
        schema_version: 1,
        code_digest: digestOf(id, code),
        tries_left: TRIES,
        expires_at: toInstant(system_clock() + VALID_MS),
      }
      const { inserted } = await codes.insert(fresh)
      if (!inserted)
        await codes.amend(
          id,
          () => true,
          () => fresh,
        )
      await mailer.send({
        id: derivedId('mai', id, code),
        to: email,
        subject: `${code} is your sign-in code`,
        text: `Your sign-in code is ${code}. It is valid for ten minutes. If you did not ask for it, ignore this mail.`,
        html: `<p>Your sign-in code is <strong>${code}</strong>. It is valid for ten minutes.</p><p>If you did not ask for it, ignore this mail.</p>`,
        attachments: [],
      })
    },

    /** The organization's traveller with this address, made on the first sign-in. Staff sign in with their password. */
    async verify({ code, ...address }: Address & { readonly code: string }): Promise<User> {
      const email = normalizeEmail(address.email)
      const id = idFor({ ...address, email })
      const tried = await codes.update(id, { tries_left: { above: 0 } }, { increment: { tries_left: -1 } })
      if (!tried || !isEqual(tried.code_digest, digestOf(id, code))) throw wrongCode()
      if (!(await codes.delete(id))) throw wrongCode() // somebody else used it in this very moment
      const user = await findOrMakeUser(people, {
        organization_id: address.organization_id,
        email,
        name: email.split('@')[0] ?? email,
        role: 'traveler',
        password_hash: null,
        is_active: true,
        created_at: toInstant(system_clock()),
      })
      if (user.role !== 'traveler' || !user.is_active) throw wrongCode()
      return user
    },
  }
}

const wrongCode = () =>
  new AppError('UNAUTHENTICATED', 'That code is not right, or not valid any more. Ask for a new one.')

const isEqual = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
