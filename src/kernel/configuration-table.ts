import { z } from 'zod'
import { environment } from './config.ts'

/** Markdown of every variable of the environment: deploy/CONFIGURATION.md is this, kept true by a test. */
export function configurationTable(): string {
  const { properties = {} } = z.toJSONSchema(environment, { io: 'input', unrepresentable: 'any' })
  const rows = Object.entries(properties).map(([name, property]) => {
    const { description = '', default: preset, enum: choices } = Object(property)
    const values = Array.isArray(choices) ? choices.map(choice => `\`${choice}\``).join(' ') : ''
    return `| \`${name}\` | ${preset === undefined ? '' : `\`${preset}\``} | ${values} | ${description} |`
  })
  return [
    '# Configuration',
    '',
    'Read once from the environment and checked at start; all faults are reported together, with exit code 78.',
    'Made from the schema in `src/kernel/config.ts`: `npx vitest run src/kernel/configuration-table.test.ts -u` writes it anew.',
    '',
    '| variable | default | values | what it does |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n')
}
