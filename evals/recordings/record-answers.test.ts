import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createClaude } from '#src/llm/create-claude.ts'
import { type ClaudeStandIn, startClaudeStandIn } from '#src/testing/claude-stand-in.ts'
import { RECORDINGS, recordedAnswers } from '#src/testing/recorded-answers.ts'
import { promptVersions, recordAnswers } from './record-answers.ts'
import { digestOfRequest, readRecordings, staleRecordings, writeRecordings } from './recordings.ts'

const KEY = 'sk-test-0123456789'
const versions = promptVersions()
const GREETING = {
  commands: [{ command: 'social', act: 'greet' }],
  certainty: 'likely',
  is_booking: false,
  language: 'en',
}

describe('recordings', () => {
  let vendor: ClaudeStandIn
  beforeEach(async () => {
    // The vendor is played by a stand-in: other answers than the scripted ones, over the real client.
    vendor = await startClaudeStandIn({ script: input => ('kind' in Object(input) ? 'Take a hat along.' : GREETING) })
  })
  afterEach(() => vendor.stop())

  const means = () => ({
    model: createClaude({ api_key: KEY, model: 'claude-haiku-5-5', base_url: vendor.url }),
    date: '2026-11-24',
  })
  const before = readRecordings(RECORDINGS)
  const [first] = before

  it('are labelled, and each names one request', () => {
    expect(before.length).toBeGreaterThan(10)
    expect(new Set(before.map(({ input }) => digestOfRequest(input))).size).toBe(before.length)
    for (const { origin, prompt_version, model, date } of before)
      expect([prompt_version, model, date].every(each => (each === null) === (origin === 'scripted'))).toBe(true)
  })

  it('replace what was scripted, with the prompts and the client of the product', async () => {
    const { recordings, changed, failed } = await recordAnswers(before, means())
    expect(failed).toEqual([])
    expect(changed).toBe(
      before.length - before.filter(({ answer }) => JSON.stringify(answer) === JSON.stringify(GREETING)).length,
    )
    expect(recordings[0]).toEqual({
      ...first,
      answer: GREETING,
      origin: 'recorded',
      prompt_version: versions.understand,
      model: 'claude-haiku-5-5',
      date: '2026-11-24',
    })
    expect(recordings.find(({ prompt }) => prompt === 'advice')).toMatchObject({ answer: 'Take a hat along.' })
    const bodies = vendor.received.map(({ body }) => JSON.parse(body))
    expect(bodies.map(({ messages }) => JSON.parse(messages[0].content))).toEqual(before.map(({ input }) => input))
    expect(bodies[0].system).toHaveLength(2)
  })

  it('are read by tests through the stand-in', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'recordings-')), 'haiku.jsonl')
    const { recordings } = await recordAnswers(before.slice(0, 2), means())
    writeRecordings(path, recordings)
    expect(readFileSync(path, 'utf8')).not.toContain(KEY)
    const script = recordedAnswers(() => 'otherwise', path)
    expect(script(first?.input)).toEqual(GREETING)
    // The assistant's own words may change; the request is the same.
    expect(script({ ...first?.input, assistant_said: 'In other words.' })).toEqual(GREETING)
    expect(script({ ...first?.input, message: 'another' })).toBe('otherwise')
  })

  it('stay as they are where the model does not answer', async () => {
    vendor.always({ kind: 'error', status: 401, type: 'authentication_error' })
    const { recordings, failed } = await recordAnswers(before.slice(0, 2), means())
    expect(recordings).toEqual(before.slice(0, 2))
    expect(failed).toHaveLength(2)
    expect(JSON.stringify(failed)).not.toContain(KEY)
  })

  it('are stale once their prompt has another version; what is scripted never is', async () => {
    const { recordings } = await recordAnswers(before.slice(0, 1), means())
    const newer = { ...versions, understand: versions.understand + 1 }
    expect(staleRecordings(recordings, versions)).toEqual([])
    expect(staleRecordings(recordings, newer)).toEqual(recordings)
    expect(staleRecordings(before.slice(0, 1), newer).length).toBe(before[0]?.origin === 'recorded' ? 1 : 0)
  })

  it('refuse a line that does not fit, by its number', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'recordings-')), 'haiku.jsonl')
    writeFileSync(path, `${JSON.stringify(first)}\n{"prompt":"understand"}\n`)
    expect(() => readRecordings(path)).toThrow(/:2: /)
  })
})
