import { type Actor, seesOrganization } from '#src/kernel/access.ts'
import { AppError } from '#src/kernel/errors.ts'
import type { Collection, Where } from '#src/store/port.ts'
import type { StoredBooking } from './stored-booking.ts'

/** Which bookings somebody may see, change and cancel: the one place that decides. Travellers and guests their own, agents
 *  those that were made by them, given to them, or belong to a conversation of theirs; managers and above the
 *  organization's; super_admin all. A booking that is still being placed nobody sees. */
export function scopeOf(actor: Actor): Where {
  const placed: Where = { phase: { in: [null, 'reviving'] } }
  if (actor.role === 'super_admin') return placed
  const own: Where = { ...placed, organization_id: actor.organization_id }
  if (seesOrganization(actor)) return own
  if (actor.role === 'dmc_agent') return { ...own, visible_to: { contains: actor.id } }
  return { ...own, owner_id: actor.id }
}

/** The booking, if the actor may see it; BOOKING_NOT_FOUND otherwise, whether or not it exists. */
export async function findVisible(
  collection: Collection<StoredBooking>,
  { booking_id, actor }: { readonly booking_id: string; readonly actor: Actor },
): Promise<StoredBooking> {
  const [found] = await collection.find({ where: { ...scopeOf(actor), id: booking_id }, limit: 1 })
  if (found) return found
  throw new AppError('BOOKING_NOT_FOUND', 'There is no such booking among those you may see.')
}
