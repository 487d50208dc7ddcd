import { toCss } from '../color.ts'
import { drawHillLine, heightAt } from './hills.ts'
import { drawBirds, drawClouds, drawSun, pickLight } from './light.ts'
import type { Random } from './random.ts'
import { color, type Drawing, gradient, mix, n, rect, ridge, type Shape } from './shapes.ts'
import { drawAcacia } from './trees.ts'

/** Grass plains under a wide sky, blue hills behind, acacias. */
export function drawSavanna(random: Random, width: number, height: number): Drawing {
  const light = pickLight(random)
  const green = random.chance(0.4)
  const grass = green ? color(0.66, 0.1, 118) : color(0.74, 0.105, 84)
  const sunX = width * random.between(0.22, 0.78)
  const shapes: Shape[] = [
    { d: rect(0, 0, width, height), fill: 0 },
    ...drawSun(sunX, height * random.between(0.3, 0.44), height * 0.085, light),
    ...drawClouds(random, width, height * 0.1, height * 0.34, Math.round(width / 110)),
    ...drawBirds(
      random,
      width * random.between(0.3, 0.7),
      height * 0.3,
      toCss(mix(light.haze, color(0.3, 0.03, 60), 0.6)),
    ),
  ]
  const far = drawHillLine(random, { width, base: height * 0.56, swing: height * 0.09, rises: 1.4 })
  shapes.push({ d: ridge(far, height), fill: toCss(mix(light.haze, color(0.6, 0.06, 265), 0.45)) })
  const middle = drawHillLine(random, { width, base: height * 0.62, swing: height * 0.045, rises: 2 })
  shapes.push({ d: ridge(middle, height), fill: toCss(mix(light.haze, color(0.6, 0.06, 150), 0.55)) })

  const plains = [0.7, 0.79, 0.9].map((base, index) => {
    const line = drawHillLine(random, { width, base: height * base, swing: height * 0.025, rises: 1.2 })
    const near = (index + 1) / 3
    const ground = mix(light.haze, { ...grass, l: grass.l - near * 0.12 - light.shade }, 0.5 + near * 0.5)
    return { line, near, ground }
  })
  for (const { line, near, ground } of plains) {
    shapes.push({ d: ridge(line, height), fill: toCss(ground) })
    const trees = near === 1 ? 1 : Math.round((width / 320) * random.between(1, 3))
    for (let tree = 0; tree < trees; tree += 1) {
      const x = near === 1 ? width * random.pick([0.14, 0.2, 0.8, 0.87]) : width * random.between(0.06, 0.94)
      shapes.push(
        ...drawAcacia(random, {
          x,
          y: heightAt(line, x) + 2,
          height: height * (near === 1 ? random.between(0.4, 0.5) : 0.1 + near * 0.14),
          wood: mix(light.haze, color(0.3, 0.035, 60), 0.4 + near * 0.6),
          leaves: mix(light.haze, color(0.4 - light.shade * 0.5, 0.07, 135), 0.4 + near * 0.6),
        }),
      )
    }
  }
  shapes.push(drawGrass(random, width, height, toCss(color(0.5 - light.shade, 0.085, green ? 125 : 75))))
  return { width, height, gradients: [gradient(0, ...light.sky)], shapes }
}

function drawGrass(random: Random, width: number, height: number, stroke: string): Shape {
  const blades = Array.from({ length: Math.round(width / 9) }, () => {
    const x = random.between(0, width)
    const y = height * random.between(0.93, 1.02)
    const tall = random.between(4, 9)
    return `M${n(x)} ${n(y)}q${n(random.between(-1, 1))} ${n(-tall * 0.6)} ${n(random.between(-3, 3))} ${n(-tall)}`
  })
  return { d: blades.join(''), stroke, strokeWidth: 1, opacity: 0.7 }
}
