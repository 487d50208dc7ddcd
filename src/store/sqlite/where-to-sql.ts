import type { FieldPath } from '../field-path.ts'
import type { Bound, Demand } from '../parse-where.ts'
import type { Scalar } from '../port.ts'
import { literal, typeAt, valueAt } from './json-at.ts'
import type { ListIndex } from './list-index.ts'

/** A piece of SQL and what is bound to its question marks. */
export interface Sql {
  readonly text: string
  readonly values: readonly (string | number)[]
}

/** Demands as a condition that is met exactly when `matches` says so. SQLite reads true and false as 1 and 0 and lists as
 *  text: only where a value could be mistaken for one of these is the type asked too. */
export function whereToSql(demands: readonly Demand[], lists?: ListIndex): Sql {
  const pieces = demands.map(demand => toSql(demand, lists))
  return {
    text: pieces.length === 0 ? 'TRUE' : pieces.map(({ text }) => text).join(' AND '),
    values: pieces.flatMap(({ values }) => values),
  }
}

function toSql(demand: Demand, lists: ListIndex | undefined): Sql {
  const value = valueAt(demand.field)
  const type = typeAt(demand.field)
  if (demand.is === 'one_of') return oneOf(value, type, demand.values)
  if (demand.is === 'exists') return { text: `${type} IS ${demand.value ? 'NOT NULL' : 'NULL'}`, values: [] }
  if (demand.is === 'contains') return contains(demand.field, demand.value, lists)
  if (demand.is === 'not') {
    const equal = equals(value, type, demand.value)
    return { text: `(${type} IS NOT NULL AND (${equal.text}) IS NOT TRUE)`, values: equal.values }
  }
  return compare(value, type, demand.is, demand.value)
}

function oneOf(value: string, type: string, scalars: readonly Scalar[]): Sql {
  const clear = scalars.filter(isClear)
  const pieces = scalars.filter(scalar => !isClear(scalar)).map(scalar => equals(value, type, scalar))
  const [first] = clear
  if (clear.length === 1 && first !== undefined) pieces.push({ text: `${value} = ?`, values: [first] })
  if (clear.length > 1)
    pieces.push({ text: `${value} IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(clear)] })
  const text = pieces.map(piece => piece.text).join(' OR ')
  return { text: pieces.length === 0 ? 'FALSE' : `(${text})`, values: pieces.flatMap(piece => piece.values) }
}

// What cannot be mistaken: a number that is no boolean in disguise, a text that does not begin like a list or object.
const isClear = (scalar: Scalar): scalar is string | number =>
  typeof scalar === 'string' ? !/^[[{]/.test(scalar) : typeof scalar === 'number' && scalar !== 0 && scalar !== 1

function equals(value: string, type: string, scalar: Scalar): Sql {
  if (scalar === null) return { text: `${value} IS NULL`, values: [] }
  if (typeof scalar === 'boolean')
    return { text: `(${value} = ${Number(scalar)} AND ${type} = '${scalar}')`, values: [] }
  if (isClear(scalar)) return { text: `${value} = ?`, values: [scalar] }
  return { text: `(${value} = ? AND ${type} IN (${typeof scalar === 'string' ? TEXT : NUMBER}))`, values: [scalar] }
}

const TEXT = `'text'`
const NUMBER = `'integer', 'real'`

// All numbers sort before all texts, so each range needs a fence on its open side.
function compare(value: string, type: string, is: Bound, bound: string | number): Sql {
  const fences =
    typeof bound === 'string'
      ? [`${value} >= ''`, `(${value} NOT GLOB '[[{]*' OR ${type} = ${TEXT})`]
      : [`${value} < ''`, `(${value} NOT IN (0, 1) OR ${type} IN (${NUMBER}))`]
  return { text: `(${value} ${OPERATOR[is]} ? AND ${fences.join(' AND ')})`, values: [bound] }
}

const OPERATOR: Readonly<Record<Bound, string>> = { at_least: '>=', at_most: '<=', above: '>', below: '<' }

function contains(field: FieldPath, scalar: Scalar, lists: ListIndex | undefined): Sql {
  if (lists?.fields.has(field.join('.')) && isClear(scalar)) {
    const holders = `SELECT id FROM ${lists.table} WHERE field = '${field.join('.')}' AND value = ?`
    return { text: `id IN (${holders})`, values: [scalar] }
  }
  const equal = equals('e.value', 'e.type', scalar)
  const some = `EXISTS (SELECT 1 FROM json_each(body, ${literal(field)}) e WHERE ${equal.text})`
  return { text: `(${typeAt(field)} = 'array' AND ${some})`, values: equal.values }
}
