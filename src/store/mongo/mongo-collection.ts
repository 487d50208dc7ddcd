import { AppError } from '#src/kernel/errors.ts'
import { checkDocument } from '../check-document.ts'
import { parseChange } from '../parse-change.ts'
import { parseWhere } from '../parse-where.ts'
import type { Amended, Collection, Inserted, Stored } from '../port.ts'
import { isOutdated, upgrade } from '../upgrade.ts'
import { attempt, isDuplicate } from './attempt.ts'
import { changeToUpdate } from './change-to-update.ts'
import { createTurns } from './create-turns.ts'
import { fromKept, type Kept, toKept } from './kept.ts'
import { createQuestions, type Table } from './questions.ts'
import { type Patience, untilUndisturbed } from './until-undisturbed.ts'
import { whereToFilter } from './where-to-filter.ts'

interface Parts<T extends Stored> extends Table<T> {
  readonly patience: Patience
  /** Resolves when the indexes stand. */
  ready(): Promise<void>
}

/** A collection, and the part of `Store.sweep` that is its own. */
export interface MongoCollection<T extends Stored> extends Collection<T> {
  sweep(now: string, limit: number): Promise<number>
}

/** One collection of MongoDB. A whole-document change replaces exactly the version it was made of, and is made again when
 *  somebody else was faster; `update` is one findOneAndUpdate. */
export function createMongoCollection<T extends Stored>({ patience, ready, ...own }: Parts<T>): MongoCollection<T> {
  const { table, definition, expiry } = own
  const { name } = definition
  const questions = createQuestions(own)

  const exchange = <R>(work: () => Promise<R>): Promise<R> =>
    attempt(name, async () => {
      await ready()
      return work()
    })
  const undisturbed = <R>(work: () => Promise<{ readonly result: R } | undefined>) => untilUndisturbed(patience, work)
  const inTurn = createTurns(patience.system_clock)
  const lookUp = (id: string) => exchange(() => table.findOne({ _id: id }))

  function parse(kept: Kept): T | undefined {
    const stored = fromKept(kept)
    return expiry?.isGone(stored) ? undefined : upgrade(definition, stored)
  }

  // A document that is gone holds its unique values until it is swept; whoever needs them sweeps it.
  async function makeWay(holders: Readonly<Record<string, unknown>>, cause: unknown) {
    const removed = await exchange(() => questions.deleteGone(holders))
    if (removed > 0) return
    const detail = `store: ${name}: a unique value is taken`
    throw new AppError('STATE_CONFLICT', 'This already exists.', { detail, cause })
  }

  // False when another writer came in between.
  async function replace(kept: Kept, next: T): Promise<boolean> {
    checkDocument(definition, next)
    const { _id, _version } = kept
    try {
      const replaced = await exchange(() => table.replaceOne({ _id, _version }, toKept(next, _version + 1)))
      return replaced.matchedCount === 1
    } catch (error) {
      if (!isDuplicate(error)) throw error
      await makeWay(error.keyValue, error)
      return false
    }
  }

  const amend: Collection<T>['amend'] = (id, guard, change) =>
    inTurn(id, () =>
      undisturbed(async (): Promise<{ readonly result: Amended<T> | undefined } | undefined> => {
        const kept = await lookUp(id)
        const document = kept && parse(kept)
        if (!document) return { result: undefined }
        if (!guard(document)) return { result: { changed: false, document } }
        const next = { ...change(document), id }
        return (await replace(kept, next)) ? { result: { changed: true, document: next } } : undefined
      }),
    )

  return {
    async get(id) {
      const kept = await lookUp(id)
      return kept ? parse(kept) : undefined
    },

    async insert(document) {
      checkDocument(definition, document)
      return undisturbed(async (): Promise<{ readonly result: Inserted<T> } | undefined> => {
        try {
          await exchange(() => table.insertOne(toKept(document, 1)))
          return { result: { inserted: true, document } }
        } catch (error) {
          if (!isDuplicate(error)) throw error
          const present = await lookUp(document.id)
          const standing = present && parse(present)
          if (standing) return { result: { inserted: false, document: standing } }
          if (!present && error.keyPattern && !('_id' in error.keyPattern)) await makeWay(error.keyValue, error)
          else await exchange(() => questions.deleteGone({ _id: document.id }))
          return undefined
        }
      })
    },

    amend,

    async update(id, where, change) {
      const filters = whereToFilter(parseWhere(where))
      const changes = changeToUpdate(parseChange(change, definition))
      const { schema_version } = definition
      return undisturbed(async (): Promise<{ readonly result: T | undefined } | undefined> => {
        const filter = { $and: [{ _id: id, schema_version }, filters, questions.live()] }
        try {
          const kept = await exchange(() => table.findOneAndUpdate(filter, changes, { returnDocument: 'after' }))
          if (kept) return { result: parse(kept) }
        } catch (error) {
          if (!isDuplicate(error)) throw error
          await makeWay(error.keyValue, error)
          return undefined
        }
        // Not met, or not to be seen because its shape is old: then it is brought up to date first.
        const shape = await exchange(() => table.findOne({ _id: id }, { projection: { schema_version: 1 } }))
        if (!shape || !isOutdated(definition, fromKept(shape))) return { result: undefined }
        await amend(
          id,
          () => true,
          document => document,
        )
        return undefined
      })
    },

    find: async query => (await exchange(() => questions.find(query))).flatMap(kept => parse(kept) ?? []),
    count: where => exchange(() => questions.count(where)),
    group: request => exchange(() => questions.group(request)),
    delete: id => exchange(() => questions.deleteLive(id)),
    sweep: (now, limit) => exchange(() => questions.sweep(now, limit)),
  }
}
