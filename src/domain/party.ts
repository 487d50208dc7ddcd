import { z } from 'zod'

/** Who travels. Spread into a tool's input, because inputs are flat; under 2 is an infant for flights. */
export const party = z.strictObject({
  adults: z.int().min(1).max(30).describe('Travellers of 18 and over'),
  children_ages: z.array(z.int().min(0).max(17)).max(20).default([]).describe('One age a child, e.g. 9,4'),
})

export type Party = Readonly<z.output<typeof party>>

export const headcount = ({ adults, children_ages }: Party): number => adults + children_ages.length

/** "2 adults and 1 child (9)", for people. */
export function showParty({ adults, children_ages }: Party): string {
  const grown = adults === 1 ? '1 adult' : `${adults} adults`
  if (children_ages.length === 0) return grown
  const small = children_ages.length === 1 ? '1 child' : `${children_ages.length} children`
  return `${grown} and ${small} (${children_ages.join(', ')})`
}
