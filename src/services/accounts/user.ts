import type { Role } from '#src/kernel/access.ts'
import { asAppError } from '#src/kernel/errors.ts'
import { randomIds } from '#src/kernel/ids.ts'
import { defineCollection } from '#src/store/collections.ts'
import type { Collection, Stored } from '#src/store/port.ts'

/** Somebody with a sign-in: staff of an organization, or a traveller. */
export interface User extends Stored {
  readonly organization_id: string
  /** Lower case. */
  readonly email: string
  readonly name: string
  readonly role: Exclude<Role, 'guest' | 'anonymous'>
  /** The address again, of who has a password: it names one account in the whole installation. A traveller who signs in by
   *  codes has an account with each company. */
  readonly login?: string
  /** Argon2id; null for who signs in by codes only. */
  readonly password_hash: string | null
  readonly is_active: boolean
  readonly created_at: string
}

export const users = defineCollection<User>({
  name: 'users',
  schema_version: 1,
  indexes: [['organization_id', 'role']],
  unique: [['email', 'organization_id'], ['login']],
  retention: 'until the person or the organization deletes it',
  personal_fields: ['email', 'login', 'name', 'password_hash'],
})

/** The account of an address with an organization, made of `idea` where there is none; of several who make it at once,
 *  one does. Its id is random: nobody can tell it from the address. */
export async function findOrMakeUser(
  people: Collection<User>,
  idea: Omit<User, 'id' | 'schema_version' | 'login'>,
): Promise<User> {
  const { email, organization_id, password_hash } = idea
  const find = async () => (await people.find({ where: { email, organization_id }, limit: 1 }))[0]
  const known = await find()
  if (known) return known
  const fresh: User = { id: randomIds('usr'), schema_version: 1, ...idea, ...(password_hash ? { login: email } : {}) }
  try {
    return (await people.insert(fresh)).document
  } catch (error) {
    const made = asAppError(error).code === 'STATE_CONFLICT' ? await find() : undefined
    if (made) return made
    throw error
  }
}

export const normalizeEmail = (email: string): string => email.trim().toLowerCase()
