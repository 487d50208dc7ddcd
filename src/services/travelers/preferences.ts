import { hasPreferences, type Preferences, type PreferenceTopic } from '#src/domain/preferences.ts'
import { type Actor, GUEST_MS, isStaff } from '#src/kernel/access.ts'
import { toInstant } from '#src/kernel/clock.ts'
import { AppError, asAppError, invalidField } from '#src/kernel/errors.ts'
import { derivedId } from '#src/kernel/ids.ts'
import { defineCollection } from '#src/store/collections.ts'
import type { Store, Stored } from '#src/store/port.ts'
import { users } from '../accounts/user.ts'
import type { Dependencies } from '../dependencies.ts'
import { resolvePlace } from '../offers/resolve-place.ts'

/** What one person of one organization asked us to keep; of a guest, for one conversation. */
interface StoredPreferences extends Stored {
  readonly organization_id: string
  readonly owner_id: string
  readonly kept: Preferences
  readonly updated_at: string
  /** Of a guest's, 30 days after the last change, as their token; null for somebody with a sign-in. What is empty goes
   *  after a day. */
  readonly expires_at: string | null
}

export const preferencesKept = defineCollection<StoredPreferences>({
  name: 'preferences',
  schema_version: 1,
  indexes: [['expires_at']],
  unique: [],
  expires_by: 'expires_at',
  retention: 'until the person has it erased; of a guest 30 days, at most as long as the conversation',
  personal_fields: ['owner_id', 'kept'],
})

interface Owner {
  readonly organization_id: string
  readonly owner_id: string
}

/** A topic that is null is forgotten, one that is absent stays. */
export type PreferencesChange = { readonly [T in PreferenceTopic]?: Preferences[T] | null }

/** Whom it is kept for: `person` from one conversation to the next, `conversation` in this one alone. */
export interface ShownPreferences extends Preferences {
  readonly kept_for: 'person' | 'conversation'
  /** How the person is called, where an account says so. */
  readonly name: string | null
  readonly updated_at: string | null
}

// One document a person and organization: nobody else's can be asked for, whatever a request says.
const idOf = ({ organization_id, owner_id }: Owner): string => derivedId('prf', organization_id, owner_id)

const ownerOf = ({ id, organization_id }: Actor): Owner => ({ organization_id, owner_id: id })

const DAY_MS = 24 * 3_600_000
const MOST_TRIES = 3

type Needs = Pick<Dependencies, 'store' | 'clock' | 'system_clock' | 'reference'>

/** What people want remembered: shown, changed and forgotten by themselves alone. */
export function createPreferences({ store, clock, system_clock, reference }: Needs) {
  const all = store.collection(preferencesKept)
  const people = store.collection(users)

  async function nameOf({ id, role }: Actor): Promise<string | null> {
    if (role === 'guest' || isStaff({ role })) return null
    const user = await people.get(id)
    // Who signed in by a code has the beginning of the address for a name, which is none.
    return user && user.name !== user.email.split('@')[0] ? user.name : null
  }

  async function get(actor: Actor): Promise<ShownPreferences> {
    const [found, name] = await Promise.all([all.get(idOf(ownerOf(actor))), nameOf(actor)])
    const kept_for = actor.role === 'guest' ? 'conversation' : 'person'
    return { ...found?.kept, kept_for, name, updated_at: found?.updated_at ?? null }
  }

  return {
    get,

    /** VALIDATION_FAILED when the home airport is no place we know; BUSY when others keep erasing it meanwhile. */
    async save(actor: Actor, change: PreferencesChange): Promise<ShownPreferences> {
      if (change.home_airport) assertKnown(change.home_airport)
      const owner = ownerOf(actor)
      const id = idOf(owner)
      const updated_at = toInstant(clock())
      const withChange = (before: Preferences) => {
        const kept = changed(before, change)
        return { kept, updated_at, expires_at: endOf(actor, kept) }
      }
      const fresh = { id, schema_version: 1, ...owner, ...withChange({}) }
      // Erased or expired between the two, it begins anew. An empty one is never deleted here: another may be writing to it.
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        if (hasPreferences(fresh.kept) && (await all.insert(fresh)).inserted) return get(actor)
        const amended = await all.amend(
          id,
          () => true,
          before => ({ ...before, ...withChange(before.kept) }),
        )
        if (amended || !hasPreferences(fresh.kept)) return get(actor)
      }
      throw new AppError('BUSY', 'Your wishes are being changed elsewhere; please try again.')
    },

    /** Forgets all of it. True when there was something. */
    erase: (actor: Actor): Promise<boolean> => erasePreferences(store, ownerOf(actor)),
  }

  function endOf({ role }: Actor, kept: Preferences): string | null {
    if (!hasPreferences(kept)) return toInstant(system_clock() + DAY_MS)
    return role === 'guest' ? toInstant(system_clock() + GUEST_MS) : null
  }

  function assertKnown(place: string) {
    try {
      resolvePlace(reference, { text: place, field: 'home_airport' })
    } catch (error) {
      if (asAppError(error).code === 'AMBIGUOUS_PLACE') return // it is asked about when it is used
      throw invalidField('home_airport', 'is no city or airport that we know')
    }
  }
}

/** For whoever erases a person, or a guest's conversation. Safe to repeat. */
export const erasePreferences = (store: Store, owner: Owner): Promise<boolean> =>
  store.collection(preferencesKept).delete(idOf(owner))

function changed(before: Preferences, change: PreferencesChange): Preferences {
  const merged = Object.entries({ ...before, ...change })
  return Object.fromEntries(
    merged.filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  )
}
