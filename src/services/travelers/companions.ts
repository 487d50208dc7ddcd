import type { Traveler } from '#src/domain/booking.ts'
import { type Paging, toMeta } from '#src/domain/page.ts'
import { type Actor, GUEST_MS } from '#src/kernel/access.ts'
import { toInstant } from '#src/kernel/clock.ts'
import { AppError } from '#src/kernel/errors.ts'
import { createFieldCipher } from '#src/kernel/field-cipher.ts'
import type { Ids } from '#src/kernel/ids.ts'
import { defineCollection } from '#src/store/collections.ts'
import type { Store, Stored } from '#src/store/port.ts'
import type { Dependencies } from '../dependencies.ts'

/** Somebody who travels with a person, kept for the next booking because that person asked for it. */
interface StoredCompanion extends Stored, Omit<Traveler, 'passport'> {
  readonly organization_id: string
  readonly owner_id: string
  readonly passport_sealed?: string
  readonly updated_at: string
  readonly expires_at: string | null
}

export const companions = defineCollection<StoredCompanion>({
  name: 'travelers',
  schema_version: 1,
  indexes: [['organization_id', 'owner_id'], ['expires_at']],
  unique: [],
  expires_by: 'expires_at',
  retention: 'until the person has it erased; of a guest 30 days, at most as long as the conversation',
  personal_fields: ['owner_id', 'given_name', 'family_name', 'birth_date', 'passport_sealed'],
})

const MOST = 50

interface SaveRequest extends Traveler {
  /** Of one that is to be changed; absent: a new one. */
  readonly id?: string | undefined
  readonly actor: Actor
  readonly ids: Ids
}

type Needs = Pick<Dependencies, 'store' | 'clock' | 'system_clock' | 'secrets'>

/** The people one travels with: names as in the passport, seen by nobody but who saved them. */
export function createCompanions({ store, clock, system_clock, secrets }: Needs) {
  const all = store.collection(companions)
  const cipher = createFieldCipher(secrets.encryption)
  const ownedBy = ({ id, organization_id }: Actor) => ({ organization_id, owner_id: id })

  return {
    /** TRAVELER_NOT_FOUND for an id that is not the caller's, POLICY_REFUSED beyond 50 of them. */
    async save({ id: given, actor, ids, passport, ...traveler }: SaveRequest) {
      const id = given ?? ids('trv')
      const sealed = passport === undefined ? {} : { passport_sealed: cipher.seal(passport, `traveler.passport ${id}`) }
      const expires_at = actor.role === 'guest' ? toInstant(system_clock() + GUEST_MS) : null
      const stamp = { updated_at: toInstant(clock()), expires_at }
      const owner = ownedBy(actor)
      if (given !== undefined) {
        const isOwn = (before: StoredCompanion) =>
          before.owner_id === owner.owner_id && before.organization_id === owner.organization_id
        const amended = await all.amend(id, isOwn, before => ({ ...before, ...traveler, ...sealed, ...stamp }))
        if (amended?.changed) return show(amended.document)
        throw new AppError('TRAVELER_NOT_FOUND', 'There is no such traveller among those you saved.')
      }
      if ((await all.count(owner)) >= MOST)
        throw new AppError('POLICY_REFUSED', `${MOST} travellers are kept at most. Change one of them instead.`, {
          details: { rule: 'most_travelers' },
        })
      return show((await all.insert({ id, schema_version: 1, ...owner, ...traveler, ...sealed, ...stamp })).document)
    },

    async list(actor: Actor, { page, limit }: Paging) {
      const where = ownedBy(actor)
      const [found, total] = await Promise.all([
        all.find({ where, sort: 'family_name', skip: (page - 1) * limit, limit }),
        all.count(where),
      ])
      return { items: found.map(show), meta: toMeta(total, { page, limit }) }
    },

    /** Forgets all of them; says how many there were. */
    erase: (actor: Actor): Promise<number> => eraseCompanions(store, ownedBy(actor)),
  }
}

/** For whoever erases a person, or a guest's conversation. Safe to repeat. */
export async function eraseCompanions(
  store: Store,
  { organization_id, owner_id }: { readonly organization_id: string; readonly owner_id: string },
): Promise<number> {
  const all = store.collection(companions)
  const found = await all.find({ where: { organization_id, owner_id }, limit: MOST * 2 })
  await Promise.all(found.map(({ id }) => all.delete(id)))
  return found.length
}

const show = ({ id, given_name, family_name, type, birth_date, passport_sealed }: StoredCompanion) => ({
  id,
  given_name,
  family_name,
  type,
  ...(birth_date === undefined ? {} : { birth_date }),
  has_passport: passport_sealed !== undefined,
})
