/** A whole quotient, exact ties to the even neighbour; `denominator` above 0. In big integers, so that no product of an
 *  amount and a rate loses a digit on the way. */
export function divideHalfEven(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator
  const twice = (numerator % denominator) * 2n
  const size = twice < 0n ? -twice : twice
  if (size < denominator || (size === denominator && quotient % 2n === 0n)) return quotient
  return numerator < 0n ? quotient - 1n : quotient + 1n
}

/** A share of minor units, in hundredths of a percent (1800 is 18 %). */
export const basisPointsOf = (minor: number, basis_points: number): number =>
  Number(divideHalfEven(BigInt(minor) * BigInt(basis_points), 10_000n))

/** Cuts a whole into parts in proportion to `weights`, to the last unit: the largest remainders get what is left over. With no
 *  weight at all, everything goes to the first. */
export function allocate(whole: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  if (sum <= 0) return weights.map((_, index) => (index === 0 ? whole : 0))
  const exact = weights.map(weight => BigInt(whole) * BigInt(weight))
  const parts = exact.map(each => each / BigInt(sum))
  const missing = Number(BigInt(whole) - parts.reduce((total, part) => total + part, 0n))
  const order = exact
    .map((each, index) => ({ index, rest: each % BigInt(sum) }))
    .sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))
  const extra = new Set(order.slice(0, missing).map(({ index }) => index))
  return parts.map((part, index) => Number(part) + (extra.has(index) ? 1 : 0))
}
