import type { Change, Query, Where } from '../port.ts'
import type { Thing } from './place.ts'

/** The port in memory, written as plainly as can be and without a line of the product: what stores are compared with. */
export function modelFind(all: readonly Thing[], { where = {}, sort = 'id', skip = 0, limit }: Query): Thing[] {
  const found = all.filter(document => modelMeets(document, where))
  const [field, sign] = sort.startsWith('-') ? [sort.slice(1), -1] : [sort, 1]
  found.sort((a, b) => sign * order(at(a, field), at(b, field)) || order(a.id, b.id))
  return found.slice(skip, skip + limit)
}

export function modelMeets(document: Thing, where: Where): boolean {
  for (const [path, condition] of Object.entries(where)) {
    const value = at(document, path)
    const parts = condition !== null && typeof condition === 'object' ? condition : { in: [condition] }
    if (parts.in && !parts.in.some(one => (one === null ? value === null || value === undefined : value === one)))
      return false
    if (parts.not !== undefined && (value === undefined || value === parts.not)) return false
    if (parts.at_least !== undefined && !(compare(value, parts.at_least) >= 0)) return false
    if (parts.at_most !== undefined && !(compare(value, parts.at_most) <= 0)) return false
    if (parts.above !== undefined && !(compare(value, parts.above) > 0)) return false
    if (parts.below !== undefined && !(compare(value, parts.below) < 0)) return false
    if (parts.contains !== undefined && !(Array.isArray(value) && value.includes(parts.contains))) return false
    if (parts.exists !== undefined && (value !== undefined) !== parts.exists) return false
  }
  return true
}

/** The changed document; 'refused' where a change cannot be made. */
export function modelChange(document: Thing, { set = {}, unset = [], increment = {} }: Change): Thing | 'refused' {
  let refused = false
  const copy = structuredClone(document)
  const edit = (path: string, how: (holder: Record<string, unknown>, name: string) => void, make: boolean) => {
    const names = path.split('.')
    const last = names.pop() ?? ''
    let holder: unknown = copy
    for (const name of names) {
      if (!plain(holder)) break
      if (!(name in holder) && make) holder[name] = {}
      holder = holder[name]
    }
    if (plain(holder)) how(holder, last)
    else if (make) refused = true
  }
  for (const [path, value] of Object.entries(set)) {
    const put = (holder: Record<string, unknown>, name: string) => {
      holder[name] = value
    }
    edit(path, put, true)
  }
  for (const path of unset) edit(path, (holder, name) => delete holder[name], false)
  for (const [path, by] of Object.entries(increment)) {
    const add = (holder: Record<string, unknown>, name: string) => {
      const value = name in holder ? holder[name] : 0
      if (typeof value === 'number') holder[name] = value + by
      else refused = true
    }
    edit(path, add, true)
  }
  return refused ? 'refused' : copy
}

const plain = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

function at(document: Thing, path: string): unknown {
  let value: unknown = document
  for (const name of path.split('.')) value = plain(value) && name in value ? value[name] : undefined
  return value
}

// Absent and null come first, and are equal.
function order(a: unknown, b: unknown): number {
  const [left, right] = [a ?? null, b ?? null]
  if (left === null || right === null) return Number(left !== null) - Number(right !== null)
  return compare(left, right)
}

// NaN for what cannot be compared, so that no bound is met by it.
function compare(a: unknown, b: unknown): number {
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b)
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a !== 'string' || typeof b !== 'string') return Number.NaN
  const [left, right] = [codePoints(a), codePoints(b)]
  const different = left.findIndex((point, index) => point !== right[index])
  return different < 0 ? left.length - right.length : (left[different] ?? 0) - (right[different] ?? -1)
}

const codePoints = (text: string) => Array.from(text, letter => letter.codePointAt(0) ?? 0)
