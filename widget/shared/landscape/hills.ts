import type { Random } from './random.ts'
import type { Point } from './shapes.ts'

interface Hills {
  readonly width: number
  /** The height the line swings around. */
  readonly base: number
  readonly swing: number
  /** How many rises across a drawing of 320. */
  readonly rises: number
}

/** A gentle line of hills, always a little wider than the drawing. */
export function drawHillLine(random: Random, { width, base, swing, rises }: Hills): Point[] {
  const step = 320 / rises / 2
  const points: Point[] = []
  let up = random.chance(0.5)
  for (let x = -step * random.between(0.5, 1.5); ; x += step * random.between(0.75, 1.3)) {
    points.push({ x, y: base + swing * random.between(0.35, 1) * (up ? -1 : 1) })
    up = !up
    if (x > width + 4) return points
  }
}

/** The height of such a line at `x`, so that trees stand on it. */
export function heightAt(points: readonly Point[], x: number): number {
  const after = points.findIndex(point => point.x >= x)
  const [left, right] = [points[after - 1], points[after]]
  if (!left || !right) return points[0]?.y ?? 0
  const part = (x - left.x) / (right.x - left.x)
  // The curve's control points lie half-way, which makes it this smooth step.
  const eased = part * part * (3 - 2 * part)
  return left.y + (right.y - left.y) * eased
}
