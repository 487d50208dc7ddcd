import { confirmBooking } from './bookings/confirm-booking.ts'
import { confirmCancellation } from './bookings/confirm-cancellation.ts'
import { getBooking } from './bookings/get-booking.ts'
import { listBookings } from './bookings/list-bookings.ts'
import { listDocuments } from './bookings/list-documents.ts'
import { quoteCancellation } from './bookings/quote-cancellation.ts'
import type { Tool } from './define.ts'
import { searchExperiences } from './experiences/search-experiences.ts'
import { searchFlights } from './flights/search-flights.ts'
import { searchHotels } from './hotels/search-hotels.ts'
import { searchKnowledge } from './knowledge/search-knowledge.ts'
import { getOffer } from './offers/get-offer.ts'
import { createPayment } from './payments/create-payment.ts'
import { getPayment } from './payments/get-payment.ts'
import { recordOfflinePayment } from './payments/record-offline-payment.ts'
import { refundPayment } from './payments/refund-payment.ts'
import { discoverDestinations } from './places/discover-destinations.ts'
import { findAirlines } from './places/find-airlines.ts'
import { findAirports } from './places/find-airports.ts'
import { findPlaces } from './places/find-places.ts'
import { listCountries } from './places/list-countries.ts'
import { getQuote } from './quotes/get-quote.ts'
import { quoteBooking } from './quotes/quote-booking.ts'
import { requestHuman } from './support/request-human.ts'
import { searchTransport } from './transport/search-transport.ts'
import { forgetPerson } from './travelers/forget-person.ts'
import { getPreferences } from './travelers/get-preferences.ts'
import { listTravelers } from './travelers/list-travelers.ts'
import { savePreferences } from './travelers/save-preferences.ts'
import { saveTraveler } from './travelers/save-traveler.ts'

/** Every tool there is. A tool that is not in this list does not exist. */
export const tools: readonly Tool[] = [
  searchFlights,
  searchHotels,
  searchTransport,
  searchExperiences,
  getOffer,
  discoverDestinations,
  searchKnowledge,
  findPlaces,
  findAirports,
  findAirlines,
  listCountries,
  quoteBooking,
  getQuote,
  confirmBooking,
  listBookings,
  getBooking,
  listDocuments,
  quoteCancellation,
  confirmCancellation,
  createPayment,
  getPayment,
  refundPayment,
  recordOfflinePayment,
  getPreferences,
  savePreferences,
  forgetPerson,
  saveTraveler,
  listTravelers,
  requestHuman,
]
