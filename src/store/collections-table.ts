import type { CollectionDefinition } from './port.ts'

/** The comments in README.md between which the table stands. */
export const TABLE_BEGINS = '<!-- collections -->'
export const TABLE_ENDS = '<!-- /collections -->'

/** Markdown, one line a collection, by name: its keys, its indexes, how long it is kept, and which fields tell of a person. */
export function collectionsTable(definitions: readonly CollectionDefinition[]): string {
  const sorted = [...definitions].sort((a, b) => (a.name < b.name ? -1 : 1))
  return [
    '| collection | shape | unique | indexes | kept | personal fields |',
    '| --- | --- | --- | --- | --- | --- |',
    ...sorted.map(row),
  ].join('\n')
}

/** The README with the table of these collections between its two comments; what stood there is replaced. */
export function withCollectionsTable(readme: string, definitions: readonly CollectionDefinition[]): string {
  const [before = ''] = readme.split(TABLE_BEGINS)
  const after = readme.split(TABLE_ENDS).at(-1) ?? ''
  return `${before}${TABLE_BEGINS}\n${collectionsTable(definitions)}\n${TABLE_ENDS}${after}`
}

function row({ name, schema_version, unique, indexes, expires_by, retention, personal_fields }: CollectionDefinition) {
  const keys = [['id'], ...unique]
  const others = expires_by === undefined ? indexes : [...indexes, [expires_by]]
  const cells = [
    code(name),
    schema_version,
    lists(keys),
    lists(others),
    retention,
    personal_fields.map(code).join(', '),
  ]
  return `| ${cells.map(cell => `${cell}`.replaceAll('|', '\\|') || '–').join(' | ')} |`
}

const code = (name: string) => `\`${name}\``
const lists = (all: readonly (readonly string[])[]) =>
  [...new Set(all.map(fields => fields.map(code).join(' + ')))].join(', ')
