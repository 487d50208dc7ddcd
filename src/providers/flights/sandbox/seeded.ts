import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { digest } from '#src/kernel/ids.ts'

/** Whole numbers, both ends included, that are always the same for the same parts: how the sandbox repeats itself. */
export function seeded(...parts: readonly (string | number)[]): (from: number, to: number) => number {
  const generator = xoroshiro128plus(Buffer.from(digest(parts), 'base64url').readInt32LE(0))
  return (from, to) => uniformInt(generator, from, to)
}
