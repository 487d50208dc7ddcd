import type { Role } from '#src/kernel/access.ts'
import { derivedId } from '#src/kernel/ids.ts'
import { defineCollection } from '#src/store/collections.ts'
import type { Stored } from '#src/store/port.ts'

/** Somebody with a sign-in: staff of an organization, or a traveller. */
export interface User extends Stored {
  readonly organization_id: string
  /** Lower case. */
  readonly email: string
  readonly name: string
  readonly role: Exclude<Role, 'guest' | 'anonymous'>
  /** Argon2id; null for who signs in by codes only. */
  readonly password_hash: string | null
  readonly is_active: boolean
  readonly created_at: string
}

export const users = defineCollection<User>({
  name: 'users',
  schema_version: 1,
  indexes: [['organization_id', 'role']],
  unique: [['email']],
  retention: 'until the person or the organization deletes it',
  personal_fields: ['email', 'name', 'password_hash'],
})

/** One account an address: the id is the uniqueness. */
export const userId = (email: string): string => derivedId('usr', email)

export const normalizeEmail = (email: string): string => email.trim().toLowerCase()
