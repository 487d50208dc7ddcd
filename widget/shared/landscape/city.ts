import { toCss } from '../color.ts'
import { drawHillLine } from './hills.ts'
import { drawClouds, drawSun, pickLight } from './light.ts'
import type { Random } from './random.ts'
import { color, type Drawing, gradient, mix, n, rect, ridge, type Shape } from './shapes.ts'
import { drawBush } from './trees.ts'

/** Roofs and towers in three depths, trees in front. */
export function drawCity(random: Random, width: number, height: number): Drawing {
  const light = pickLight(random)
  const hue = random.pick([40, 60, 250, 275])
  const shapes: Shape[] = [
    { d: rect(0, 0, width, height), fill: 0 },
    ...drawSun(width * random.between(0.2, 0.8), height * random.between(0.24, 0.4), height * 0.08, light),
    ...drawClouds(random, width, height * 0.08, height * 0.3, Math.round(width / 120)),
  ]
  const hills = drawHillLine(random, { width, base: height * 0.6, swing: height * 0.06, rises: 1.5 })
  shapes.push({ d: ridge(hills, height), fill: toCss(mix(light.haze, color(0.6, 0.05, 260), 0.35)) })

  for (const near of [0.33, 0.66, 1]) {
    const walls = mix(light.haze, color(0.52 - light.shade - near * 0.06, 0.05, hue), 0.2 + near * 0.75)
    const shade = { ...walls, l: walls.l - 0.045 }
    const fronts: string[] = []
    const sides: string[] = []
    const windows: string[] = []
    for (let x = -8; x < width; ) {
      const w = random.between(14, 30)
      const tall =
        height * (random.chance(0.2) ? random.between(0.42, 0.56) : random.between(0.2, 0.36)) * (1.1 - near * 0.25)
      const top = height * (0.72 + near * 0.16) - tall
      fronts.push(roofline(random, x, top, w, height))
      sides.push(rect(x + w * 0.72, top, w * 0.28, height - top))
      for (let wy = top + 6; wy < height * 0.94; wy += 7) {
        for (let wx = x + 3; wx < x + w * 0.66; wx += 5) if (random.chance(0.5)) windows.push(rect(wx, wy, 2, 3))
      }
      x += w + random.between(-2, 5)
    }
    shapes.push({ d: fronts.join(''), fill: toCss(walls) }, { d: sides.join(''), fill: toCss(shade) })
    const glow = light.shade > 0.1 ? color(0.9, 0.11, 85) : { ...walls, l: Math.min(0.97, walls.l + 0.16) }
    if (near > 0.5) shapes.push({ d: windows.join(''), fill: toCss(glow), opacity: near === 1 ? 0.85 : 0.5 })
  }
  for (let x = -6; x < width + 10; x += random.between(10, 22)) {
    const leaves = color(0.42 - light.shade * 0.6, 0.075, random.between(138, 155))
    shapes.push(drawBush({ x, y: height + 3, height: random.between(12, 22), leaves }))
  }
  return { width, height, gradients: [gradient(0, ...light.sky)], shapes }
}

function roofline(random: Random, x: number, top: number, w: number, bottom: number): string {
  const block = rect(x, top, w, bottom - top)
  if (random.chance(0.2)) return `${block}M${n(x)} ${n(top)}l${n(w / 2)} ${n(-w * 0.4)}l${n(w / 2)} ${n(w * 0.4)}z`
  if (random.chance(0.2))
    return `${block}M${n(x + w * 0.1)} ${n(top)}a${n(w * 0.4)} ${n(w * 0.4)} 0 0 1 ${n(w * 0.8)} 0z`
  if (random.chance(0.2)) return block + rect(x + w * 0.45, top - w * 0.7, 1.6, w * 0.7)
  return block
}
