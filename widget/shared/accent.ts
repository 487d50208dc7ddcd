import { contrastOf, fromHex, type Oklch, toCss } from './color.ts'

const LIGHT_SURFACE: Oklch = { l: 0.984, c: 0.006, h: 85 }
const DARK_SURFACE: Oklch = { l: 0.255, c: 0.009, h: 68 }
const WHITE: Oklch = { l: 0.998, c: 0.002, h: 85 }
const INK: Oklch = { l: 0.17, c: 0.007, h: 64 }
const ENOUGH = 4.5

/** The custom properties that put an organization's colour in place of the teal, for both themes. Words on it and
 *  words in it reach 4.5:1 by moving lightness only, so the hue stays theirs. Null for what is no hex colour. */
export function accentProperties(hex: string): Readonly<Record<string, string>> | null {
  const brand = fromHex(hex)
  if (!brand) return null
  const light = filled(brand)
  const dark = filled({ ...brand, l: Math.max(brand.l, 0.68) })
  const tintLight = { l: 0.94, c: Math.min(brand.c * 0.3, 0.04), h: brand.h }
  const tintDark = { l: 0.3, c: Math.min(brand.c * 0.4, 0.05), h: brand.h }
  return {
    '--brand-light': toCss(light.fill),
    '--on-brand-light': toCss(light.words),
    '--brand-text-light': toCss(readable(brand, [LIGHT_SURFACE, tintLight], -0.01)),
    '--brand-tint-light': toCss(tintLight),
    '--brand-line-light': toCss({ ...tintLight, l: 0.88 }),
    '--brand-dark': toCss(dark.fill),
    '--on-brand-dark': toCss(dark.words),
    '--brand-text-dark': toCss(readable(brand, [DARK_SURFACE, tintDark], 0.01)),
    '--brand-tint-dark': toCss(tintDark),
    '--brand-line-dark': toCss({ ...tintDark, l: 0.38 }),
  }
}

/** Puts them on an element, through the style object: an attribute would offend a strict security policy. */
export function applyAccent(element: HTMLElement | SVGElement, hex: string): void {
  for (const [name, value] of Object.entries(accentProperties(hex) ?? {})) element.style.setProperty(name, value)
}

/** Any colour carries either white or ink; where both fall short of it by a hair, the colour gives way. */
function filled(brand: Oklch): { fill: Oklch; words: Oklch } {
  if (contrastOf(brand, WHITE) >= ENOUGH) return { fill: brand, words: WHITE }
  if (contrastOf(brand, INK) >= ENOUGH) return { fill: brand, words: INK }
  return { fill: readable(brand, [WHITE], -0.01), words: WHITE }
}

function readable(color: Oklch, surfaces: readonly Oklch[], step: number): Oklch {
  let words = color
  while (surfaces.some(surface => contrastOf(words, surface) < ENOUGH)) {
    const l = words.l + step
    if (l < 0 || l > 1) break
    words = { ...words, l }
  }
  return words
}
