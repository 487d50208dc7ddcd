import type Database from 'better-sqlite3'
import { defect } from '#src/kernel/errors.ts'
import type { Expiry } from '../expiry.ts'
import { parsePath } from '../field-path.ts'
import { MOST, parseQuery } from '../parse-query.ts'
import { type Demand, parseWhere } from '../parse-where.ts'
import type { Collection, Group, Query, Scalar, Stored, Where } from '../port.ts'
import { typeAt, valueAt } from './json-at.ts'
import type { ListIndex } from './list-index.ts'
import { createStatementCache } from './statement-cache.ts'
import { whereToSql } from './where-to-sql.ts'

interface Table {
  readonly database: Database.Database
  /** As it stands in SQL, quoted. */
  readonly table: string
  readonly expiry: Expiry | undefined
  readonly lists: ListIndex
}

/** All that is asked of one table by condition, as SQL prepared once a shape. Bodies come back as text. */
export function createQuestions({ database, table, expiry, lists }: Table) {
  const prepared = createStatementCache(database)
  const expires = expiry && valueAt(expiry.field)

  // ifnull() keeps SQLite from walking the index of the expiry, which nearly every document is in, instead of a good one.
  function live(demands: readonly Demand[]) {
    const { text, values } = whereToSql(demands, lists)
    if (!expiry) return { text, values }
    return { text: `${text} AND ifnull(${expires}, '9999') > ?`, values: [...values, expiry.now()] }
  }

  return {
    find(query: Query): readonly string[] {
      const { demands, sort, skip, limit } = parseQuery(query)
      const { text, values } = live(demands)
      const by = valueAt(sort.field)
      const order = `${by}${sort.descending ? ' DESC' : ''}${by === 'id' ? '' : ', id'}`
      const sql = `SELECT body FROM ${table} WHERE ${text} ORDER BY ${order} LIMIT ? OFFSET ?`
      // The marked boundary: the one column is text.
      return prepared(sql)
        .pluck()
        .all(...values, limit, skip) as string[]
    },

    count(where: Where): number {
      const { text, values } = live(parseWhere(where))
      return Number(
        prepared(`SELECT count(*) FROM ${table} WHERE ${text}`)
          .pluck()
          .get(...values),
      )
    },

    group({ by, where = {}, sum }: Parameters<Collection<Stored>['group']>[0]): Group[] {
      const key = parsePath(by)
      const { text, values } = live(parseWhere(where))
      const boolean = `coalesce(${typeAt(key)} IN ('true', 'false'), FALSE)`
      const sql = `SELECT ${valueAt(key)} AS key, ${boolean} AS boolean, count(*) AS count, ${total(sum)} AS sum
        FROM ${table} WHERE ${text} GROUP BY 1, 2 ORDER BY count DESC, key LIMIT ${MOST}`
      // The marked boundary: these are the columns above; the fields that are grouped by hold scalars.
      const rows = prepared(sql).all(...values) as { key: Scalar; boolean: number; count: number; sum: number }[]
      return rows.map(row => ({ key: row.boolean ? row.key === 1 : row.key, count: row.count, sum: row.sum }))
    },

    /** True when there was one that had not expired. */
    deleteLive(id: string): boolean {
      const { text, values } = live([{ field: ['id'], is: 'one_of', values: [id] }])
      return prepared(`DELETE FROM ${table} WHERE ${text}`).run(...values).changes > 0
    },

    /** Deletes what meets the demands and has expired. */
    deleteGone(demands: readonly Demand[]): number {
      if (!expiry) return 0
      const { text, values } = whereToSql(demands)
      return prepared(`DELETE FROM ${table} WHERE ${text} AND ${expires} <= ?`).run(...values, expiry.now()).changes
    },

    sweep(now: string, limit: number): number {
      if (!expiry) return 0
      if (!Number.isInteger(limit) || limit < 1) throw defect(`store: a sweep of at most ${limit}`)
      const due = `SELECT rowid FROM ${table} WHERE ${expires} >= '' AND ${expires} <= ? ORDER BY ${expires} LIMIT ?`
      return prepared(`DELETE FROM ${table} WHERE rowid IN (${due})`).run(now, limit).changes
    },
  }
}

function total(field: string | undefined): string {
  if (field === undefined) return '0'
  const path = parsePath(field)
  return `total(CASE WHEN ${typeAt(path)} IN ('integer', 'real') THEN ${valueAt(path)} END)`
}
