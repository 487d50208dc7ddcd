import { join } from 'node:path'
import { expect, it } from 'vitest'
import { configurationTable } from './configuration-table.ts'
import { projectRoot } from './project-root.ts'

it('is what deploy/CONFIGURATION.md says', async () => {
  await expect(configurationTable()).toMatchFileSnapshot(join(projectRoot, 'deploy/CONFIGURATION.md'))
})
