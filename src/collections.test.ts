import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { collections } from './collections.ts'
import { projectRoot } from './kernel/project-root.ts'
import { withCollectionsTable } from './store/collections-table.ts'
import { readSourceFiles } from './testing/source-files.ts'

const README = join(projectRoot, 'src/store/README.md')

it('lists every collection of the code in src/store/README.md (npx vitest run src/collections.test.ts -u writes it)', async () => {
  await expect(withCollectionsTable(readFileSync(README, 'utf8'), collections)).toMatchFileSnapshot(README)
})

it('knows every collection that is defined anywhere', () => {
  const product = readSourceFiles().filter(
    ({ path }) => !path.startsWith('src/testing/') && !path.startsWith('src/store/'),
  )
  const defined = product.flatMap(({ text }) =>
    [...text.matchAll(/defineCollection(?:<\w+>)?\(\{\s*name: '(\w+)'/g)].flatMap(([, name]) => name ?? []),
  )
  expect(defined.sort()).toEqual(collections.map(({ name }) => name).sort())
})
