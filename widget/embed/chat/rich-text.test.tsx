import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { RichText } from './rich-text.tsx'

const render = (text: string) =>
  renderToStaticMarkup(<RichText text={text} origin="https://travel.example" newTabHint="new tab" />)

it('shows markup as the characters it is made of', () => {
  const html = render('<img src=x onerror=alert(1)><script>alert(1)</script> &amp; **<b>x</b>**')
  expect(html).not.toMatch(/<(img|script|b)\b/)
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
  expect(html).toContain('<strong>&lt;b&gt;x&lt;/b&gt;</strong>')
})

it('cannot be led out of an attribute by an address', () => {
  const html = render('https://a.example/"onmouseover="alert(1) [x](https://a.example/"onclick="x)')
  expect(html).not.toMatch(/<a [^>]*"\s*on\w+=/)
})

it('opens links in a new tab, cut off from this one, and says so', () => {
  expect(render('https://a.example')).toContain('target="_blank" rel="noopener noreferrer nofollow"')
  expect(render('https://a.example')).toContain('(new tab)')
})

it('lets every paragraph and item find its own direction', () => {
  expect(render('שלום\n\n- hello').match(/dir="auto"/g)).toHaveLength(2)
})
