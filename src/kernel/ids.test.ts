import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bookingReference, derivedId, digest, keyedId, randomIds, repeatableIds } from './ids.ts'

describe('ids', () => {
  it('have a prefix and at least 96 random bits, URL-safe', () => {
    expect(randomIds('bkg')).toMatch(/^bkg_[\w-]{22}$/)
    expect(new Set(Array.from({ length: 1000 }, () => randomIds('msg'))).size).toBe(1000)
  })

  it('repeat for the same parts, and differ within one run', () => {
    const [first, again] = [repeatableIds('turn', 'step'), repeatableIds('turn', 'step')]
    const made = [first('qte'), first('qte')]
    expect([again('qte'), again('qte')]).toEqual(made)
    expect(made[0]).not.toBe(made[1])
  })

  it('that open something rest on a secret: the same parts and secret, the same id', () => {
    const id = keyedId('pay', 'a secret', 'bkg_1', '120.00')
    expect(id).toMatch(/^pay_[\w-]{22}$/)
    expect(keyedId('pay', 'a secret', 'bkg_1', '120.00')).toBe(id)
    const others = [
      keyedId('pay', 'another secret', 'bkg_1', '120.00'),
      keyedId('pay', 'a secret', 'bkg_1', '120.01'),
      keyedId('rfd', 'a secret', 'bkg_1', '120.00').replace('rfd', 'pay'),
      derivedId('pay', 'bkg_1', '120.00'),
    ]
    expect(new Set([id, ...others]).size).toBe(5)
  })
})

describe('digest', () => {
  it('does not see the order of keys, nor what is undefined', () => {
    expect(digest({ a: 1, b: [{ c: 2, d: 3 }] })).toBe(digest({ b: [{ d: 3, c: 2 }], a: 1, e: undefined }))
  })

  it('tells different data apart', () => {
    const different = fc
      .tuple(fc.json(), fc.json())
      .filter(([a, b]) => JSON.stringify(JSON.parse(a)) !== JSON.stringify(JSON.parse(b)))
    fc.assert(
      fc.property(different, ([a, b]) => {
        const [left, right] = [JSON.parse(a), JSON.parse(b)]
        if (digest(left) === digest(right)) expect(left).toEqual(right)
      }),
    )
  })
})

it('makes references without letters that look like digits', () => {
  fc.assert(
    fc.property(fc.string(), id => {
      expect(bookingReference(id)).toMatch(/^TW-[2-9A-HJ-NP-Z]{6}$/)
    }),
  )
  expect(bookingReference('bkg_a')).not.toBe(bookingReference('bkg_a', 1))
})
