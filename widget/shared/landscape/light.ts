import { type Oklch, toCss } from '../color.ts'
import type { Random } from './random.ts'
import { color, ellipse, n, type Shape } from './shapes.ts'

/** The hour of a drawing: its sky from top to horizon, its sun, and the haze that far things fade into. */
export interface Light {
  readonly sky: readonly [Oklch, Oklch, Oklch]
  readonly sun: Oklch
  readonly haze: Oklch
  /** How much darker near things are, 0 to 0.3. */
  readonly shade: number
}

const DAWN: Light = {
  sky: [color(0.72, 0.075, 265), color(0.86, 0.07, 35), color(0.94, 0.07, 80)],
  sun: color(0.97, 0.06, 85),
  haze: color(0.86, 0.055, 45),
  shade: 0.06,
}

const DAY: Light = {
  sky: [color(0.76, 0.09, 232), color(0.88, 0.055, 222), color(0.96, 0.025, 190)],
  sun: color(0.99, 0.04, 100),
  haze: color(0.9, 0.035, 215),
  shade: 0,
}

const GOLDEN: Light = {
  sky: [color(0.7, 0.085, 240), color(0.87, 0.075, 75), color(0.9, 0.12, 68)],
  sun: color(0.97, 0.1, 92),
  haze: color(0.86, 0.085, 68),
  shade: 0.04,
}

const DUSK: Light = {
  sky: [color(0.42, 0.09, 280), color(0.64, 0.12, 355), color(0.83, 0.13, 52)],
  sun: color(0.93, 0.12, 70),
  haze: color(0.68, 0.1, 20),
  shade: 0.16,
}

/** The hour, by the seed; some scenes only live by day. */
export function pickLight(random: Random, scene: 'any' | 'bright' = 'any'): Light {
  return scene === 'bright' ? random.pick([DAY, GOLDEN, DAWN]) : random.pick([DAWN, DAY, GOLDEN, GOLDEN, DUSK])
}

/** The sun with two rings of glow. */
export function drawSun(x: number, y: number, radius: number, { sun }: Light): Shape[] {
  const fill = toCss(sun)
  return [
    { d: ellipse(x, y, radius * 2.6), fill, opacity: 0.16 },
    { d: ellipse(x, y, radius * 1.6), fill, opacity: 0.28 },
    { d: ellipse(x, y, radius), fill },
  ]
}

/** A few long flat clouds. */
export function drawClouds(random: Random, width: number, top: number, bottom: number, count: number): Shape[] {
  return Array.from({ length: count }, () => {
    const x = random.between(0, width)
    const y = random.between(top, bottom)
    const size = random.between(22, 52)
    const parts = [
      ellipse(x, y, size, size * 0.13),
      ellipse(x - size * 0.3, y - size * 0.1, size * 0.45, size * 0.14),
      ellipse(x + size * 0.25, y - size * 0.14, size * 0.4, size * 0.17),
    ]
    return { d: parts.join(''), fill: toCss(color(0.99, 0.01, 80)), opacity: random.between(0.35, 0.7) }
  })
}

/** A small flock, far away. */
export function drawBirds(random: Random, x: number, y: number, stroke: string): Shape[] {
  const birds = Array.from({ length: Math.round(random.between(3, 6)) }, () => {
    const size = random.between(2.4, 4.4)
    const bx = x + random.between(-26, 26)
    const by = y + random.between(-10, 10)
    return `M${n(bx - size)} ${n(by - size * 0.4)}Q${n(bx - size * 0.4)} ${n(by - size * 0.5)} ${n(bx)} ${n(by)}Q${n(bx + size * 0.4)} ${n(by - size * 0.5)} ${n(bx + size)} ${n(by - size * 0.4)}`
  })
  return [{ d: birds.join(''), stroke, strokeWidth: 1 }]
}
