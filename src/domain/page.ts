import { z } from 'zod'

/** Spread into the input of every tool that lists. */
export const paging = z.strictObject({
  page: z.int().min(1).max(10_000).default(1).describe('From 1'),
  limit: z.int().min(1).max(100).default(20).describe('At most 100'),
})

export type Paging = z.output<typeof paging>

export const pageMeta = z.object({ page: z.int(), limit: z.int(), total: z.int(), pages: z.int() })

/** The output of every tool that lists: REST shows `items` as `data` and `meta` beside it. */
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), meta: pageMeta })

/** One page of a list that is wholly in memory. */
export function toPage<T>(all: readonly T[], { page, limit }: Paging) {
  return { items: all.slice((page - 1) * limit, page * limit), meta: toMeta(all.length, { page, limit }) }
}

export const toMeta = (total: number, { page, limit }: Paging) => ({
  page,
  limit,
  total,
  pages: Math.ceil(total / limit),
})
