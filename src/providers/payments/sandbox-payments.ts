import { derivedId } from '#src/kernel/ids.ts'
import type { PaymentProvider } from './payment-provider.ts'

/** Payments without money, for demonstrations and tests: whatever was authorised on our own payment page is taken, let go
 *  or given back at once. References follow from the ids and start with `SBX`, so nobody takes them for real ones. */
export const sandboxPayments: PaymentProvider = {
  name: 'sandbox',
  capture: async ({ payment_id }) => ({ provider_reference: reference('capture', payment_id) }),
  release: async ({ payment_id }) => ({ provider_reference: reference('release', payment_id) }),
  refund: async ({ refund_id }) => ({ provider_reference: reference('refund', refund_id) }),
}

const reference = (...parts: readonly string[]) => `SBX-${derivedId('pay', ...parts).slice(4, 16)}`
