import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '#src/kernel/project-root.ts'

/** What a program answers to lines on its standard input, and with what it ends. */
async function run(program: string, lines: readonly string[]) {
  const child = spawn(
    process.execPath,
    ['--conditions=development', '--import', 'tsx', join(projectRoot, 'evals', program)],
    { cwd: projectRoot, stdio: ['pipe', 'pipe', 'pipe'] },
  )
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve))
  const [said, complained] = [text(child.stdout), text(child.stderr)]
  child.stdin.end(lines.map(line => `${line}\n`).join(''))
  const answers = (await said)
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  return { answers, code: await ended, complained: await complained }
}

const BROKEN = ['{"id": 2, "text"', '', 'null', '[]', '"text"', `{"id": 3, "text": ${'['.repeat(5000)}`]

describe('npm run understand', () => {
  it('answers every line in order, and goes on after one that it cannot read', async () => {
    const good = { id: 'a', text: 'a hotel in Diani from 3 to 5 March', now: '2026-11-24T09:00:00Z' }
    const { answers, code, complained } = await run('understand.ts', [
      JSON.stringify(good),
      ...BROKEN,
      '{"id": 4}',
      '{"id": 5, "text": 7}',
      '{"id": 6, "text": "hello", "now": "yesterday"}',
      JSON.stringify({ id: 7, text: 'x'.repeat(200_000) }),
      JSON.stringify({ id: 8, text: 'thanks!', previous: 4, timezone: 'Nowhere/Land', locale: 9 }),
    ])
    expect(complained).toBe('')
    expect(code).toBe(0)
    expect(answers[0]).toMatchObject({ id: 'a', engine: 'local', slots: { check_in: { value: '2027-03-03' } } })
    expect(answers[0].ms).toBeGreaterThan(0)
    const unread = answers.filter(({ id, error }) => id === null && typeof error === 'string')
    expect(unread.length).toBeGreaterThanOrEqual(BROKEN.length - 1) // an empty line is none
    expect(answers.filter(({ id }) => id !== null).map(({ id }) => id)).toEqual(['a', 4, 5, 6, 7, 8])
    expect(answers.filter(({ id }) => [4, 5, 6].includes(id)).every(({ error }) => typeof error === 'string')).toBe(
      true,
    )
    expect(answers.at(-1)).toMatchObject({ id: 8, intent: 'thanks' })
  })
})

describe('npm run resolve-dates', () => {
  it('answers every line in order, and goes on after one that it cannot read', async () => {
    const { answers, code, complained } = await run('resolve-dates.ts', [
      '{"id": 1, "input": "tomorrow", "ref": "2026-11-24"}',
      ...BROKEN,
      '{"id": 4, "input": 5, "ref": "2026-11-24"}',
      '{"id": 5, "input": "tomorrow", "ref": "soon"}',
      '{"id": 8, "input": "tomorrow", "ref": "2026-02-30"}',
      '{"id": 9, "input": "tomorrow", "ref": "2026-02-30T10:00"}',
      '{"id": 6, "input": "30 de febrero", "ref": "2026-11-24", "lang": "es"}',
      JSON.stringify({ id: 7, input: '1 '.repeat(100_000), ref: '2026-11-24' }),
    ])
    expect(complained).toBe('')
    expect(code).toBe(0)
    expect(answers[0]).toMatchObject({ id: 1, resolved: [{ kind: 'date', value: '2026-11-25' }] })
    expect(answers.filter(({ id }) => id !== null).map(({ id }) => id)).toEqual([1, 4, 5, 8, 9, 6, 7])
    expect(answers.filter(({ id }) => [4, 5].includes(id)).every(({ error }) => typeof error === 'string')).toBe(true)
    for (const { error } of answers.filter(({ id }) => [8, 9].includes(id))) expect(error).toMatch(/^ref:/)
    expect(answers.find(({ id }) => id === 6)?.resolved).toMatchObject([{ kind: 'invalid' }])
  })
})
