import { describe, expect, it } from 'vitest'
import { readSourceFiles, type SourceFile } from './testing/source-files.ts'

const files = readSourceFiles()
const product = files.filter(({ path }) => !path.startsWith('src/testing/'))

/** Imports go down only; those of one rank never import each other (ARCHITECTURE §2, src/README.md). */
const RANKS: readonly (readonly string[])[] = [
  ['src/kernel'],
  ['src/domain'],
  ['src/store', 'src/providers', 'src/llm'],
  ['src/services'],
  ['tools'],
  ['src/workflows'],
  ['src/assistant'],
  ['channels', 'src/api', 'src/mcp'],
  ['src'],
  ['evals'],
]

function layerOf(path: string): string {
  const layers = RANKS.flat().filter(layer => path.startsWith(`${layer}/`))
  return layers.sort((a, b) => b.length - a.length)[0] ?? 'unknown'
}

const rankOf = (path: string) => RANKS.findIndex(row => row.includes(layerOf(path)))

/** Files of src/assistant with rules on one long line still. The list may only shrink: write rules one idea a line
 *  (resolve/phrases.ts). */
const LONG_LINES: readonly string[] = [
  'dialogue/answer-emergency.ts',
  'provenance/number-words.ts',
  'resolve/date-tokens.ts',
  'resolve/date-words-de.ts',
  'resolve/date-words-es.ts',
  'resolve/date-words-it.ts',
  'resolve/date-words-pt.ts',
  'resolve/date-words-sw.ts',
  'resolve/party-words.ts',
  'resolve/resolve-answer.ts',
  'resolve/resolve-choice.ts',
  'resolve/resolve-money.ts',
  'resolve/resolve-names.ts',
  'resolve/resolve-party.ts',
  'resolve/resolve-preferences.ts',
  'resolve/wishes-otherwise.ts',
  'understand/asks-what-we-are.ts',
  'understand/change-phrases.ts',
  'understand/clauses.ts',
  'understand/contract-domain.ts',
  'understand/contract-names.ts',
  'understand/contract-traits.ts',
  'understand/findings.ts',
  'understand/journey-of.ts',
  'understand/language-profiles.ts',
  'understand/language-wish.ts',
  'understand/last-resort.ts',
  'understand/left-out.ts',
  'understand/memory-clause.ts',
  'understand/names-said.ts',
  'understand/own-flights.ts',
  'understand/place-fills.ts',
  'understand/tidy-typos.ts',
]

describe('the house', () => {
  it('imports downwards only, and never a sibling', () => {
    const wrong = product.flatMap(({ path, imports }) =>
      imports
        .filter(target => layerOf(target) !== layerOf(path) && rankOf(target) >= rankOf(path))
        .map(target => `${path} imports ${target}`),
    )
    expect(wrong).toEqual([])
  })

  it('crosses layers by #-paths and stays inside one by relative ones', () => {
    const wrong = files.flatMap(({ path, imports, specifiers }) =>
      specifiers
        .filter(name => name.startsWith('.'))
        .filter(
          name =>
            !imports.some(
              target => target.endsWith(name.replace(/^(\.\.?\/)+/, '')) && layerOf(target) === layerOf(path),
            ),
        )
        .filter(() => layerOf(path) !== 'src' && layerOf(path) !== 'unknown')
        .map(name => `${path} imports ${name}`),
    )
    expect(wrong).toEqual([])
  })

  it('has no cycle', () => {
    expect(findCycle(files)).toEqual([])
  })

  it('imports src/testing from tests only', () => {
    expect(
      product.filter(({ imports }) => imports.some(path => path.startsWith('src/testing/'))).map(({ path }) => path),
    ).toEqual([])
  })

  it('keeps every file within 400 lines of code', () => {
    const long = files
      .filter(({ text }) => linesOfCode(text) > 400)
      .map(({ path, text }) => `${path}: ${linesOfCode(text)}`)
    expect(long).toEqual([])
  })

  it('keeps every line of the assistant within 300 characters, but in the files still listed', () => {
    const isLong = ({ path, text }: SourceFile) =>
      path.startsWith('src/assistant/') && !path.endsWith('.test.ts') && /^.{301,}$/m.test(text)
    expect(
      files
        .filter(isLong)
        .map(({ path }) => path.replace('src/assistant/', ''))
        .sort(),
    ).toEqual([...LONG_LINES].sort())
  })

  it('reads the environment in kernel/config.ts only', () => {
    const readers = product.filter(({ path, text }) => text.includes('process.env') && path !== 'src/kernel/config.ts')
    expect(readers.map(({ path }) => path)).toEqual([])
  })

  it('throws nothing but AppError', () => {
    const wrong = product.flatMap(({ path, text }) =>
      [...text.matchAll(/throw new (\w+)/g)]
        .filter(([, name]) => name !== 'AppError')
        .map(([found]) => `${path}: ${found}`),
    )
    expect(wrong).toEqual([])
  })

  it('names no hatch out of the types', () => {
    const hatch = /\bas any\b|: any\b/
    const isHatch = ({ text }: SourceFile) => hatch.test(codeOf(text)) || /@ts-(ignore|expect-error|nocheck)/.test(text)
    expect(product.filter(isHatch).map(({ path }) => path)).toEqual([])
  })

  it('marks every cast at a boundary', () => {
    const cast = /\bas (?:never\b|[A-Z]\w*)/
    const isUnmarked = ({ text }: SourceFile) => cast.test(codeOf(text)) && !text.includes('The marked boundary')
    expect(product.filter(isUnmarked).map(({ path }) => path)).toEqual([])
  })

  it('is at most three folders deep', () => {
    expect(files.filter(({ path }) => path.split('/').length > 5).map(({ path }) => path)).toEqual([])
  })

  it('names files in kebab-case', () => {
    const wrong = files.filter(({ path }) => !/^[a-z0-9]+(-[a-z0-9]+)*\.ts$/.test(path.split('/').at(-1) ?? ''))
    expect(wrong.map(({ path }) => path)).toEqual([])
  })
})

/** Without comments, imports, and what stands in quotes. */
const codeOf = (text: string) =>
  text
    .replace(/^import .*$/gm, '')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''")
    .replace(/`(?:[^`\\]|\\.)*`/g, '``')
    .replace(/\/\/.*$/gm, '')

const linesOfCode = (text: string) =>
  text.split('\n').filter(line => line.trim() !== '' && !/^\s*(\/\/|\*|\/\*)/.test(line)).length

function findCycle(all: readonly SourceFile[]): string[] {
  const byPath = new Map(all.map(file => [file.path, file]))
  const done = new Set<string>()
  const visit = (path: string, trail: readonly string[]): string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path]
    if (done.has(path)) return []
    for (const next of byPath.get(path)?.imports ?? []) {
      const cycle = visit(next, [...trail, path])
      if (cycle.length > 0) return cycle
    }
    done.add(path)
    return []
  }
  for (const { path } of all) {
    const cycle = visit(path, [])
    if (cycle.length > 0) return cycle
  }
  return []
}
