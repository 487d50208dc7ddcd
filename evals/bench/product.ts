import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '#src/kernel/project-root.ts'
import { type MeasuredServer, startMeasured } from './measured-server.ts'

export interface MeasuredProduct extends MeasuredServer {
  readonly data_dir: string
  /** `ws://…/api/v1/assistant/ws` */
  readonly socket: string
}

const PROGRAM = join(projectRoot, 'dist', 'src', 'main.js')

/** The built product with the local engine, demo data and SQLite, in a temporary folder or a given one. */
export async function startProduct(data_dir = temporaryFolder()): Promise<MeasuredProduct> {
  const environment = {
    NODE_ENV: 'development',
    DATA_DIR: data_dir,
    ASSISTANT_ENGINE: 'local',
    RATE_LIMIT: 'off',
    LOG_LEVEL: 'warn',
  }
  const server = await startMeasured({ program: PROGRAM, environment })
  return { ...server, data_dir, socket: `${server.address.replace('http', 'ws')}/api/v1/assistant/ws` }
}

const folders: string[] = []
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A folder that is gone when the bench ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'travelweaver-bench-'))
  folders.push(folder)
  return folder
}
