import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadPrompt } from './load-prompt.ts'

const HEAD = 'id: sample\nversion: 3\nmodel: claude-haiku-5-5\nvariables: [name]'

function written(head: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'prompts-'))
  writeFileSync(join(folder, 'sample.md'), `---\n${head}\n---\n${text}\n`)
  return folder
}

describe('loadPrompt', () => {
  it('fills in what is declared', () => {
    const prompt = loadPrompt('sample', written(HEAD, 'Dear {{name}}, JSON {"a":{"b":1}} stays; {{name}}.'))
    expect(prompt).toMatchObject({ id: 'sample', version: 3, model: 'claude-haiku-5-5' })
    expect(prompt.render({ name: '$& Ada' })).toBe('Dear $& Ada, JSON {"a":{"b":1}} stays; $& Ada.')
    expect(() => prompt.render({})).toThrow('no value for "name"')
  })

  it.each([
    ['no front matter', 'sample', '', 'text', 'expected object'],
    ['YAML that is none', 'sample', 'id: [', 'text', 'prompt'],
    ['a field too many', 'sample', `${HEAD}\nauthor: me`, '{{name}}', 'author'],
    ['a version that is no number', 'sample', HEAD.replace('3', 'new'), '{{name}}', 'version'],
    ['another id than its file', 'sample', HEAD.replace('sample', 'other'), '{{name}}', '"other"'],
    ['an undeclared variable', 'sample', HEAD, '{{name}} {{age}}', 'age'],
    ['an unused variable', 'sample', HEAD, 'nothing', 'name'],
  ])('refuses %s', (_, id, head, text, why) => {
    expect(() => loadPrompt(id, written(head, text))).toThrow(why)
  })

  it('says which file cannot be read', () => {
    expect(() => loadPrompt('absent', tmpdir())).toThrow('absent.md')
  })
})
