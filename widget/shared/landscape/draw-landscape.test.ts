import fc from 'fast-check'
import { expect, it } from 'vitest'
import { drawLandscape, type Scene } from './draw-landscape.ts'
import { findScene } from './find-scene.ts'

const SCENES: readonly Scene[] = ['savanna', 'dunes', 'beach', 'reef', 'city', 'mountain', 'flight', 'road']

it('draws the same picture for the same words, and another for others', () => {
  for (const scene of SCENES) {
    const one = JSON.stringify(drawLandscape({ scene, seed: 'Mara Serena' }))
    expect(JSON.stringify(drawLandscape({ scene, seed: 'Mara Serena' }))).toBe(one)
    expect(JSON.stringify(drawLandscape({ scene, seed: 'Diani Reef' }))).not.toBe(one)
  }
})

it('is made of whole numbers and small, for every seed and size', () => {
  const size = fc.integer({ min: 64, max: 1440 })
  fc.assert(
    fc.property(fc.constantFrom(...SCENES), fc.string(), size, size, (scene, seed, width, height) => {
      const { shapes, gradients } = drawLandscape({ scene, seed, width, height })
      const text = JSON.stringify({ shapes, gradients })
      expect(text).not.toMatch(/NaN|Infinity|undefined|null/)
      for (const { d } of shapes) expect(d === '' || /^M[-\d. a-zA-Z]+$/.test(d)).toBe(true)
      expect(shapes[0]?.fill).toBe(gradients[0]?.id)
    }),
    { numRuns: 120 },
  )
  expect(JSON.stringify(drawLandscape({ scene: 'city', seed: 'x' })).length).toBeLessThan(40_000)
})

it('finds the scene in the words of a card, and believes the server first', () => {
  const sceneOf = (title: string, subtitle = '') => findScene({ title, subtitle })
  expect(sceneOf('Leopard Beach Resort', 'Diani')).toBe('beach')
  expect(sceneOf('Private transfer', 'Airport to the beach hotel')).toBe('road')
  expect(sceneOf('FRA → NBO', 'Nonstop, 8 h 20')).toBe('flight')
  expect(sceneOf('Two-tank dive', 'Kisite Marine Park')).toBe('reef')
  expect(sceneOf('Ngorongoro rim', 'Two nights')).toBe('mountain')
  expect(sceneOf('Something nice')).toBe('savanna')
  expect(findScene({ title: 'Beach', subtitle: '', theme: 'city' })).toBe('city')
})
