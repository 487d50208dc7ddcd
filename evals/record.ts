import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { toInstant } from '#src/kernel/clock.ts'
import { EXIT_CONFIG, readConfig } from '#src/kernel/config.ts'
import { projectRoot } from '#src/kernel/project-root.ts'
import { createClaude } from '#src/llm/create-claude.ts'
import { promptVersions, recordAnswers } from './recordings/record-answers.ts'
import { readRecordings, staleRecordings, writeRecordings } from './recordings/recordings.ts'

/** `npm run record`: asks Claude (ANTHROPIC_API_KEY) for every answer that tests use and writes them down as recorded.
 *  `-- --check` asks nobody and says which are scripted and which are stale (exit code 1 where any is). `-- --add FILE` first
 *  takes in further recordings, JSON lines of the same shape. `-- --file FILE` works on another file. */
const { values } = parseArgs({
  options: { check: { type: 'boolean' }, add: { type: 'string' }, file: { type: 'string' } },
  strict: true,
})
const path = values.file ?? join(projectRoot, 'evals', 'recordings', 'haiku.jsonl')
const say = (line: string) => void process.stdout.write(`${line}\n`)

if (values.add) {
  readRecordings(values.add) // what does not fit stops here
  appendFileSync(path, `${readFileSync(values.add, 'utf8').trimEnd()}\n`)
}
if (values.check) check()
else await record()

function check(): void {
  const all = readRecordings(path)
  const stale = staleRecordings(all, promptVersions())
  const scripted = all.filter(({ origin }) => origin === 'scripted').length
  say(`${all.length} answers: ${scripted} scripted, ${all.length - scripted} recorded, ${stale.length} of them stale`)
  for (const { prompt, prompt_version, model, date } of stale)
    say(
      `  ${prompt} version ${prompt_version} of ${model}, ${date}; the prompt has version ${promptVersions()[prompt]}`,
    )
  process.exitCode = stale.length > 0 ? 1 : 0
}

async function record(): Promise<void> {
  const reading = readConfig()
  const config = 'config' in reading ? reading.config : undefined
  if (!config?.ANTHROPIC_API_KEY) {
    say('ANTHROPIC_API_KEY: is required to record; nothing was changed')
    process.exitCode = EXIT_CONFIG
    return
  }
  const { ANTHROPIC_API_KEY: api_key, ANTHROPIC_MODEL: model, ANTHROPIC_BASE_URL: base_url } = config
  const claude = createClaude({ api_key, model, base_url })
  const date = toInstant(Date.now()).slice(0, 10)
  const { recordings, changed, failed } = await recordAnswers(readRecordings(path), { model: claude, date })
  writeRecordings(path, recordings)
  const { cost_usd } = claude.counters()
  say(
    `${recordings.length - failed.length} recorded of ${model}, ${changed} unlike before, ${failed.length} failed, $${cost_usd}`,
  )
  for (const { index, why } of failed) say(`  line ${index + 1}: ${why}`)
  process.exitCode = failed.length > 0 ? 1 : 0
}
