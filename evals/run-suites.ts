import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { projectRoot } from '#src/kernel/project-root.ts'
import { openReferenceData } from '#src/open-reference-data.ts'
import { reportCascade } from './suites/cascade-report.ts'
import { scoreDates } from './suites/dates-suite.ts'
import { scoreDialogues } from './suites/dialogue-suite.ts'
import { type Figure, isShort, showFigures } from './suites/figure.ts'
import { scoreIntents, scoreSlots } from './suites/understanding-suites.ts'

// Own sentences are few and deliberately unlike those that were learnt from: a floor for them, the aims for files.
const FLOOR = { label: 0.75, acceptable: 0.8, slots: 0.85 }
const AIM = { label: 0.92, acceptable: 0.95, slots: 0.85 }

/** `npm run eval -- [--only SUITE …] [--intents FILE …] [--slots FILE …] [--dates FILE …]`: every suite against its
 *  thresholds, and one table at the end. Exit code 1 on a shortfall. */
const SUITES = ['dialogue', 'intents', 'slots', 'dates', 'cascade'] as const
const many = { type: 'string', multiple: true } as const
const { values } = parseArgs({ options: { only: many, intents: many, slots: many, dates: many }, strict: true })
const say = (line: string) => void process.stdout.write(`${line}\n`)

const unknown = (values.only ?? []).filter(name => !SUITES.some(each => each === name))
if (unknown.length > 0) {
  say(`There is no suite ${unknown.join(', ')}. There are ${SUITES.join(', ')}.`)
  process.exitCode = 2
} else await run()

async function run(): Promise<void> {
  const isWanted = (name: (typeof SUITES)[number]) => values.only === undefined || values.only.includes(name)
  const filesOf = (name: 'intents' | 'slots' | 'dates') => [
    { suite: `${name} (own)`, path: join(projectRoot, 'evals', 'suites', `${name}.jsonl`), least: FLOOR },
    ...(values[name] ?? []).map(path => ({ suite: `${name} (${basename(path)})`, path, least: AIM })),
  ]
  const reference = await openReferenceData()
  const figures: Figure[] = []
  if (isWanted('intents'))
    for (const { suite, path, least } of filesOf('intents'))
      figures.push(...scoreIntents(suite, path, { reference, least }))
  if (isWanted('slots'))
    for (const { suite, path, least } of filesOf('slots'))
      figures.push(...scoreSlots(suite, path, { reference, least }))
  if (isWanted('dates')) for (const { suite, path } of filesOf('dates')) figures.push(...scoreDates(suite, path))
  if (isWanted('cascade'))
    say(
      reportCascade(
        filesOf('intents').map(({ path }) => path),
        reference,
      ),
    )
  reference.close()
  if (isWanted('dialogue')) figures.push(...(await scoreDialogues(say)))
  say(showFigures(figures))
  process.exitCode = figures.some(isShort) ? 1 : 0
}
