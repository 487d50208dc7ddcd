import { requestHuman } from '#tools/support/request-human.ts'
import type { Workflow } from './define.ts'

/** A booking that is made is changed by a person for now: asked for and said so. */
export const changeBooking: Workflow = {
  name: 'change_booking',
  async run({ call, say }) {
    const { hours, phone } = await call(requestHuman, { reason: 'policy' }, 'human')
    say({ key: 'change_by_person', values: { hours, phone } })
  },
}
