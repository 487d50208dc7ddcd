import type { Money } from '#src/domain/money.ts'

/** A way to take money. The payment's and refund's ids are the idempotency keys: a request made again has the answer of the
 *  first. A refusal is thrown as an AppError (STATE_CONFLICT, POLICY_REFUSED); anything else thrown is unknown, and the same
 *  request is made again later. */
export interface PaymentProvider {
  readonly name: 'sandbox' | 'offline'
  /** Takes what the payer has authorised. */
  capture(request: ChargeRef): Promise<{ readonly provider_reference: string }>
  /** Lets an authorisation go without taking anything. */
  release(request: ChargeRef & { readonly refund_id: string }): Promise<{ readonly provider_reference: string }>
  /** Gives back, in whole or in part, what was taken. */
  refund(request: ChargeRef & { readonly refund_id: string }): Promise<{ readonly provider_reference: string }>
}

export interface ChargeRef {
  readonly payment_id: string
  readonly amount: Money
}
