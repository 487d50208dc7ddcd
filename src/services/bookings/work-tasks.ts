import { type Paging, toMeta } from '#src/domain/page.ts'
import { type Actor, seesOrganization } from '#src/kernel/access.ts'
import { type Clock, toInstant } from '#src/kernel/clock.ts'
import { AppError } from '#src/kernel/errors.ts'
import type { Store, Where } from '#src/store/port.ts'
import { type StoredTask, tasks } from './task.ts'

interface Needs {
  readonly store: Store
  readonly clock: Clock
}

interface ListTasks extends Paging {
  readonly status?: StoredTask['status'] | undefined
  readonly actor: Actor
}

/** What waits for a person in the actor's organization, oldest first. FORBIDDEN for those who do not see all of its
 *  bookings. */
export function createListTasks({ store }: Pick<Needs, 'store'>) {
  const list = store.collection(tasks)
  return async ({ actor, status, page, limit }: ListTasks) => {
    const where: Where = { ...ofOrganization(actor), ...(status === undefined ? {} : { status }) }
    const [items, total] = await Promise.all([
      list.find({ where, sort: 'created_at', skip: (page - 1) * limit, limit }),
      list.count(where),
    ])
    return { items, meta: toMeta(total, { page, limit }) }
  }
}

/** Ticks a task off; a repeat leaves it as it is. TASK_NOT_FOUND outside the actor's organization. */
export function createCompleteTask({ store, clock }: Needs) {
  const list = store.collection(tasks)
  return async ({ task_id, actor }: { readonly task_id: string; readonly actor: Actor }): Promise<StoredTask> => {
    const [found] = await list.find({ where: { ...ofOrganization(actor), id: task_id }, limit: 1 })
    const amended =
      found &&
      (await list.amend(
        task_id,
        ({ status }) => status === 'open',
        task => ({ ...task, status: 'done', done_by: actor.id, done_at: toInstant(clock()) }),
      ))
    if (amended) return amended.document
    throw new AppError('TASK_NOT_FOUND', 'There is no such task in your organization.')
  }
}

function ofOrganization(actor: Actor): Where {
  if (!seesOrganization(actor)) throw new AppError('FORBIDDEN', 'The list of tasks is for managers.')
  return actor.role === 'super_admin' ? {} : { organization_id: actor.organization_id }
}
