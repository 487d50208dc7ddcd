import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { defineCollection } from './collections.ts'
import { collectionsTable, TABLE_BEGINS, TABLE_ENDS, withCollectionsTable } from './collections-table.ts'

const sessions = defineCollection({
  name: 'sessions',
  schema_version: 2,
  indexes: [['user_id', 'created_at']],
  unique: [['token_digest']],
  expires_by: 'expires_at',
  retention: '30 days | after the last use',
  personal_fields: ['user_id'],
})
const airlines = defineCollection({
  name: 'airlines',
  schema_version: 1,
  indexes: [],
  unique: [],
  retention: 'for ever',
  personal_fields: [],
})
const table = `| collection | shape | unique | indexes | kept | personal fields |
| --- | --- | --- | --- | --- | --- |
| \`airlines\` | 1 | \`id\` | – | for ever | – |
| \`sessions\` | 2 | \`id\`, \`token_digest\` | \`user_id\` + \`created_at\`, \`expires_at\` | 30 days \\| after the last use | \`user_id\` |`

test('has one line a collection, by name', () => {
  expect(collectionsTable([sessions, airlines])).toBe(table)
})

test('replaces what stands between the comments, and nothing else', () => {
  const readme = `# Store\n\n${TABLE_BEGINS}\nold\n${TABLE_ENDS}\n\nThe end.\n`
  const renewed = `# Store\n\n${TABLE_BEGINS}\n${table}\n${TABLE_ENDS}\n\nThe end.\n`
  expect(withCollectionsTable(readme, [sessions, airlines])).toBe(renewed)
})

test('the README has a place for it', () => {
  const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')
  expect(readme.split(TABLE_BEGINS)).toHaveLength(2)
  expect(readme.split(TABLE_ENDS)).toHaveLength(2)
})
