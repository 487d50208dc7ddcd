import { fnvHash } from '#src/kernel/fnv-hash.ts'

/** The bucket of a feature among so many, a power of two. The weights of both models rest on it. */
export function bucketOf(feature: string, buckets: number): number {
  const value = fnvHash(feature)
  return (Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) >>> 8) & (buckets - 1)
}
