import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Inline, parseRichText } from './rich-text.ts'
import { toSafeUrl } from './safe-url.ts'

const BASE = 'https://travel.example'

const inlinesOf = (text: string): Inline[] =>
  parseRichText(text, BASE).flatMap(block => (block.kind === 'list' ? block.items : block.lines).flat())
const linksOf = (text: string) => inlinesOf(text).flatMap(inline => (inline.kind === 'link' ? inline : []))
const plain = (inlines: readonly Inline[]): string =>
  inlines.map(inline => (inline.kind === 'strong' ? plain(inline.children) : inline.text)).join('')

describe('what it reads', () => {
  it('paragraphs, line breaks and bold', () => {
    const blocks = parseRichText('One **two**\nthree\n\nfour', BASE)
    expect(blocks).toEqual([
      {
        kind: 'paragraph',
        lines: [
          [
            { kind: 'text', text: 'One ' },
            { kind: 'strong', children: [{ kind: 'text', text: 'two' }] },
          ],
          [{ kind: 'text', text: 'three' }],
        ],
      },
      { kind: 'paragraph', lines: [[{ kind: 'text', text: 'four' }]] },
    ])
  })

  it('lists of both kinds, each with its own numbers', () => {
    const blocks = parseRichText('Take:\n- a hat\n* a scarf\n3. first\n4) second', BASE)
    expect(blocks.map(block => (block.kind === 'list' ? [block.start, block.items.length] : block.kind))).toEqual([
      'paragraph',
      [null, 2],
      [3, 2],
    ])
  })

  it('addresses, without the punctuation of the sentence they stand in', () => {
    expect(linksOf('See https://a.example/x_(y)), or (https://b.example/z).').map(({ href }) => href)).toEqual([
      'https://a.example/x_(y)',
      'https://b.example/z',
    ])
  })

  it('labelled links, with the host where it is not ours', () => {
    expect(linksOf('[notes](/notes/kenya) and [bank.example](https://evil.example/login)')).toEqual([
      { kind: 'link', href: 'https://travel.example/notes/kenya', text: 'notes' },
      { kind: 'link', href: 'https://evil.example/login', text: 'bank.example', host: 'evil.example' },
    ])
  })
})

describe('what it leaves as text', () => {
  it.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert)',
    '[x](data:text/html,<script>)',
    '[x](vbscript:x)',
    '[x](//evil.example/)',
    '[x](https://bank.example@evil.example/)',
    '[x](java\u0000script:alert)',
    '<a href="https://x">x</a'.replace('https://x', 'javascript:x'),
    '**not closed',
    '** spaced **',
    '[no address]',
  ])('%s', text => {
    expect(linksOf(text)).toEqual([])
    expect(plain(inlinesOf(text))).toBe(text)
  })
})

it('never makes an address of another scheme, whatever the text', () => {
  const nasty = fc.array(
    fc.constantFrom(
      '[',
      ']',
      '(',
      ')',
      '**',
      'javascript:',
      'https://',
      '//',
      '\u0000',
      '\u202e',
      '@',
      'a.b',
      ' ',
      '\n',
      '- ',
      '1. ',
    ),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        nasty.map(parts => parts.join('')),
      ),
      text => {
        for (const { href } of linksOf(text)) {
          const url = new URL(href)
          expect(['http:', 'https:']).toContain(url.protocol)
          expect(url.username).toBe('')
        }
      },
    ),
  )
})

it('reads 4,000 characters made to be slow without a pause', () => {
  const started = performance.now()
  for (const text of [
    '['.repeat(4000),
    '**a'.repeat(1300),
    '[a]('.repeat(1000),
    'https://'.repeat(500),
    '- '.repeat(2000),
  ]) {
    parseRichText(text, BASE)
  }
  expect(performance.now() - started).toBeLessThan(500)
})

it('lets a relative address be ours and refuses what hides a scheme', () => {
  expect(toSafeUrl('/pay/pay_1', BASE)).toBe('https://travel.example/pay/pay_1')
  expect(toSafeUrl('documents/x.pdf', BASE)).toBe('https://travel.example/documents/x.pdf')
  for (const bad of ['', '\tjavascript:x', '\\\\evil.example', 'ftp://x', 'blob:x', '\u200bhttps://x']) {
    expect(toSafeUrl(bad, BASE)).toBeNull()
  }
})
