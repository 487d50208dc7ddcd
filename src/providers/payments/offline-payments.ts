import { AppError } from '#src/kernel/errors.ts'
import type { PaymentProvider } from './payment-provider.ts'

/** Cash and bank transfers that staff have recorded: the money is there already, and only a person can give it back. */
export const offlinePayments: PaymentProvider = {
  name: 'offline',
  capture: async ({ payment_id }) => ({ provider_reference: payment_id }),
  release: async () => byHand(),
  refund: async () => byHand(),
}

function byHand(): never {
  throw new AppError('STATE_CONFLICT', 'Money that came by hand goes back by hand.')
}
