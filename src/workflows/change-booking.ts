import { listBookings } from '#tools/bookings/list-bookings.ts'
import { requestHuman } from '#tools/support/request-human.ts'
import type { Workflow } from './define.ts'
import { supportHours } from './support-hours.ts'

/** A booking that is made is changed by a person for now: asked for and said so. Without one there is nothing to change. */
export const changeBooking: Workflow = {
  name: 'change_booking',
  async run({ call, say, speech }) {
    const { items } = await call(listBookings, { limit: 20 })
    if (!items.some(({ status }) => status === 'held' || status === 'confirmed')) return say({ key: 'bookings_none' })
    const { hours, phone } = await call(requestHuman, { reason: 'policy' }, 'human')
    say({ key: 'change_by_person', values: { hours: supportHours(speech, hours), phone } })
  },
}
