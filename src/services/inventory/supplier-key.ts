import { z } from 'zod'
import { AppError } from '#src/kernel/errors.ts'

const party = { a: z.int().min(1), c: z.array(z.int()) }

const supplierKey = z.discriminatedUnion('k', [
  z.strictObject({
    k: z.literal('hotel'),
    p: z.string(),
    r: z.string(),
    u: z.string(),
    from: z.iso.date(),
    to: z.iso.date(),
    n: z.int().min(1),
    ...party,
  }),
  z.strictObject({
    k: z.literal('transport'),
    p: z.string(),
    r: z.string(),
    u: z.string(),
    date: z.iso.date(),
    time: z.string(),
    back: z.boolean(),
    ...party,
  }),
  z.strictObject({
    k: z.literal('experience'),
    p: z.string(),
    r: z.string(),
    u: z.string(),
    date: z.iso.date(),
    ...party,
  }),
])

/** Product, rate, unit, dates and party: all that is needed to price the very same thing again. */
export type SupplierKey = Readonly<z.infer<typeof supplierKey>>

export const writeKey = (key: SupplierKey): string => JSON.stringify(key)

/** A key that we did not write is an offer that does not exist. */
export function readKey(text: string): SupplierKey {
  const parsed = supplierKey.safeParse(readJson(text))
  if (parsed.success) return parsed.data
  throw new AppError('OFFER_NOT_FOUND', 'There is no such offer.', { detail: 'unreadable supplier key' })
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // refused by the schema
  }
}
