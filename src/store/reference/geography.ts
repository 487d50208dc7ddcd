const EARTH_RADIUS_KM = 6371

interface Point {
  readonly latitude: number
  readonly longitude: number
}

/** Great-circle distance (haversine, on a sphere: wrong by half a percent at most). */
export function distanceKm(a: Point, b: Point): number {
  const radians = Math.PI / 180
  const latitude = Math.sin(((b.latitude - a.latitude) * radians) / 2) ** 2
  const longitude = Math.sin(((b.longitude - a.longitude) * radians) / 2) ** 2
  const chord = latitude + Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * longitude
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** Finds what lies near a point without looking at everything: points are kept by squares of two degrees. */
export function createNeighbourhood<T extends Point>(
  points: readonly T[],
): (at: Point, withinKm: number) => readonly T[] {
  const squares = new Map<string, T[]>()
  const square = (degree: number) => Math.floor(degree / 2)
  for (const point of points) {
    const key = `${square(point.latitude)} ${square(point.longitude)}`
    const list = squares.get(key)
    if (list) list.push(point)
    else squares.set(key, [point])
  }
  return (at, withinKm) => {
    const found: T[] = []
    const rows = Math.ceil(withinKm / 222)
    const columns = Math.min(90, Math.ceil(withinKm / (222 * Math.max(0.05, Math.cos((at.latitude * Math.PI) / 180)))))
    for (let row = square(at.latitude) - rows; row <= square(at.latitude) + rows; row++)
      for (let column = square(at.longitude) - columns; column <= square(at.longitude) + columns; column++)
        for (const point of squares.get(`${row} ${((column + 270) % 180) - 90}`) ?? [])
          if (distanceKm(at, point) <= withinKm) found.push(point)
    return found
  }
}
