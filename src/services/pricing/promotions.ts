import type { OfferKind } from '#src/domain/offer.ts'
import { invalidField } from '#src/kernel/errors.ts'

/** A code that a traveller may type: a share off, on some kinds only. */
export interface Promotion {
  readonly code: string
  readonly basis_points: number
  readonly kinds: readonly OfferKind[]
}

/** The demonstration code: 5 % off what the organization sells itself. */
const PROMOTIONS: readonly Promotion[] = [
  { code: 'KARIBU5', basis_points: 500, kinds: ['hotel', 'transport', 'experience'] },
]

/** The promotion of a code, in any case; VALIDATION_FAILED on `promo_code` when there is none. */
export function getPromotion(code: string): Promotion {
  const found = PROMOTIONS.find(promotion => promotion.code === code.trim().toUpperCase())
  if (!found) throw invalidField('promo_code', 'is not a code that is valid now; leave it out or check its spelling')
  return found
}
