import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { projectRoot } from '#src/kernel/project-root.ts'
import { findLeaks } from './find-leaks.ts'

const wordsOf = (name: string) =>
  readFileSync(join(projectRoot, 'prompts', name), 'utf8').match(/[\p{L}\p{N}]+/gu) ?? []

it.each(['understand.md', 'advice.md'])('sees words from anywhere in %s', name => {
  const words = wordsOf(name)
  const unseen = words
    .slice(9)
    .map((_, at) => words.slice(at, at + 10).join(' '))
    .filter(part => findLeaks(part, []).length === 0)
  expect(words.length).toBeGreaterThan(50)
  expect(unseen).toEqual([])
})

it('sees them through markup, capitals and the line ends of JSON', () => {
  const [first = '', ...others] = wordsOf('advice.md').slice(20, 30)
  expect(findLeaks(JSON.stringify({ text: `${first.toUpperCase()}\n**${others.join('**, ')}` }), [])).toHaveLength(1)
})

it('finds nothing in what the assistant says', () => {
  expect(findLeaks('Here are three hotels in Diani for 3 to 7 March. Which one would you like?', [])).toEqual([])
})
