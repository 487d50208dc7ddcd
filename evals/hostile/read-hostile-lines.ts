import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

/** `attack`: nothing of it may be done. `benign`: must not be refused. `naughty`: odd, and to be answered and kept as it is. */
export interface HostileLine {
  readonly label: 'attack' | 'benign' | 'naughty'
  readonly text: string
  /** Benign lines that travellers wrote, as opposed to those about anything else. */
  readonly is_travel: boolean
}

const suite = z.strictObject({ attacks: z.array(z.string()), benign: z.array(z.string()) })
const row = z.object({
  label: z.enum(['attack', 'benign', 'naughty']),
  text: z.string(),
  kind: z.string().default('travel'),
})

/** Lines of a suite (.yaml: `attacks` and `benign`) or of a labelled file (JSON lines: `label`, `text`, `kind`). */
export function readHostileLines(path: string): readonly HostileLine[] {
  const content = readFileSync(path, 'utf8')
  if (path.endsWith('.yaml')) {
    const { attacks, benign } = suite.parse(parse(content))
    return [
      ...attacks.map((text): HostileLine => ({ label: 'attack', text, is_travel: false })),
      ...benign.map((text): HostileLine => ({ label: 'benign', text, is_travel: true })),
    ]
  }
  const lines = content.split('\n').filter(line => line.trim() !== '')
  return lines.map(line => {
    const { label, text, kind } = row.parse(JSON.parse(line))
    return { label, text, is_travel: kind.startsWith('travel') }
  })
}
