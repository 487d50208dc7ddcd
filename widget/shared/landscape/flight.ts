import { toCss } from '../color.ts'
import { drawSun, pickLight } from './light.ts'
import type { Random } from './random.ts'
import { color, type Drawing, ellipse, gradient, mix, n, rect, type Shape } from './shapes.ts'

/** Above the clouds: an aeroplane and the line it leaves. */
export function drawFlight(random: Random, width: number, height: number): Drawing {
  const light = pickLight(random)
  const isRight = random.chance(0.6)
  const shapes: Shape[] = [
    { d: rect(0, 0, width, height), fill: 0 },
    ...drawSun(width * (isRight ? 0.2 : 0.78), height * random.between(0.42, 0.56), height * 0.085, light),
  ]
  const x = width * (isRight ? random.between(0.58, 0.7) : random.between(0.32, 0.42))
  const y = height * random.between(0.28, 0.38)
  shapes.push(...drawPlane(x, y, height * 0.2, isRight, light.shade))
  for (const [index, base] of [0.64, 0.76, 0.9].entries()) {
    const near = (index + 1) / 3
    const cloud = mix(light.haze, color(0.985 - light.shade * 0.9, 0.012, 60), 0.25 + near * 0.6)
    const puffs: string[] = [rect(0, height * (base + 0.06), width, height)]
    for (let px = -20; px < width + 20; px += random.between(14, 34)) {
      const size = random.between(14, 30) * (0.7 + near * 0.5)
      puffs.push(ellipse(px, height * (base + 0.07), size, size * random.between(0.42, 0.62)))
    }
    shapes.push({ d: puffs.join(''), fill: toCss(cloud) })
  }
  return { width, height, gradients: [gradient(0, ...light.sky)], shapes }
}

function drawPlane(x: number, y: number, size: number, isRight: boolean, shade: number): Shape[] {
  const turn = isRight ? 1 : -1
  // Points of a plane that flies to the right and climbs a little; mirrored when it flies to the left.
  const at = (dx: number, dy: number) =>
    `${n(x + turn * (dx * 0.985 + dy * 0.17) * size)} ${n(y + (dy * 0.985 - dx * 0.17) * size)}`
  const body = `M${at(-0.95, -0.05)}Q${at(0.2, -0.16)} ${at(0.8, -0.1)}Q${at(1.08, -0.02)} ${at(0.8, 0.06)}Q${at(0.1, 0.14)} ${at(-0.95, 0.03)}z`
  const tail = `M${at(-0.92, -0.04)}L${at(-1.12, -0.42)}L${at(-0.96, -0.42)}L${at(-0.6, -0.07)}z`
  const wing = `M${at(0.2, 0.04)}L${at(-0.42, 0.5)}L${at(-0.58, 0.5)}L${at(-0.2, 0.06)}z`
  const farWing = `M${at(0.16, -0.09)}L${at(-0.24, -0.36)}L${at(-0.36, -0.36)}L${at(-0.14, -0.1)}z`
  const white = color(0.985 - shade * 0.4, 0.008, 80)
  const grey = toCss({ ...white, l: white.l - 0.16 })
  const trail = `M${at(-1, -0.02)}L${at(-6, 0.02)}L${at(-6, 0.16)}L${at(-1, 0.02)}z`
  return [
    { d: trail, fill: toCss(color(0.99, 0.01, 80)), opacity: 0.4 },
    { d: farWing, fill: grey },
    { d: tail, fill: toCss(color(0.58, 0.12, 35)) },
    { d: body, fill: toCss(white) },
    { d: wing, fill: grey },
  ]
}
