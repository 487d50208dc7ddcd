import { defineCollection } from '#src/store/collections.ts'
import type { Store, Stored } from '#src/store/port.ts'
import type { BookingTask, StoredBooking } from './stored-booking.ts'

/** Something that only a person can do, in the console's list. */
export interface StoredTask extends Stored {
  readonly organization_id: string
  readonly booking_id: string
  readonly reference: string
  readonly item_id: string | null
  readonly kind: BookingTask['kind']
  readonly detail: string
  readonly status: 'open' | 'done'
  readonly created_at: string
  readonly done_by: string | null
  readonly done_at: string | null
}

export const tasks = defineCollection<StoredTask>({
  name: 'tasks',
  schema_version: 1,
  indexes: [['organization_id', 'status', 'created_at'], ['booking_id']],
  unique: [],
  retention: 'as long as its booking',
  personal_fields: [],
})

export interface TaskList {
  /** Puts it on the list, once. */
  file(booking: StoredBooking, task: BookingTask): Promise<void>
}

export function createTaskList({ store }: { readonly store: Store }): TaskList {
  const list = store.collection(tasks)
  return {
    async file({ id: booking_id, organization_id, reference }, { id, kind, item_id, detail, at }) {
      await list.insert({
        id,
        schema_version: tasks.schema_version,
        organization_id,
        booking_id,
        reference,
        item_id,
        kind,
        detail,
        status: 'open',
        created_at: at,
        done_by: null,
        done_at: null,
      })
    },
  }
}
