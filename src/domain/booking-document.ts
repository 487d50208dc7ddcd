import { z } from 'zod'

export const documentKind = z.enum(['itinerary', 'voucher', 'invoice', 'receipt', 'calendar'])
export type DocumentKind = z.infer<typeof documentKind>

/** A document that can be fetched now. `url` opens without sign-in for 30 days. */
export const documentLink = z.object({
  kind: documentKind,
  title: z.string(),
  filename: z.string(),
  content_type: z.string(),
  url: z.string(),
})
export type DocumentLink = z.infer<typeof documentLink>

/** Its bytes: equal for an equal booking. */
export interface BookingDocument {
  readonly content_type: string
  readonly filename: string
  readonly content: Buffer
}
