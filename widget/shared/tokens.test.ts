import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contrastOf, type Oklch } from './color.ts'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const declared = new Map(
  [...css.matchAll(/^ {2}(--[\w-]+): ([^;]+);$/gm)].map(([, name = '', value = '']) => [name, value] as const),
)

/** Follows light-dark() and var() down to a colour; brand colours are not set, so their stand-ins count. */
function colorOf(name: string, theme: 'light' | 'dark'): Oklch {
  const value = declared.get(name) ?? ''
  const [, light = value, dark = value] = /^light-dark\((.*\)), (.*)\)$/.exec(value) ?? []
  const chosen = theme === 'light' ? light : dark
  const [, l, c, h] = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(chosen) ?? []
  if (l && c && h) return { l: Number(l), c: Number(c), h: Number(h) }
  const names = [...chosen.matchAll(/--[\w-]+/g)].map(([found]) => found)
  return colorOf(names.at(-1) ?? '', theme)
}

const WORDS = [
  ...['--page', '--surface', '--surface-raised', '--surface-sunken'].flatMap(ground => [
    ['--text', ground, 7] as const,
    ['--text-muted', ground, 4.5] as const,
  ]),
  ['--on-accent', '--accent', 4.5] as const,
  ...['--page', '--surface', '--surface-raised', '--accent-tint'].map(
    ground => ['--accent-text', ground, 4.5] as const,
  ),
  ['--text', '--accent-tint', 7] as const,
  ...['good', 'warn', 'bad', 'info'].flatMap(name => [
    [`--${name}`, `--${name}-tint`, 4.5] as const,
    [`--${name}`, '--page', 4.5] as const,
    ['--text', `--${name}-tint`, 4.5] as const,
  ]),
  ['--control-line', '--surface-raised', 3] as const,
  ['--accent', '--page', 3] as const,
]

describe.each(['light', 'dark'] as const)('%s', theme => {
  it.each(WORDS)('%s on %s reaches %f:1', (words, ground, enough) => {
    expect(contrastOf(colorOf(words, theme), colorOf(ground, theme))).toBeGreaterThanOrEqual(enough)
  })
})
