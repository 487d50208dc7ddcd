import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, parseDocument } from 'yaml'
import { z } from 'zod'
import { AppError } from '#src/kernel/errors.ts'
import { projectRoot } from '#src/kernel/project-root.ts'
import { type DialogueCase, dialogueCase, type Expectation } from './case-format.ts'

const FOLDER = join(projectRoot, 'evals', 'cases')

/** Every case of evals/cases, in the order of the files. Whatever does not fit the format stops everything, with the name of the
 *  file, the case and the key: an expectation that is not read would pass. */
export function readCases(folder = FOLDER): readonly DialogueCase[] {
  const files = readdirSync(folder)
    .filter(name => name.endsWith('.yaml'))
    .sort()
  const keys = readTemplateKeys()
  const cases = files.flatMap(file => parseCases(file, readFileSync(join(folder, file), 'utf8'), keys))
  const names = cases.map(({ name }) => name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice) throw fault(`two cases are called “${twice}”`)
  return cases
}

/** The cases of one file; `keys` are the template keys that there are. */
export function parseCases(file: string, text: string, keys: ReadonlySet<string>): DialogueCase[] {
  const document = parseDocument(text)
  const [error] = document.errors
  if (error) throw fault(`${file}: ${error.message}`)
  const list = z.array(z.unknown()).safeParse(document.toJS())
  if (!list.success) throw fault(`${file}: is no list of cases`)
  return list.data.map((entry, index) => {
    const { name = `number ${index + 1}` } = z.looseObject({ name: z.string().optional() }).catch({}).parse(entry)
    const read = dialogueCase.safeParse(entry)
    if (!read.success) throw fault(`${file}, “${name}”: ${read.error.issues.map(showIssue).join('; ')}`)
    for (const [number, { expect, scripted }] of read.data.turns.entries()) {
      const unknown = wordsOf(expect).find(word => !isPattern(word) && !isKey(word, keys))
      if (unknown) throw fault(`${file}, “${name}”, turns.${number}.expect: no template is called “${unknown}”`)
      if (scripted && read.data.engine !== 'haiku')
        throw fault(`${file}, “${name}”, turns.${number}.scripted: only with “engine: haiku”`)
    }
    return { ...read.data, file }
  })
}

const wordsOf = (expect: Expectation | undefined) => [...(expect?.says ?? []), ...(expect?.says_not ?? [])]

export const isPattern = (word: string): boolean => /^\/.+\/[imsu]*$/s.test(word)

const isKey = (word: string, keys: ReadonlySet<string>) => keys.has(word) || keys.has(word.replace(/_again$/, ''))

function readTemplateKeys(): ReadonlySet<string> {
  const text = readFileSync(join(projectRoot, 'prompts', 'replies', 'en.yaml'), 'utf8')
  return new Set(Object.keys(z.record(z.string(), z.unknown()).parse(parse(text))))
}

/** The deepest thing that is wrong, with its path. */
function showIssue(issue: z.core.$ZodIssue): string {
  const path = issue.path.join('.') || 'case'
  if (issue.code === 'unrecognized_keys') return `${path}: unknown key ${issue.keys.join(', ')}`
  const deeper =
    issue.code === 'invalid_union' ? issue.errors.flat().find(({ path: [first] }) => first !== undefined) : null
  return deeper ? `${path}.${showIssue(deeper)}` : `${path}: ${issue.message}`
}

const fault = (message: string) => new AppError('INTERNAL', message)
