import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '#src/kernel/project-root.ts'
import { buildReference } from '#src/store/reference/build-reference.ts'

/** The reference data that tests read, built anew when its sources are younger. */
export async function buildReferenceOnce(): Promise<void> {
  const built = join(projectRoot, 'dist', 'reference.db')
  const sources = join(projectRoot, 'src', 'store', 'reference')
  const isFresh = existsSync(built) && statSync(built).mtimeMs > newest(sources)
  if (!isFresh) await buildReference(built)
}

const newest = (folder: string): number =>
  Math.max(
    ...readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter(entry => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
      .map(entry => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  )
