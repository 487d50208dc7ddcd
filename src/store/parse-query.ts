import { defect } from '#src/kernel/errors.ts'
import { type FieldPath, parsePath } from './field-path.ts'
import { type Demand, parseWhere } from './parse-where.ts'
import type { Query } from './port.ts'

/** A query whose every part is known to be good. */
export interface ParsedQuery {
  readonly demands: readonly Demand[]
  readonly sort: { readonly field: FieldPath; readonly descending: boolean }
  readonly skip: number
  readonly limit: number
}

/** The most that one question may bring back: documents and groups. */
export const MOST = 1000

/** Takes a query apart; a limit outside 1 to 1,000, a negative skip or a strange path is a defect of the caller. */
export function parseQuery({ where = {}, sort = 'id', skip = 0, limit }: Query): ParsedQuery {
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST) throw defect(`store: limit ${limit} is not 1 to ${MOST}`)
  if (!Number.isSafeInteger(skip) || skip < 0) throw defect(`store: skip ${skip} is no count`)
  const descending = sort.startsWith('-')
  return {
    demands: parseWhere(where),
    sort: { field: parsePath(descending ? sort.slice(1) : sort), descending },
    skip,
    limit,
  }
}
