import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#src/kernel/errors.ts'
import { projectRoot } from '#src/kernel/project-root.ts'
import { openReference } from '#src/store/reference/open-reference.ts'

export const REFERENCE_PATH = join(projectRoot, 'dist', 'reference.db')

/** The reference data that the build made, read-only. */
export function openReferenceData() {
  if (existsSync(REFERENCE_PATH)) return openReference(REFERENCE_PATH)
  throw new AppError('INTERNAL', 'The reference data is not built yet: run "npm run build".')
}
