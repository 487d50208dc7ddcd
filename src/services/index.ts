import { createAccountServices } from './accounts/account-services.ts'
import { createBookingServices } from './bookings/booking-services.ts'
import type { Dependencies } from './dependencies.ts'
import { createOfferServices } from './offers/offer-services.ts'
import { createRequestHuman } from './support/request-human.ts'
import { createCompanions } from './travelers/companions.ts'
import { createPreferences } from './travelers/preferences.ts'

export type Services = ReturnType<typeof createServices>

/** The business, one operation a file. What an operation needs, it gets here and nowhere else. */
export function createServices(dependencies: Dependencies) {
  const offers = createOfferServices(dependencies)
  return {
    accounts: createAccountServices(dependencies),
    offers,
    bookings: createBookingServices({ ...dependencies, offers }),
    travelers: { preferences: createPreferences(dependencies), companions: createCompanions(dependencies) },
    requestHuman: createRequestHuman(dependencies),
  }
}
