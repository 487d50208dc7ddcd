import { toCss } from '../color.ts'
import { drawHillLine, heightAt } from './hills.ts'
import { drawBirds, drawClouds, drawSun, pickLight } from './light.ts'
import type { Random } from './random.ts'
import { color, type Drawing, gradient, mix, n, rect, ridge, type Shape } from './shapes.ts'
import { drawAcacia } from './trees.ts'

/** A road that winds to the horizon. */
export function drawRoad(random: Random, width: number, height: number): Drawing {
  const light = pickLight(random)
  const land = random.pick([color(0.68, 0.09, 112), color(0.72, 0.095, 84), color(0.64, 0.1, 40)])
  const shapes: Shape[] = [
    { d: rect(0, 0, width, height), fill: 0 },
    ...drawSun(width * random.between(0.25, 0.75), height * random.between(0.26, 0.38), height * 0.08, light),
    ...drawClouds(random, width, height * 0.08, height * 0.3, Math.round(width / 110)),
    ...drawBirds(
      random,
      width * random.between(0.2, 0.8),
      height * 0.28,
      toCss(mix(light.haze, color(0.3, 0.03, 60), 0.6)),
    ),
  ]
  const far = drawHillLine(random, { width, base: height * 0.52, swing: height * 0.09, rises: 1.8 })
  shapes.push({ d: ridge(far, height), fill: toCss(mix(light.haze, color(0.58, 0.06, 265), 0.45)) })
  const horizon = drawHillLine(random, { width, base: height * 0.6, swing: height * 0.02, rises: 1 })
  shapes.push({ d: ridge(horizon, height), fill: toCss(mix(light.haze, { ...land, l: land.l - light.shade }, 0.75)) })

  for (const [x, size] of [
    [width * random.between(0.08, 0.24), 0.22],
    [width * random.between(0.76, 0.92), 0.3],
  ] as const) {
    shapes.push(
      ...drawAcacia(random, {
        x,
        y: heightAt(horizon, x) + height * size * 0.5,
        height: height * size,
        wood: mix(light.haze, color(0.3, 0.035, 60), 0.8),
        leaves: mix(light.haze, color(0.4 - light.shade * 0.5, 0.07, 135), 0.85),
      }),
    )
  }
  const end = width * random.between(0.44, 0.58)
  shapes.push(...drawTrack(end, heightAt(horizon, end) - 0.5, width, height, light.shade))
  return { width, height, gradients: [gradient(0, ...light.sky)], shapes }
}

function drawTrack(end: number, top: number, width: number, height: number, shade: number): Shape[] {
  const middle = width / 2
  const bend = (end - middle) * 2.2 + width * 0.07
  const edge = (half: number) =>
    `${n(middle + half * 50)} ${n(height)}C${n(middle + bend + half * 26)} ${n(height * 0.86)} ${n(end - bend * 0.55 + half * 9)} ${n(top + (height - top) * 0.34)} ${n(end + half * 1.2)} ${n(top)}`
  const back = `L${n(end - 1.2)} ${n(top)}C${n(end - bend * 0.55 - 9)} ${n(top + (height - top) * 0.34)} ${n(middle + bend - 26)} ${n(height * 0.86)} ${n(middle - 50)} ${n(height)}z`
  return [
    { d: `M${edge(1)}${back}`, fill: toCss(color(0.5 - shade * 0.6, 0.02, 60)) },
    { d: `M${edge(0)}`, stroke: toCss(color(0.93, 0.03, 85)), strokeWidth: 1.6, opacity: 0.75 },
  ]
}
