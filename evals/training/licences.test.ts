import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { projectRoot } from '#src/kernel/project-root.ts'

const read = (path: string) => JSON.parse(readFileSync(join(projectRoot, path), 'utf8'))

it.each(['intent-model', 'foreign-model'])(
  'every work that the %s has learnt from has its licence on the card',
  name => {
    const { sources, licences } = read(`src/assistant/understand/${name}.card.json`)
    expect(licences).toEqual(read('evals/training/licences.json'))
    const learntFrom = Object.keys(sources).filter(source => source !== 'own')
    expect(learntFrom.length).toBeGreaterThan(5)
    expect(learntFrom.filter(source => licences[source] === undefined)).toEqual([])
  },
)
