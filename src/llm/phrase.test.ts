import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ClaudeStandIn, type Mishap, startClaudeStandIn } from '#src/testing/claude-stand-in.ts'
import { createClaude } from './create-claude.ts'

const KEY = 'sk-test-0123456789'
const ANSWER = 'Take a warm layer. The mornings are cold, and the nights are colder still.'
const REFUSED = { code: 'SUPPLIER_UNAVAILABLE' }
const OVERLOADED: Mishap = { kind: 'error', status: 529, type: 'overloaded_error' }

describe('phrase', () => {
  let vendor: ClaudeStandIn
  let answer: unknown = ANSWER
  let heard: string[] = []
  beforeEach(async () => {
    heard = []
    answer = ANSWER
    vendor = await startClaudeStandIn({ script: () => answer })
  })
  afterEach(() => vendor.stop())

  const claude = () => createClaude({ api_key: KEY, model: 'claude-haiku-5-5', base_url: vendor.url })
  const ask = (times: { budget_ms?: number; first_ms?: number } = {}) => ({
    instructions: ['Answer from the facts. '.repeat(200)],
    input: { question: 'what to pack?', facts: [] },
    budget_ms: 3000,
    first_ms: 2000,
    most_tokens: 300,
    hear: (piece: string) => void heard.push(piece),
    ...times,
  })

  it('hears the text in pieces, in the wire format of a stream', async () => {
    const model = claude()
    const { is_whole, usage } = await model.phrase(ask())
    expect(is_whole).toBe(true)
    expect(heard.length).toBeGreaterThan(3)
    expect(heard.join('')).toBe(ANSWER)
    expect(usage.output).toBeGreaterThan(10)
    expect(model.counters()).toMatchObject({ calls: 1, tokens: { output: usage.output } })
    expect(model.counters().tokens.cache_write).toBeGreaterThan(500)
    expect(JSON.parse(vendor.received[0]?.body ?? '')).toMatchObject({
      stream: true,
      max_tokens: 300,
      thinking: { type: 'disabled' },
      system: [{ cache_control: { type: 'ephemeral' } }],
      messages: [{ role: 'user', content: '{"question":"what to pack?","facts":[]}' }],
    })
  })

  it.each<Mishap>([OVERLOADED, { kind: 'error', status: 500, type: 'api_error' }, { kind: 'hang_up' }])(
    'tries once more while nothing was heard: %j',
    async mishap => {
      vendor.next(mishap)
      expect((await claude().phrase(ask())).is_whole).toBe(true)
      expect(heard.join('')).toBe(ANSWER)
      vendor.next(mishap, mishap)
      await expect(claude().phrase(ask())).rejects.toMatchObject(REFUSED)
    },
  )

  it.each<Mishap>([{ kind: 'truncated' }, { kind: 'broken' }, { kind: 'stop', reason: 'max_tokens' }])(
    'says that it broke off, and does not say it twice: %j',
    async mishap => {
      vendor.next(mishap)
      expect((await claude().phrase(ask())).is_whole).toBe(false)
      expect(vendor.received).toHaveLength(1)
      expect(heard.length).toBeGreaterThan(0)
    },
  )

  it.each<Mishap>([{ kind: 'slow', ms: 4000 }, { kind: 'stalled' }])(
    'does not wait for a first word: %j',
    async mishap => {
      vendor.always(mishap)
      const began = performance.now()
      await expect(claude().phrase(ask({ first_ms: 300 }))).rejects.toMatchObject(REFUSED)
      expect(performance.now() - began).toBeLessThan(1800)
    },
  )

  it('ends a stream that says half and then nothing', async () => {
    vendor.next({ kind: 'dripping' })
    const began = performance.now()
    expect((await claude().phrase(ask({ budget_ms: 400 }))).is_whole).toBe(false)
    expect(performance.now() - began).toBeLessThan(2000)
  })

  it.each<Mishap>([{ kind: 'html' }, { kind: 'error', status: 401, type: 'authentication_error' }])(
    'is unavailable for %j, and nothing of the key or the question is told',
    async mishap => {
      vendor.always(mishap)
      const failure = await claude().phrase(ask()).catch(String)
      expect(failure).toMatch(/^AppError: \S/)
      expect(failure).not.toMatch(/sk-test|pack/)
      expect(heard).toEqual([])
    },
  )

  it('shares the breaker: five failures and nobody is asked', async () => {
    const model = claude()
    vendor.always(OVERLOADED)
    for (let tries = 0; tries < 5; tries++) await expect(model.phrase(ask())).rejects.toMatchObject(REFUSED)
    const so_far = vendor.received.length
    await expect(model.phrase(ask())).rejects.toMatchObject(REFUSED)
    expect(vendor.received).toHaveLength(so_far)
    expect(model.counters().is_open).toBe(true)
  })
})
