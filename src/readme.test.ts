import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from './kernel/project-root.ts'

const READMES = [
  'README.md',
  'src/README.md',
  'src/store/README.md',
  'src/workflows/README.md',
  'src/providers/README.md',
  'tools/README.md',
  'channels/README.md',
  'prompts/README.md',
  'evals/README.md',
  'evals/bench/README.md',
  'widget/README.md',
]

describe('what the READMEs say', () => {
  it.each(READMES)('%s links to what is there', path => {
    const text = readFileSync(join(projectRoot, path), 'utf8')
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].flatMap(([, link]) => link ?? [])
    const missing = links.filter(link => !existsSync(join(projectRoot, dirname(path), link)))
    expect(missing).toEqual([])
  })

  it.each(READMES)('%s names commands that exist', path => {
    const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))
    const text = readFileSync(join(projectRoot, path), 'utf8')
    const named = [...text.matchAll(/npm run (?:--silent )?([a-z][\w:-]*)/g)].flatMap(([, name]) => name ?? [])
    expect(named.filter(name => scripts[name] === undefined)).toEqual([])
  })

  it('keeps the first page within 250 lines', () => {
    expect(readFileSync(join(projectRoot, 'README.md'), 'utf8').split('\n').length).toBeLessThanOrEqual(250)
  })
})
