import { toInstant } from '#src/kernel/clock.ts'
import { derivedId } from '#src/kernel/ids.ts'
import { defineCollection } from '#src/store/collections.ts'
import type { Stored } from '#src/store/port.ts'
import { organizations } from '../accounts/organization.ts'
import type { Dependencies } from '../dependencies.ts'
import { createFindEmergencyNumbers, type Whereabouts } from './find-emergency-numbers.ts'

/** Somebody who waits for a person. One open request a conversation. */
interface HumanRequest extends Stored {
  readonly organization_id: string
  readonly conversation_id: string
  readonly reason: 'asked' | 'emergency' | 'anger' | 'policy'
  readonly state: 'open' | 'done'
  readonly created_at: string
}

export const humanRequests = defineCollection<HumanRequest>({
  name: 'human_requests',
  schema_version: 1,
  indexes: [['organization_id', 'state', 'created_at']],
  unique: [],
  retention: 'as long as its conversation',
  personal_fields: [],
})

/** One a conversation, so whoever erases the conversation finds it. */
export const humanRequestId = (conversation_id: string): string => derivedId('tsk', 'human', conversation_id)

interface Request extends Whereabouts {
  readonly reason: HumanRequest['reason']
}

/** Notes that a person is wanted, and tells how the company is reached meanwhile. An emergency raises what was
 *  open, and comes with the numbers to dial where its person is. */
export function createRequestHuman(dependencies: Pick<Dependencies, 'store' | 'reference' | 'clock' | 'system_clock'>) {
  const { store, system_clock } = dependencies
  const findEmergencyNumbers = createFindEmergencyNumbers(dependencies)
  const requests = store.collection(humanRequests)
  const companies = store.collection(organizations)
  return async ({ reason, ...whereabouts }: Request) => {
    const { actor } = whereabouts
    const conversation_id = actor.conversation_id ?? actor.id
    const id = humanRequestId(conversation_id)
    const created_at = toInstant(system_clock())
    const fresh = { id, schema_version: 1, organization_id: actor.organization_id, conversation_id, created_at }
    const { inserted } = await requests.insert({ ...fresh, reason, state: 'open' })
    if (!inserted) {
      const isWorse = (before: HumanRequest) => before.state === 'done' || reason === 'emergency'
      await requests.amend(id, isWorse, before => ({ ...before, reason, state: 'open', created_at }))
    }
    const company = await companies.get(actor.organization_id)
    return {
      id,
      hours: company?.support.hours ?? '',
      phone: company?.support.phone ?? '',
      emergency_phone: company?.emergency_phone ?? '',
      emergency_numbers: reason === 'emergency' ? await findEmergencyNumbers(whereabouts, company?.slug) : [],
    }
  }
}
