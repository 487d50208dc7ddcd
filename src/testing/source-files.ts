import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { projectRoot } from '#src/kernel/project-root.ts'

/** One file of the product as the house rules see it. */
export interface SourceFile {
  /** From the project's root, with `/`. */
  readonly path: string
  readonly text: string
  /** Paths from the root of what it imports of the project's own. */
  readonly imports: readonly string[]
  /** As written. */
  readonly specifiers: readonly string[]
}

const FOLDERS = ['src', 'tools', 'channels', 'evals']

/** Every TypeScript file of the server, tests apart. */
export function readSourceFiles(): readonly SourceFile[] {
  return FOLDERS.flatMap(folder => list(join(projectRoot, folder)))
    .filter(path => path.endsWith('.ts') && !path.endsWith('.d.ts') && !path.endsWith('.test.ts'))
    .map(read)
}

function list(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    if (entry.name === 'node_modules' || entry.name === '__fixtures__') return []
    return entry.isDirectory() ? list(path) : [path]
  })
}

function read(path: string): SourceFile {
  const text = readFileSync(path, 'utf8')
  const specifiers = [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)].flatMap(([, name]) => name ?? [])
  const imports = specifiers.flatMap(name => {
    if (name.startsWith('#')) return name.slice(1)
    return name.startsWith('.') ? toPath(resolve(dirname(path), name)) : []
  })
  return { path: toPath(path), text, imports, specifiers }
}

const toPath = (path: string) => relative(projectRoot, path).split('\\').join('/')
