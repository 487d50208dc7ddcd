import { toCss } from '../color.ts'
import { drawHillLine, heightAt } from './hills.ts'
import { drawBirds, drawClouds, drawSun, pickLight } from './light.ts'
import type { Random } from './random.ts'
import { color, crag, type Drawing, gradient, mix, n, type Point, rect, ridge, type Shape } from './shapes.ts'

/** A great mountain with snow, ranges behind it, forest before it. */
export function drawMountain(random: Random, width: number, height: number): Drawing {
  const light = pickLight(random)
  const rock = mix(light.haze, color(0.5 - light.shade * 0.6, 0.05, 270), 0.72)
  const peakX = width * random.between(0.38, 0.62)
  const shapes: Shape[] = [
    { d: rect(0, 0, width, height), fill: 0 },
    ...drawSun(width * random.pick([0.16, 0.84]), height * random.between(0.2, 0.34), height * 0.075, light),
  ]
  const back = drawHillLine(random, { width, base: height * 0.56, swing: height * 0.12, rises: 2.2 })
  shapes.push({ d: crag(back, height), fill: toCss(mix(light.haze, rock, 0.4)) })

  const peak = drawPeak(random, peakX, height * random.between(0.16, 0.24), height, Math.min(width, height * 2.4))
  shapes.push({ d: crag(peak.line, height), fill: toCss(rock) })
  shapes.push({ d: peak.shade, fill: toCss({ ...rock, l: rock.l - 0.06 }) })
  shapes.push({ d: peak.snow, fill: toCss(mix(color(0.985, 0.008, 240), light.sun, 0.3)) })
  shapes.push(...drawClouds(random, width, height * 0.5, height * 0.6, Math.round(width / 80)))
  shapes.push(
    ...drawBirds(
      random,
      width * random.between(0.2, 0.8),
      height * 0.36,
      toCss(mix(light.haze, color(0.3, 0.02, 260), 0.6)),
    ),
  )

  for (const [index, base] of [0.68, 0.79, 0.92].entries()) {
    const near = (index + 1) / 3
    const line = drawHillLine(random, { width, base: height * base, swing: height * 0.045, rises: 1.7 })
    const green = mix(light.haze, color(0.52 - near * 0.12 - light.shade * 0.6, 0.075, 148), 0.35 + near * 0.65)
    shapes.push({ d: ridge(line, height), fill: toCss(green) })
    const trees: string[] = []
    for (let x = -4; x < width; x += random.between(5, 11) * (0.6 + near * 0.7)) {
      const y = heightAt(line, x) + 2
      const tall = (6 + near * 9) * random.between(0.7, 1.2)
      trees.push(`M${n(x)} ${n(y - tall)}l${n(tall * 0.26)} ${n(tall)}h${n(-tall * 0.52)}z`)
    }
    shapes.push({ d: trees.join(''), fill: toCss({ ...green, l: green.l - 0.035 }) })
  }
  return { width, height, gradients: [gradient(0, ...light.sky)], shapes }
}

function drawPeak(random: Random, x: number, top: number, bottom: number, span: number) {
  const left: Point[] = []
  const right: Point[] = []
  for (const part of [0.24, 0.42, 0.66, 1]) {
    const fall = (bottom * 0.8 - top) * part ** 0.85
    left.unshift({ x: x - span * 0.5 * part * random.between(0.9, 1.1), y: top + fall })
    right.push({ x: x + span * 0.5 * part * random.between(0.9, 1.1), y: top + fall })
  }
  const crown = [
    { x: x - span * 0.045, y: top + 3 },
    { x: x + span * 0.01, y: top },
    { x: x + span * 0.05, y: top + 4 },
  ]
  const [rim, edge] = [left.at(-1) ?? { x, y: top }, right[0] ?? { x, y: top }]
  const teeth = [0.16, 0.32, 0.5, 0.68, 0.84].map((part, index) => {
    const tx = edge.x + (rim.x - edge.x) * part
    const ty =
      edge.y + (rim.y - edge.y) * part + (index % 2 === 0 ? -1 : 1) * (edge.y - top) * random.between(0.15, 0.4)
    return `L${n(tx)} ${n(ty)}`
  })
  const over = crown.map(point => `L${n(point.x)} ${n(point.y)}`).join('')
  const shadeFoot = right.at(-1) ?? edge
  return {
    line: [...left, ...crown, ...right],
    snow: `M${n(rim.x)} ${n(rim.y)}${over}L${n(edge.x)} ${n(edge.y)}${teeth.join('')}z`,
    shade: `M${n(x + span * 0.01)} ${n(top)}L${n(x + span * 0.05)} ${n(top + 4)}${right.map(point => `L${n(point.x)} ${n(point.y)}`).join('')}L${n(shadeFoot.x)} ${n(bottom)}L${n(x + span * 0.12)} ${n(bottom)}L${n(x - span * 0.02)} ${n(top + (bottom - top) * 0.42)}z`,
  }
}
