import { type Oklch, toCss } from '../color.ts'
import type { Random } from './random.ts'
import { ellipse, n, type Shape } from './shapes.ts'

interface Tree {
  readonly x: number
  /** Where it stands. */
  readonly y: number
  readonly height: number
  readonly wood: Oklch
  readonly leaves: Oklch
}

/** An umbrella acacia: a forked trunk under flat layers of leaves. */
export function drawAcacia(random: Random, { x, y, height, wood, leaves }: Tree): Shape[] {
  const top = y - height
  const spread = height * random.between(0.62, 0.85)
  const lean = height * random.between(-0.08, 0.08)
  const fork = y - height * 0.45
  const width = Math.max(1, height * 0.05)
  const trunk = `M${n(x)} ${n(y + 1)}Q${n(x)} ${n(fork)} ${n(x + lean - spread * 0.45)} ${n(top + height * 0.12)}M${n(x)} ${n(fork + height * 0.1)}Q${n(x + lean)} ${n(fork - height * 0.1)} ${n(x + lean + spread * 0.4)} ${n(top + height * 0.1)}M${n(x)} ${n(fork + height * 0.06)}L${n(x + lean)} ${n(top + height * 0.1)}`
  const crown = [
    ellipse(x + lean, top + height * 0.04, spread, height * 0.085),
    ellipse(x + lean - spread * 0.35, top + height * 0.13, spread * 0.55, height * 0.07),
    ellipse(x + lean + spread * 0.4, top + height * 0.12, spread * 0.5, height * 0.065),
    ellipse(x + lean + spread * 0.05, top - height * 0.05, spread * 0.6, height * 0.07),
  ]
  return [
    { d: trunk, stroke: toCss(wood), strokeWidth: width },
    { d: crown.join(''), fill: toCss(leaves) },
  ]
}

/** A palm: a leaning trunk and arched fronds. */
export function drawPalm(random: Random, { x, y, height, wood, leaves }: Tree): Shape[] {
  const lean = height * random.between(0.18, 0.4) * (random.chance(0.5) ? 1 : -1)
  const [tx, ty] = [x + lean, y - height]
  const w = height * 0.035
  const trunk = `M${n(x - w)} ${n(y + 2)}Q${n(x)} ${n(y - height * 0.55)} ${n(tx - w * 0.4)} ${n(ty)}L${n(tx + w * 0.4)} ${n(ty)}Q${n(x + w * 2)} ${n(y - height * 0.5)} ${n(x + w * 1.6)} ${n(y + 2)}z`
  const fronds = Array.from({ length: 8 }, (_, index) => {
    const turn = Math.PI * (0.02 + (index / 7) * 0.96) + random.between(-0.1, 0.1)
    const reach = height * random.between(0.36, 0.46)
    const ex = tx + Math.cos(turn) * reach
    const ey = ty - Math.sin(turn) * reach * 0.55 + reach * 0.34
    const mx = tx + Math.cos(turn) * reach * 0.55
    const my = ty - Math.sin(turn) * reach * 0.85 - reach * 0.06
    return `M${n(tx)} ${n(ty)}Q${n(mx)} ${n(my)} ${n(ex)} ${n(ey)}Q${n(mx)} ${n(my + reach * 0.22)} ${n(tx)} ${n(ty + 1)}z`
  })
  return [
    { d: trunk, fill: toCss(wood) },
    { d: fronds.join(''), fill: toCss(leaves) },
  ]
}

/** A round bush or a far tree. */
export function drawBush({ x, y, height, leaves }: Omit<Tree, 'wood'>): Shape {
  const d =
    ellipse(x, y - height * 0.4, height * 0.6, height * 0.5) +
    ellipse(x + height * 0.5, y - height * 0.25, height * 0.45, height * 0.35)
  return { d, fill: toCss(leaves) }
}
