/** How many letters must be added, dropped, replaced or swapped with a neighbour to make one word of the other (optimal string
 *  alignment). Anything above `limit` comes back as `limit + 1`, early. */
export function editDistance(a: string, b: string, limit: number): number {
  const over = limit + 1
  if (Math.abs(a.length - b.length) > limit) return over
  let beforeLast: readonly number[] = []
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    let best = row
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let cost = Math.min(
        (last[column] ?? over) + 1,
        (current[column - 1] ?? over) + 1,
        (last[column - 1] ?? over) + (same ? 0 : 1),
      )
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        cost = Math.min(cost, (beforeLast[column - 2] ?? over) + 1)
      current.push(cost)
      best = Math.min(best, cost)
    }
    if (best > limit) return over
    beforeLast = last
    last = current
  }
  return Math.min(last[b.length] ?? over, over)
}
