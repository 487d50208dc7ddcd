import { toCss } from '../color.ts'
import { drawBirds, drawClouds, drawSun, pickLight } from './light.ts'
import type { Random } from './random.ts'
import { color, type Drawing, gradient, mix, n, rect, ridge, type Shape } from './shapes.ts'
import { drawPalm } from './trees.ts'

/** Warm sea, sand, palms, now and then a dhow. */
export function drawBeach(random: Random, width: number, height: number): Drawing {
  const light = pickLight(random)
  const horizon = height * random.between(0.46, 0.52)
  const isLeft = random.chance(0.5)
  const sunX = width * (isLeft ? random.between(0.55, 0.8) : random.between(0.2, 0.45))
  const deep = mix(light.haze, color(0.55, 0.1, 225), 0.75)
  const shallow = mix(light.haze, color(0.8, 0.1, 190), 0.8)
  const shapes: Shape[] = [
    { d: rect(0, 0, width, height), fill: 0 },
    ...drawSun(sunX, horizon - height * random.between(0.1, 0.24), height * 0.08, light),
    ...drawClouds(random, width, height * 0.08, height * 0.3, Math.round(width / 100)),
    ...drawBirds(
      random,
      width * random.between(0.3, 0.7),
      height * 0.2,
      toCss(mix(light.haze, color(0.35, 0.02, 240), 0.6)),
    ),
  ]
  if (random.chance(0.6)) {
    const [start, span] = [width * (isLeft ? 0.7 : -0.12), width * random.between(0.3, 0.42)]
    const line = [0, 0.3, 0.62, 1].map((part, index) => ({
      x: start + span * part,
      y: horizon - (index % 3 === 0 ? 0 : height * random.between(0.03, 0.075)),
    }))
    shapes.push({ d: ridge(line, horizon + 1), fill: toCss(mix(light.haze, color(0.5, 0.06, 220), 0.5)) })
  }
  shapes.push({ d: rect(0, horizon, width, height - horizon), fill: 1 })
  shapes.push(drawGlitter(random, sunX, horizon, height, toCss(light.sun)))
  if (random.chance(0.7))
    shapes.push(...drawDhow(width * (isLeft ? 0.72 : 0.24), horizon + height * 0.06, height * 0.17))

  const shore = (lift: number) => {
    const [low, high] = [height * 0.95 - lift, height * 0.72 - lift]
    const [start, end] = isLeft ? [high, low] : [low, high]
    return `M0 ${n(start)}C${n(width * 0.3)} ${n(start - (isLeft ? 2 : 12))} ${n(width * 0.6)} ${n(end + (isLeft ? -14 : 4))} ${n(width)} ${n(end)}L${n(width)} ${n(height)}L0 ${n(height)}z`
  }
  const sand = mix(light.haze, color(0.9 - light.shade, 0.06, 82), 0.8)
  shapes.push(
    { d: shore(height * 0.06), fill: toCss(color(0.97, 0.02, 190)), opacity: 0.35 },
    { d: shore(height * 0.02), fill: toCss(color(0.99, 0.01, 90)), opacity: 0.8 },
    { d: shore(0), fill: toCss(sand) },
    { d: shore(-height * 0.1), fill: toCss({ ...sand, l: sand.l - 0.05 }), opacity: 0.7 },
  )
  for (const part of [0.08, 0.2]) {
    const x = isLeft ? width * part : width * (1 - part)
    shapes.push(
      ...drawPalm(random, {
        x,
        y: height * (0.86 + part * 0.4),
        height: height * random.between(0.5, 0.68),
        wood: color(0.42 - light.shade * 0.5, 0.045, 60),
        leaves: color(0.45 - light.shade * 0.6, 0.09, 150),
      }),
    )
  }
  return { width, height, gradients: [gradient(0, ...light.sky), gradient(1, deep, shallow)], shapes }
}

function drawGlitter(random: Random, x: number, top: number, bottom: number, stroke: string): Shape {
  const lines = Array.from({ length: 12 }, (_, index) => {
    const y = top + 2 + (index / 12) * (bottom - top) * 0.5
    const half = 3 + index * 1.6 * random.between(0.5, 1)
    const drift = random.between(-6, 6)
    return `M${n(x - half + drift)} ${n(y)}h${n(half * 2)}`
  })
  return { d: lines.join(''), stroke, strokeWidth: 1.2, opacity: 0.7 }
}

function drawDhow(x: number, y: number, size: number): Shape[] {
  const hull = `M${n(x - size * 0.45)} ${n(y - size * 0.12)}Q${n(x)} ${n(y + size * 0.1)} ${n(x + size * 0.5)} ${n(y - size * 0.16)}L${n(x + size * 0.36)} ${n(y)}H${n(x - size * 0.32)}z`
  const sail = `M${n(x - size * 0.3)} ${n(y - size * 0.16)}Q${n(x + size * 0.05)} ${n(y - size * 0.6)} ${n(x + size * 0.16)} ${n(y - size)}Q${n(x + size * 0.5)} ${n(y - size * 0.5)} ${n(x + size * 0.4)} ${n(y - size * 0.2)}z`
  return [
    { d: sail, fill: toCss(color(0.97, 0.02, 85)) },
    { d: hull, fill: toCss(color(0.4, 0.05, 50)) },
  ]
}
