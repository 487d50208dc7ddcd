import type { Document } from 'mongodb'
import type { Demand } from '../parse-where.ts'
import { nameOf } from './kept.ts'

/** Demands as a filter that is met exactly when `matches` says so. MongoDB by itself looks into lists and counts an absent
 *  field as different; both are put right here. */
export function whereToFilter(demands: readonly Demand[]): Document {
  const filters = demands.map(demand => ({ [nameOf(demand.field)]: toFilter(demand) }))
  const differing = demands.flatMap(demand =>
    demand.is === 'not' ? [listOrNot(nameOf(demand.field), demand.value)] : [],
  )
  const all = [...filters, ...differing]
  return all.length === 0 ? {} : all.length === 1 && all[0] ? all[0] : { $and: all }
}

const NO_LIST = { $not: { $type: 'array' } }

function toFilter(demand: Demand): Document {
  if (demand.is === 'exists') return { $exists: demand.value }
  if (demand.is === 'not') return { $exists: true }
  if (demand.is === 'contains') return { $elemMatch: { $eq: demand.value } }
  if (demand.is === 'one_of') {
    const [first = null, ...others] = demand.values
    return demand.values.length > 0 && others.length === 0
      ? { $eq: first, ...NO_LIST }
      : { $in: demand.values, ...NO_LIST }
  }
  return { [OPERATOR[demand.is]]: demand.value, ...NO_LIST }
}

const listOrNot = (name: string, value: unknown) => ({
  $or: [{ [name]: { $type: 'array' } }, { [name]: { $ne: value } }],
})

const OPERATOR = { at_least: '$gte', at_most: '$lte', above: '$gt', below: '$lt' } as const
