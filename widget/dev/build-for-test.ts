import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createBuilder } from 'vite'

/** Builds the pages and the widget as `npm run build` does, into a folder of its own. */
export async function buildForTest(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'travelweaver-widget-'))
  const configFile = fileURLToPath(new URL('../vite.config.ts', import.meta.url))
  const builder = await createBuilder({ configFile, logLevel: 'error', build: { outDir } })
  await builder.buildApp()
  return outDir
}
