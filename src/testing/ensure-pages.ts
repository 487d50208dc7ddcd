import { cpSync, existsSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '#src/kernel/project-root.ts'

const served = join(projectRoot, 'dist', 'widget')
const sources = ['package-lock.json', 'widget/vite.config.ts', 'widget/shared', 'widget/embed', 'widget/traveler']

/** Makes sure that the pages the server serves are those of today's sources. Builds elsewhere and copies, the page last,
 *  so that nobody who builds or serves at the same time meets half a build. */
export async function ensurePages(): Promise<void> {
  const page = join(served, 'index.html')
  const newest = Math.max(...sources.map(source => newestIn(join(projectRoot, source))))
  if (existsSync(page) && statSync(page).mtimeMs >= newest) return
  const began = new Date()
  const { buildForTest } = await import('../../widget/dev/build-for-test.ts')
  const made = await buildForTest()
  for (const name of ['assets', 'widget-chat.js', 'widget.js', 'index.html'])
    cpSync(join(made, name), join(served, name), { recursive: true })
  utimesSync(page, began, began)
  rmSync(made, { recursive: true, force: true })
}

function newestIn(path: string): number {
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(found.mtimeMs, ...readdirSync(path).map(name => newestIn(join(path, name))))
}
