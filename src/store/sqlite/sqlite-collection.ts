import type Database from 'better-sqlite3'
import { AppError } from '#src/kernel/errors.ts'
import { applyChange } from '../apply-change.ts'
import { checkDocument } from '../check-document.ts'
import type { Expiry } from '../expiry.ts'
import { parsePath, readPath } from '../field-path.ts'
import { matches } from '../matches.ts'
import { parseChange } from '../parse-change.ts'
import { type Demand, parseWhere } from '../parse-where.ts'
import type { Amended, Collection, CollectionDefinition, Inserted, Stored } from '../port.ts'
import { upgrade } from '../upgrade.ts'
import type { GroupCommit } from './group-commit.ts'
import { keepDocuments } from './kept-documents.ts'
import { listIndexOf } from './list-index.ts'
import { createQuestions } from './questions.ts'
import { isUniqueViolation, translateSqliteError } from './sqlite-errors.ts'

interface Parts<T extends Stored> {
  readonly database: Database.Database
  readonly commit: GroupCommit
  readonly definition: CollectionDefinition<T>
  readonly expiry: Expiry | undefined
}

const MOST_KEPT = 200

/** A collection, and the part of `Store.sweep` that is its own. */
export interface SqliteCollection<T extends Stored> extends Collection<T> {
  sweep(now: string, limit: number): Promise<number>
}

/** One table. Reads run at once and see what is committed; writes run inside the next group commit, where nothing else
 *  can come between reading and writing. */
export function createSqliteCollection<T extends Stored>(parts: Parts<T>): SqliteCollection<T> {
  const { database, commit, definition, expiry } = parts
  const table = `"${definition.name}"`
  const bodyOf = database.prepare<[string], string>(`SELECT body FROM ${table} WHERE id = ?`).pluck()
  const add = database.prepare<[string, string]>(
    `INSERT INTO ${table} (id, body) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body`,
  )
  const replace = database.prepare<[string, string]>(`UPDATE ${table} SET body = ? WHERE id = ?`)
  const questions = createQuestions({ database, table, expiry, lists: listIndexOf(definition) })

  const kept = definition.is_never_changed_in_place ? keepDocuments<T>(MOST_KEPT) : undefined

  function parse(body: string): T | undefined {
    const stored: Stored = JSON.parse(body) // The marked boundary: every body was written by this file.
    return expiry?.isGone(stored) ? undefined : upgrade(definition, stored)
  }

  /** A document that nobody else has, to be changed in place. */
  function readOwn(id: string): T | undefined {
    const body = bodyOf.get(id)
    return body === undefined ? undefined : parse(body)
  }

  function read(id: string): T | undefined {
    if (!kept) return readOwn(id)
    const body = bodyOf.get(id)
    if (body === undefined) return undefined
    const known = kept.find(id, body)
    if (known) return expiry?.isGone(known) ? undefined : known
    const document = parse(body)
    if (document) kept.keep(id, body, document)
    return document
  }

  // A document that is gone holds its unique values until it is swept; whoever needs them sweeps it.
  function put(document: T, write: (body: string) => void) {
    const isWhole = checkDocument(definition, document)
    const body = JSON.stringify(document)
    try {
      write(body)
    } catch (error) {
      if (!isUniqueViolation(error) || !removeGoneHolders(document)) throw error
      write(body)
    }
    if (isWhole) kept?.keep(document.id, body, document)
  }

  function removeGoneHolders(document: T): boolean {
    const holders = definition.unique.map(fields => equalIn(document, fields))
    return holders.map(demands => questions.deleteGone(demands)).some(count => count > 0)
  }

  function attempt<R>(work: () => R): R {
    if (!database.open) throw new AppError('BUSY', 'We are closing for a moment. Please try again.')
    try {
      return work()
    } catch (error) {
      throw translateSqliteError(error, definition.name)
    }
  }
  const write = async <R>(work: () => R): Promise<R> => attempt(() => commit.write(() => attempt(work)))

  return {
    get: async id => attempt(() => read(id)),

    insert: async document =>
      write((): Inserted<T> => {
        const present = read(document.id)
        if (present) return { inserted: false, document: present }
        put(document, body => add.run(document.id, body))
        return { inserted: true, document }
      }),

    amend: async (id, guard, change) =>
      write((): Amended<T> | undefined => {
        const document = read(id)
        if (!document) return undefined
        if (!guard(document)) return { changed: false, document }
        const next = { ...change(document), id }
        put(next, body => replace.run(body, id))
        return { changed: true, document: next }
      }),

    async update(id, where, change) {
      const demands = parseWhere(where)
      const steps = parseChange(change, definition)
      return write(() => {
        const document = readOwn(id)
        if (!document || !matches(document, demands)) return undefined
        applyChange(document, steps)
        put(document, body => replace.run(body, id))
        return document
      })
    },

    find: async query => attempt(() => questions.find(query).flatMap(body => parse(body) ?? [])),
    count: async where => attempt(() => questions.count(where)),
    group: async request => attempt(() => questions.group(request)),
    delete: async id => write(() => questions.deleteLive(id)),
    sweep: async (now, limit) => write(() => questions.sweep(now, limit)),
  }
}

const equalIn = (document: Stored, fields: readonly string[]): readonly Demand[] =>
  fields.map(parsePath).map(field => {
    const value = readPath(document, field)
    // Unique fields hold scalars; anything else is compared as if it were absent, and then finds nothing to remove.
    const known = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
    return { field, is: 'one_of', values: [known] }
  })
