import type { Document, Collection as MongoTable } from 'mongodb'
import { defect } from '#src/kernel/errors.ts'
import type { Expiry } from '../expiry.ts'
import { parsePath } from '../field-path.ts'
import { MOST, parseQuery } from '../parse-query.ts'
import { parseWhere } from '../parse-where.ts'
import type { Collection, CollectionDefinition, Group, Query, Scalar, Stored, Where } from '../port.ts'
import { DEADLINE_MS } from './attempt.ts'
import { type Kept, nameOf } from './kept.ts'
import { whereToFilter } from './where-to-filter.ts'

export interface Table<T extends Stored> {
  readonly table: MongoTable<Kept>
  readonly definition: CollectionDefinition<T>
  readonly expiry: Expiry | undefined
}

// The server stops working on what nobody waits for any more.
const BOUNDED = { maxTimeMS: DEADLINE_MS }

/** All that is asked of one collection by condition. */
export function createQuestions<T extends Stored>({ table, expiry }: Table<T>) {
  const expires = expiry && nameOf(expiry.field)

  /** Leaves out what has expired. */
  const live = (): Document =>
    expires === undefined ? {} : { $or: [{ [expires]: null }, { [expires]: { $gt: expiry?.now() } }] }
  const matching = (where: Where): Document => ({ $and: [whereToFilter(parseWhere(where)), live()] })

  return {
    live,

    async find(query: Query): Promise<Kept[]> {
      const { demands, sort, skip, limit } = parseQuery(query)
      const by = nameOf(sort.field)
      const order = sort.descending ? -1 : 1
      return table
        .find({ $and: [whereToFilter(demands), live()] }, { ...BOUNDED, skip, limit, batchSize: limit })
        .sort(by === '_id' ? { _id: order } : { [by]: order, _id: 1 })
        .toArray()
    },

    count: async (where: Where): Promise<number> => table.countDocuments(matching(where), BOUNDED),

    async group({ by, where = {}, sum }: Parameters<Collection<Stored>['group']>[0]): Promise<Group[]> {
      const summed = { $sum: sum === undefined ? 0 : `$${nameOf(parsePath(sum))}` }
      const groups = await table
        .aggregate<{ _id: Scalar; count: number; sum: number }>(
          [
            { $match: matching(where) },
            { $group: { _id: { $ifNull: [`$${nameOf(parsePath(by))}`, null] }, count: { $sum: 1 }, sum: summed } },
            { $sort: { count: -1, _id: 1 } },
            { $limit: MOST },
          ],
          BOUNDED,
        )
        .toArray()
      return groups.map(({ _id, count, sum }) => ({ key: _id, count, sum }))
    },

    /** True when there was one that had not expired. */
    async deleteLive(id: string): Promise<boolean> {
      const { deletedCount } = await table.deleteOne({ $and: [{ _id: id }, live()] })
      return deletedCount > 0
    },

    /** Deletes what has these values and has expired. */
    async deleteGone(values: Readonly<Record<string, unknown>>): Promise<number> {
      if (expires === undefined) return 0
      const { deletedCount } = await table.deleteMany({ $and: [values, { [expires]: { $lte: expiry?.now() } }] })
      return deletedCount
    },

    async sweep(now: string, limit: number): Promise<number> {
      if (expires === undefined) return 0
      if (!Number.isInteger(limit) || limit < 1) throw defect(`store: a sweep of at most ${limit}`)
      const due = { [expires]: { $lte: now } }
      const found = await table
        .find(due, { ...BOUNDED, limit, projection: { _id: 1 } })
        .sort({ [expires]: 1 })
        .toArray()
      const ids = found.map(({ _id }) => _id)
      const { deletedCount } = await table.deleteMany({ $and: [{ _id: { $in: ids } }, due] })
      return deletedCount
    },
  }
}
