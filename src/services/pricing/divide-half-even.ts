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
