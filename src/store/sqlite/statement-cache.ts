import type Database from 'better-sqlite3'

export type Statement = Database.Statement<unknown[], unknown>

// Well above the number of questions the product asks; paths made of data (dates, ids) are what could pile up.
const MOST_KEPT = 500

/** Prepares each text of SQL once. Past 500 texts the one least recently used is forgotten. */
export function createStatementCache(database: Database.Database): (text: string) => Statement {
  const kept = new Map<string, Statement>()
  return text => {
    const statement = kept.get(text) ?? database.prepare<unknown[], unknown>(text)
    kept.delete(text)
    kept.set(text, statement)
    const [oldest] = kept.keys()
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
    return statement
  }
}
