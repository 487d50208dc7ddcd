import { type Oklch, toCss } from '../color.ts'

/** A colour from top to bottom, referred to by its place in the list. */
export interface Gradient {
  readonly id: number
  readonly stops: readonly { readonly offset: number; readonly color: string; readonly opacity?: number }[]
}

/** One element of a drawing, in order from far to near. `fill` is a colour, or the id of a gradient. */
export interface Shape {
  readonly d: string
  readonly fill?: string | number
  readonly stroke?: string
  readonly strokeWidth?: number
  readonly opacity?: number
}

/** A drawing as data: what is rendered is a handful of paths, no ids from outside, no styles, no scripts. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly gradients: readonly Gradient[]
  readonly shapes: readonly Shape[]
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** One decimal is finer than any screen shows these drawings. */
export const n = (value: number): string => String(Math.round(value * 10) / 10)

/** A closed circle or ellipse as a path; clockwise, like all shapes here, so that overlaps stay filled. */
export function ellipse(x: number, y: number, rx: number, ry = rx): string {
  return `M${n(x - rx)} ${n(y)}a${n(rx)} ${n(ry)} 0 1 1 ${n(rx * 2)} 0a${n(rx)} ${n(ry)} 0 1 1 ${n(-rx * 2)} 0z`
}

export const rect = (x: number, y: number, width: number, height: number): string =>
  `M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}z`

/** A smooth line through points, as curves; `closeAt` fills it down to that height. */
export function ridge(points: readonly Point[], closeAt: number): string {
  const [first, ...rest] = points
  if (!first) return ''
  let path = `M${n(first.x)} ${n(closeAt)}L${n(first.x)} ${n(first.y)}`
  let before = first
  for (const point of rest) {
    const middle = (before.x + point.x) / 2
    path += `C${n(middle)} ${n(before.y)} ${n(middle)} ${n(point.y)} ${n(point.x)} ${n(point.y)}`
    before = point
  }
  return `${path}L${n(before.x)} ${n(closeAt)}z`
}

/** A line with corners, filled down to `closeAt`. */
export function crag(points: readonly Point[], closeAt: number): string {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return ''
  const line = points.map(({ x, y }) => `L${n(x)} ${n(y)}`).join('')
  return `M${n(first.x)} ${n(closeAt)}${line}L${n(last.x)} ${n(closeAt)}z`
}

/** A colour between two, straight through the space, as light and haze mix: never by way of a third hue. */
export function mix(from: Oklch, to: Oklch, part: number): Oklch {
  const between = (a: number, b: number) => a + (b - a) * part
  const a = between(along(from, Math.cos), along(to, Math.cos))
  const b = between(along(from, Math.sin), along(to, Math.sin))
  const h = ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360
  return { l: between(from.l, to.l), c: Math.hypot(a, b), h }
}

const along = ({ c, h }: Oklch, axis: (radians: number) => number) => c * axis((h * Math.PI) / 180)

export const color = (l: number, c: number, h: number): Oklch => ({ l, c, h })

/** A gradient of evenly spread colours. */
export function gradient(id: number, ...colors: readonly Oklch[]): Gradient {
  return { id, stops: colors.map((each, index) => ({ offset: index / (colors.length - 1), color: toCss(each) })) }
}
