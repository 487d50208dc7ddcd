import { conversations, deadLetters, messages, traces } from '#src/assistant/collections.ts'
import { organizations } from '#src/services/accounts/organization.ts'
import { refreshTokens } from '#src/services/accounts/session.ts'
import { signInCodes } from '#src/services/accounts/sign-in-code.ts'
import { users } from '#src/services/accounts/user.ts'
import { cancellationQuotes } from '#src/services/bookings/quote-cancellation.ts'
import { bookings } from '#src/services/bookings/stored-booking.ts'
import { tasks } from '#src/services/bookings/task.ts'
import { allotments, holds, products, rates } from '#src/services/inventory/collections.ts'
import { offerSets } from '#src/services/offers/offer-sets.ts'
import { sandboxOrders } from '#src/services/offers/sandbox-orders.ts'
import { payments } from '#src/services/payments/stored-payment.ts'
import { refunds } from '#src/services/payments/stored-refund.ts'
import { pricingRules } from '#src/services/pricing/pricing-rule.ts'
import { quotes } from '#src/services/quotes/stored-quote.ts'
import { humanRequests } from '#src/services/support/request-human.ts'
import { companions } from '#src/services/travelers/companions.ts'
import { preferencesKept } from '#src/services/travelers/preferences.ts'
import type { CollectionDefinition } from '#src/store/port.ts'
import { auditEvents } from './api/audit-trail.ts'
import { idempotencyKeys } from './api/idempotency.ts'

/** Every collection there is: opened at start, so that its indexes are made and its expiry is swept; listed in
 *  src/store/README.md. */
export const collections: readonly CollectionDefinition[] = [
  allotments,
  auditEvents,
  bookings,
  cancellationQuotes,
  conversations,
  deadLetters,
  holds,
  humanRequests,
  idempotencyKeys,
  messages,
  offerSets,
  organizations,
  payments,
  preferencesKept,
  pricingRules,
  products,
  quotes,
  rates,
  refreshTokens,
  refunds,
  sandboxOrders,
  signInCodes,
  tasks,
  traces,
  companions,
  users,
]
