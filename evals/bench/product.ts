import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '#src/kernel/project-root.ts'
import { type MeasuredServer, startMeasured } from './measured-server.ts'

export interface MeasuredProduct extends MeasuredServer {
  readonly data_dir: string
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
  return { ...(await startMeasured({ program: PROGRAM, environment })), data_dir }
}

export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'travelweaver-bench-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}
