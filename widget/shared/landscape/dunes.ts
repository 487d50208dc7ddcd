import { toCss } from '../color.ts'
import { drawSun, pickLight } from './light.ts'
import type { Random } from './random.ts'
import { color, type Drawing, gradient, mix, n, rect, type Shape } from './shapes.ts'

/** Dunes with a sharp crest: one side in the sun, one in its own shadow. */
export function drawDunes(random: Random, width: number, height: number): Drawing {
  const light = pickLight(random)
  const sand = color(0.76, 0.105, random.between(58, 74))
  const isLeft = random.chance(0.5)
  const shapes: Shape[] = [
    { d: rect(0, 0, width, height), fill: 0 },
    ...drawSun(width * (isLeft ? 0.24 : 0.76), height * random.between(0.22, 0.36), height * 0.08, light),
  ]
  const layers = [0.5, 0.62, 0.76, 0.92]
  layers.forEach((base, index) => {
    const near = (index + 1) / layers.length
    const lit = mix(light.haze, { ...sand, l: sand.l - light.shade }, 0.35 + near * 0.65)
    const shaded = { ...lit, l: lit.l - 0.08 - near * 0.07, c: lit.c * 0.95 }
    const span = 190 + near * 130
    for (let x = -span * random.between(0.2, 0.9); x < width + span * 0.3; x += span * random.between(0.75, 1)) {
      const top = height * base - height * random.between(0.1, 0.18)
      const foot = height * (base + 0.12)
      const peak = x + span * random.between(0.42, 0.58)
      const end = x + span * 1.25
      shapes.push({
        d: `M${n(x - span * 0.3)} ${n(height)}L${n(x - span * 0.3)} ${n(foot)}Q${n(x + span * 0.25)} ${n(foot - 4)} ${n(peak)} ${n(top)}Q${n(peak + span * 0.3)} ${n(top + (foot - top) * 0.75)} ${n(end)} ${n(foot)}L${n(end)} ${n(height)}z`,
        fill: toCss(isLeft ? lit : shaded),
      })
      shapes.push({
        d: `M${n(peak)} ${n(top)}Q${n(peak + span * 0.3)} ${n(top + (foot - top) * 0.75)} ${n(end)} ${n(foot)}L${n(end)} ${n(height)}L${n(peak - span * 0.18)} ${n(height)}Q${n(peak + span * 0.12)} ${n(top + (foot - top) * 0.7)} ${n(peak)} ${n(top)}z`,
        fill: toCss(isLeft ? shaded : lit),
      })
    }
  })
  return { width, height, gradients: [gradient(0, ...light.sky)], shapes }
}
