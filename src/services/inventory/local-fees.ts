import { fromMinor, toMinor } from '#src/domain/money.ts'
import type { LocalFee } from '#src/domain/offer.ts'
import type { Party } from '#src/domain/party.ts'
import type { LocalFeeRule } from './product.ts'

interface Request {
  readonly rules: readonly LocalFeeRule[]
  readonly party: Party
  /** Nights, or the one day. */
  readonly dates: readonly string[]
  readonly rooms: number
}

/** What the party pays on the spot: park fees and city tax, by age and date. Left out where it comes to nothing. */
export const localFees = ({ rules, party, dates, rooms }: Request): LocalFee[] =>
  rules.flatMap(rule => {
    const currency = rule.amounts[0]?.adult.currency ?? 'USD'
    const days = rule.basis === 'per_person' ? dates.slice(0, 1) : dates
    const total = days.reduce((sum, date) => sum + feeOf(rule, { party, date, rooms }), 0)
    if (total === 0) return []
    const { basis: _basis, amounts: _amounts, child_from: _from, child_to: _to, ...named } = rule
    return [{ ...named, total: fromMinor(total, currency) }]
  })

function feeOf(rule: LocalFeeRule, { party, date, rooms }: { party: Party; date: string; rooms: number }): number {
  const day = date.slice(5)
  const amount = rule.amounts.find(each => each.from <= day && day <= each.to)
  if (!amount) return 0
  if (rule.basis === 'per_room_per_night') return toMinor(amount.adult) * rooms
  const children = party.children_ages.reduce((sum, age) => {
    if (age < rule.child_from) return sum
    return sum + toMinor(age <= rule.child_to ? amount.child : amount.adult)
  }, 0)
  return toMinor(amount.adult) * party.adults + children
}
