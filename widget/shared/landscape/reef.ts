import { toCss } from '../color.ts'
import { drawHillLine, heightAt } from './hills.ts'
import type { Random } from './random.ts'
import { color, type Drawing, ellipse, gradient, mix, n, rect, ridge, type Shape } from './shapes.ts'

const CORALS = [color(0.7, 0.15, 25), color(0.76, 0.13, 55), color(0.66, 0.13, 350), color(0.62, 0.11, 300)] as const
const FISH = [color(0.86, 0.14, 92), color(0.78, 0.15, 55), color(0.93, 0.04, 210)] as const

/** Under water: rays from above, coral, a shoal. */
export function drawReef(random: Random, width: number, height: number): Drawing {
  const hue = random.between(205, 228)
  const water = color(0.6, 0.1, hue)
  const shapes: Shape[] = [{ d: rect(0, 0, width, height), fill: 0 }]
  for (let x = -30; x < width; x += random.between(36, 70)) {
    const w = random.between(10, 26)
    const slant = height * 0.45
    shapes.push({
      d: `M${n(x)} 0h${n(w)}l${n(slant + w)} ${n(height)}h${n(-w * 2.2)}z`,
      fill: toCss(color(0.97, 0.04, 190)),
      opacity: random.between(0.05, 0.14),
    })
  }
  const layers = [0.72, 0.82, 0.93]
  layers.forEach((base, index) => {
    const near = (index + 1) / layers.length
    const line = drawHillLine(random, { width, base: height * base, swing: height * 0.05, rises: 1.6 })
    shapes.push({ d: ridge(line, height), fill: toCss(mix(water, color(0.4, 0.06, hue + 14), 0.25 + near * 0.7)) })
    const count = Math.round((width / 320) * (2 + near * 5))
    for (let coral = 0; coral < count; coral += 1) {
      const x = random.between(0, width)
      const tint = toCss(mix(water, random.pick([...CORALS]), 0.25 + near * 0.75))
      shapes.push(drawCoral(random, x, heightAt(line, x) + 3, height * (0.05 + near * 0.13), tint))
    }
  })
  const shoal = { x: width * random.between(0.3, 0.7), y: height * random.between(0.28, 0.46) }
  const tint = random.pick([...FISH])
  for (let fish = 0; fish < 9; fish += 1) {
    const x = shoal.x + random.between(-58, 58)
    shapes.push(drawFish(x, shoal.y + random.between(-26, 26), random.between(5, 9), toCss(tint)))
  }
  const bubbles = Array.from({ length: 9 }, () =>
    ellipse(random.between(0, width), random.between(0.1, 0.7) * height, random.between(0.8, 2.4)),
  )
  shapes.push({ d: bubbles.join(''), fill: toCss(color(0.98, 0.02, 200)), opacity: 0.55 })
  return { width, height, gradients: [gradient(0, color(0.87, 0.08, 195), water, color(0.45, 0.09, hue + 12))], shapes }
}

function drawCoral(random: Random, x: number, y: number, size: number, tint: string): Shape {
  if (random.chance(0.45)) {
    const stems = Array.from({ length: 6 }, (_, index) => {
      const lean = (index - 2.5) * size * 0.22
      return `M${n(x)} ${n(y)}Q${n(x + lean * 0.3)} ${n(y - size * 0.5)} ${n(x + lean)} ${n(y - size * random.between(0.7, 1.1))}`
    })
    return { d: stems.join(''), stroke: tint, strokeWidth: Math.max(1.4, size * 0.13) }
  }
  const heads = [
    ellipse(x, y - size * 0.3, size * 0.5, size * 0.42),
    ellipse(x + size * 0.45, y - size * 0.16, size * 0.34, size * 0.3),
    ellipse(x - size * 0.42, y - size * 0.14, size * 0.3, size * 0.26),
  ]
  return { d: heads.join(''), fill: tint }
}

function drawFish(x: number, y: number, size: number, tint: string): Shape {
  const body = `M${n(x + size)} ${n(y)}Q${n(x)} ${n(y - size * 0.75)} ${n(x - size * 0.8)} ${n(y)}Q${n(x)} ${n(y + size * 0.75)} ${n(x + size)} ${n(y)}z`
  const tail = `M${n(x - size * 0.65)} ${n(y)}l${n(-size * 0.6)} ${n(-size * 0.45)}v${n(size * 0.9)}z`
  return { d: body + tail, fill: tint }
}
