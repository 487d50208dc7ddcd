import { bookingStatus } from './booking-status.ts'
import { cancelBooking } from './cancel-booking.ts'
import { changeBooking } from './change-booking.ts'
import type { Workflow } from './define.ts'
import { planTrip } from './plan-trip.ts'
import { searchActivity } from './search-activity.ts'
import { searchFlight } from './search-flight.ts'
import { searchRide } from './search-ride.ts'
import { searchStay } from './search-stay.ts'

/** Every journey there is, by its name. */
export const workflows: ReadonlyMap<string, Workflow> = new Map(
  [planTrip, searchFlight, searchStay, searchRide, searchActivity, bookingStatus, cancelBooking, changeBooking].map(
    workflow => [workflow.name, workflow],
  ),
)
