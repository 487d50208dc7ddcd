import type { Store } from '#src/store/port.ts'
import { bookings } from './stored-booking.ts'

interface Request {
  readonly organization_id: string
  /** The guest: a conversation's id. */
  readonly from_owner_id: string
  /** The traveller whose contact has been verified. */
  readonly to_owner_id: string
}

const MOST = 200

/** Makes a guest's bookings those of a traveller who has proved that they are the same person. Says how many. */
export function createAdoptBookings({ store }: { readonly store: Store }) {
  const all = store.collection(bookings)
  return async ({ organization_id, from_owner_id, to_owner_id }: Request): Promise<number> => {
    const found = await all.find({ where: { organization_id, owner_id: from_owner_id }, limit: MOST })
    for (const { id } of found)
      await all.amend(
        id,
        ({ owner_id }) => owner_id === from_owner_id,
        booking => ({
          ...booking,
          owner_id: to_owner_id,
          visible_to: booking.visible_to.map(each => (each === from_owner_id ? to_owner_id : each)),
        }),
      )
    return found.length
  }
}
