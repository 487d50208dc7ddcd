// Runs an entry of the build, building first where that is due: `node deploy/run.mjs src/main.js …`.
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildIfStale } from './build.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [entry, ...parameters] = process.argv.slice(2)

try {
  buildIfStale()
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}
const path = join(root, 'dist', entry ?? 'src/main.js')
process.argv = [process.execPath, path, ...parameters]
await import(pathToFileURL(path).href)
