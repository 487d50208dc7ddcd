import fc from 'fast-check'
import { expect, it } from 'vitest'
import { accentProperties } from './accent.ts'
import { contrastOf, fromHex, type Oklch } from './color.ts'

const read = (value = ''): Oklch => {
  const [l = 0, c = 0, h = 0] = (/oklch\((.*)\)/.exec(value)?.[1] ?? '').split(' ').map(Number)
  return { l, c, h }
}

it('reaches 4.5:1 for words on and in every colour an organization may choose, in both themes', () => {
  const hex = fc.integer({ min: 0, max: 0xffffff }).map(value => `#${value.toString(16).padStart(6, '0')}`)
  fc.assert(
    fc.property(hex, color => {
      const made = accentProperties(color) ?? {}
      const pairs = [
        ['--brand-light', '--on-brand-light'],
        ['--brand-dark', '--on-brand-dark'],
        ['--brand-text-light', '--brand-tint-light'],
        ['--brand-text-dark', '--brand-tint-dark'],
      ] as const
      for (const [one, other] of pairs) {
        expect(contrastOf(read(made[one]), read(made[other])), `${color} ${one}`).toBeGreaterThanOrEqual(4.45)
      }
      expect(contrastOf(read(made['--brand-text-light']), { l: 0.984, c: 0.006, h: 85 })).toBeGreaterThanOrEqual(4.45)
      expect(contrastOf(read(made['--brand-text-dark']), { l: 0.255, c: 0.009, h: 68 })).toBeGreaterThanOrEqual(4.45)
    }),
    { numRuns: 400 },
  )
})

it('keeps a colour that is good as it is', () => {
  const brand = fromHex('#0b5f5a')
  expect(read(accentProperties('#0b5f5a')?.['--brand-light']).l).toBeCloseTo(brand?.l ?? 0, 2)
})

it('does nothing for what is no hex colour', () => {
  for (const bad of ['', 'red', '#12', 'url(x)', '#12345g']) expect(accentProperties(bad)).toBeNull()
})
