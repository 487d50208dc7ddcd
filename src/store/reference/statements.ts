import type Database from 'better-sqlite3'
import type { z } from 'zod'

type Bound = string | number

/** A query prepared at its first use, so that opening the database costs nothing, with its rows checked by a schema. */
export interface Query<T> {
  readonly all: (...values: readonly Bound[]) => readonly T[]
  readonly get: (...values: readonly Bound[]) => T | undefined
}

export function lazyQuery<T>(database: Database.Database, row: z.ZodType<T>, sql: string): Query<T> {
  let prepared: Database.Statement<Bound[], unknown> | undefined
  const statement = () => {
    prepared ??= database.prepare<Bound[], unknown>(sql)
    return prepared
  }
  return {
    all: (...values) =>
      statement()
        .all(...values)
        .map(found => row.parse(found)),
    get: (...values) => {
      const found = statement().get(...values)
      return found === undefined ? undefined : row.parse(found)
    },
  }
}

/** A whole table of words with a number each, read at its first use and kept. */
export function lazyNumbers(database: Database.Database, sql: string): () => ReadonlyMap<string, number> {
  let kept: ReadonlyMap<string, number> | undefined
  return () => {
    kept ??= new Map(
      database
        .prepare<[], unknown>(sql)
        .raw()
        .all()
        .flatMap(row =>
          Array.isArray(row) && typeof row[0] === 'string' && typeof row[1] === 'number' ? [[row[0], row[1]]] : [],
        ),
    )
    return kept
  }
}

/** A query for strings, without the checks of a row. */
export function lazyStrings(database: Database.Database, sql: string): (value: Bound) => readonly string[] {
  let prepared: Database.Statement<Bound[], unknown> | undefined
  return value => {
    prepared ??= database.prepare<Bound[], unknown>(sql).pluck()
    return prepared.all(value).filter(found => typeof found === 'string')
  }
}

/** One blob, read at its first use and kept. */
export function lazyBytes(database: Database.Database, sql: string): () => Uint8Array {
  let bytes: Uint8Array | undefined
  return () => {
    const found: unknown = bytes ?? database.prepare(sql).pluck().get()
    bytes = found instanceof Uint8Array ? found : new Uint8Array()
    return bytes
  }
}
