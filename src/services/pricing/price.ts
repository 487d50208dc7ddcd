import type { Money } from '#src/domain/money.ts'

/** One step on the way from what a supplier asks to what a traveller pays. Kept for the DMC; never shown to travellers. */
export interface PriceStep {
  readonly step: 'net' | 'markup' | 'tax' | 'fee' | 'promotion' | 'currency'
  /** The rule, promotion or rate that made it. */
  readonly rule: string | null
  /** What the step added (negative: took away); of `currency`, the total after it. */
  readonly amount: Money
}

/** A sale price with its parts: `subtotal + taxes + fees − discount = total`, to the minor unit, all of one currency. */
export interface Price {
  readonly subtotal: Money
  readonly taxes: Money
  readonly fees: Money
  readonly discount: Money
  readonly total: Money
  readonly trace: readonly PriceStep[]
}
