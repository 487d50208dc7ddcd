// Builds what is missing or stale: server code, pages, reference data. `--if-stale` does nothing when nothing changed.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const SOURCES = ['src', 'tools', 'channels', 'evals', 'widget', 'package.json', 'tsconfig.json', 'tsconfig.build.json']

/** Builds when `dist` is older than its sources; says what it does on stderr. Throws when a step fails. */
export function buildIfStale() {
  if (!isStale()) return
  if (!existsSync(join(root, 'node_modules', 'typescript'))) {
    if (existsSync(stamp('dist'))) return // a production install: what was built is what there is
    throw new Error(
      'dist is missing and the build tools are not installed: run "npm install" (with development packages)',
    )
  }
  build()
}

export function build() {
  const began = Date.now()
  process.stderr.write('Building TravelWeaver (once, and again when sources change) …\n')
  rmSync(join(root, 'dist', '.built'), { force: true })
  for (const part of ['src', 'tools', 'channels', 'evals'])
    rmSync(join(root, 'dist', part), { recursive: true, force: true })
  run('server', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'])
  run('pages', ['node_modules/vite/bin/vite.js', 'build', '--config', 'widget/vite.config.ts', '--logLevel', 'error'])
  run('reference data', ['dist/src/store/reference/build-reference.js', 'dist/reference.db'])
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(stamp('dist'), new Date(began).toISOString())
  process.stderr.write(`Built in ${((Date.now() - began) / 1000).toFixed(1)} s.\n`)
}

const stamp = folder => join(root, folder, '.built')

function isStale() {
  if (!existsSync(stamp('dist'))) return true
  const built = statSync(stamp('dist')).mtimeMs
  return SOURCES.some(source => newest(join(root, source)) > built)
}

function newest(path) {
  if (!existsSync(path)) return 0
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  const inside = readdirSync(path).filter(name => name !== 'node_modules')
  return Math.max(found.mtimeMs, ...inside.map(name => newest(join(path, name))))
}

function run(what, [script, ...parameters]) {
  const { status } = spawnSync(process.execPath, [join(root, script), ...parameters], {
    cwd: root,
    stdio: ['ignore', 2, 2], // stdout belongs to the command that asked for the build
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (status !== 0) throw new Error(`building the ${what} failed`)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.argv.includes('--if-stale')) buildIfStale()
  else build()
}
