import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import { z } from 'zod'
import { AppError } from '#src/kernel/errors.ts'
import { projectRoot } from '#src/kernel/project-root.ts'

/** What stands above a prompt's text. Changing the text means a new version. */
const frontMatter = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: z.int().min(1),
  /** The model it was written for and is evaluated on. */
  model: z.string().min(1),
  /** Names of what is filled in as `{{name}}`. */
  variables: z.array(z.string().regex(/^[a-z][a-z0-9_]*$/)),
})

export interface Prompt extends z.infer<typeof frontMatter> {
  /** The text with every variable filled in; the same values give the same bytes, or no cache would hold. */
  render(values: Readonly<Record<string, string>>): string
}

const FOLDER = join(projectRoot, 'prompts')
const VARIABLE = /\{\{([a-z0-9_]+)\}\}/g

/** Reads and checks `prompts/<id>.md` at start, so that a broken prompt is found before the first message. */
export function loadPrompt(id: string, folder: string = FOLDER): Prompt {
  const path = join(folder, `${id}.md`)
  const parts = /^---\n([\s\S]*?)\n---\n([\s\S]+)$/.exec(read(path).replaceAll('\r\n', '\n'))
  if (!parts) throw broken(path, 'it needs front matter between two lines of "---", and a text')
  const [, head = '', text = ''] = parts
  const document = parseDocument(head)
  const [error] = document.errors
  if (error) throw broken(path, error.message)
  const parsed = frontMatter.safeParse(document.toJS())
  if (!parsed.success) throw broken(path, z.prettifyError(parsed.error))
  if (parsed.data.id !== id) throw broken(path, `its id is "${parsed.data.id}"`)
  const used = new Set([...text.matchAll(VARIABLE)].map(([, name = '']) => name))
  const declared = new Set(parsed.data.variables)
  const odd = [...used, ...declared].filter(name => !used.has(name) || !declared.has(name))
  if (odd.length > 0) throw broken(path, `declared and used variables differ: ${odd.join(', ')}`)
  const body = text.trim()
  return {
    ...parsed.data,
    render(values) {
      return body.replace(VARIABLE, (_, name: string) => {
        const value = values[name]
        if (value === undefined) throw broken(path, `no value for "${name}"`)
        return value
      })
    },
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw broken(path, 'it cannot be read')
  }
}

const broken = (path: string, why: string): AppError =>
  new AppError('INTERNAL', 'The assistant is not set up correctly.', { detail: `prompt ${path}: ${why}` })
