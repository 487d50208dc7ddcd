import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { type ClaudeStandIn, type Mishap, startClaudeStandIn } from '#src/testing/claude-stand-in.ts'
import { createClaude } from './create-claude.ts'

const KEY = 'sk-test-0123456789'
const schema = z.object({ mood: z.enum(['glad', 'sad']), words: z.array(z.string()).max(3) })
const OVERLOADED: Mishap = { kind: 'error', status: 529, type: 'overloaded_error' }
const REFUSED = { code: 'SUPPLIER_UNAVAILABLE' }

describe('createClaude', () => {
  let vendor: ClaudeStandIn
  beforeEach(async () => {
    vendor = await startClaudeStandIn({ script: () => ({ mood: 'glad', words: [] }) })
  })
  afterEach(() => {
    vi.useRealTimers()
    return vendor.stop()
  })

  const claude = () => createClaude({ api_key: KEY, model: 'claude-haiku-5-5', base_url: vendor.url })
  const ask = (message: string, budget_ms = 1500) => ({
    instructions: ['Say how the traveller feels. '.repeat(200)],
    input: { message },
    schema,
    budget_ms,
  })

  it('asks in the wire format and gives the parsed answer', async () => {
    const { value, usage } = await claude().classify(ask('what a day'))
    expect(value).toEqual({ mood: 'glad', words: [] })
    expect(usage).toMatchObject({ cache_read: 0, output: expect.any(Number) })
    const [call] = vendor.received
    expect(call?.headers).toMatchObject({ authorization: `Bearer ${KEY}`, 'anthropic-version': '2026-10-21' })
    expect(call?.headers).not.toHaveProperty('x-api-key')
    const body = JSON.parse(call?.body ?? '')
    expect(body).toMatchObject({
      model: 'claude-haiku-5-5',
      thinking: { type: 'disabled' },
      system: [{ type: 'text', cache_control: { type: 'ephemeral' } }],
      messages: [{ role: 'user', content: '{"message":"what a day"}' }],
      output_config: { format: { type: 'json_schema', schema: { type: 'object', additionalProperties: false } } },
    })
    for (const gone of ['temperature', 'top_p', 'top_k', 'output_format']) expect(body).not.toHaveProperty(gone)
  })

  it('sends the same prefix with every message, so that the cache holds', async () => {
    const model = claude()
    await model.classify(ask('one'))
    const { usage } = await model.classify(ask('two'))
    const [first, second] = vendor.received.map(({ body }) => JSON.parse(body))
    expect({ ...second, messages: [] }).toEqual({ ...first, messages: [] })
    expect(usage.cache_read).toBeGreaterThan(1000)
    const { tokens, cost_usd, calls } = model.counters()
    expect(calls).toBe(2)
    expect(tokens.cache_write).toBe(tokens.cache_read)
    const { input, output, cache_read, cache_write } = tokens
    expect(cost_usd).toBeCloseTo((input * 0.1 + output * 0.5 + cache_read * 0.01 + cache_write * 0.125) / 1e6, 12)
  })

  it('reads the text behind a thinking block', async () => {
    vendor.next({ kind: 'thinking' })
    expect((await claude().classify(ask('hm'))).value.mood).toBe('glad')
  })

  it.each<Mishap>([
    { kind: 'error', status: 429, type: 'rate_limit_error' },
    { kind: 'error', status: 500, type: 'api_error' },
    OVERLOADED,
    { kind: 'hang_up' },
    { kind: 'html' },
    { kind: 'garbage' },
    { kind: 'violation' },
  ])('tries once more after %j', async mishap => {
    const model = claude()
    vendor.next(mishap)
    expect((await model.classify(ask('again'))).value.mood).toBe('glad')
    expect(vendor.received).toHaveLength(2)
    vendor.next(mishap, mishap)
    await expect(model.classify(ask('again'))).rejects.toMatchObject(REFUSED)
    expect(vendor.received).toHaveLength(4)
    expect(model.counters()).toMatchObject({ calls: 4, is_open: false })
  })

  it.each<Mishap>([
    { kind: 'error', status: 400, type: 'invalid_request_error' },
    { kind: 'error', status: 401, type: 'authentication_error' },
    { kind: 'error', status: 429, type: 'rate_limit_error', retry_after: 20 },
    { kind: 'stop', reason: 'refusal' },
    { kind: 'stop', reason: 'max_tokens' },
  ])('does not try again where that is no use: %j', async mishap => {
    vendor.next(mishap)
    await expect(claude().classify(ask('once'))).rejects.toMatchObject(REFUSED)
    expect(vendor.received).toHaveLength(1)
  })

  it.each<Mishap>([{ kind: 'slow', ms: 4000 }, { kind: 'stalled' }])('ends within its budget for %j', async mishap => {
    const model = claude()
    vendor.always(mishap)
    const began = performance.now()
    await expect(model.classify(ask('slow', 400))).rejects.toMatchObject(REFUSED)
    expect(performance.now() - began).toBeLessThan(2000)
    expect(model.counters().failures).toMatchObject({ timeout: 1 })
  })

  it('gives the retry only what is left of the budget', async () => {
    vendor.next(OVERLOADED, { kind: 'slow', ms: 4000 })
    const began = performance.now()
    await expect(claude().classify(ask('slow', 500))).rejects.toMatchObject(REFUSED)
    expect(performance.now() - began).toBeLessThan(2000)
    expect(vendor.received).toHaveLength(2)
  })

  it('asks no more after five failures in a row, and one message tries after half a minute', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const model = claude()
    vendor.always(OVERLOADED)
    for (let tries = 0; tries < 5; tries++) await expect(model.classify(ask('x'))).rejects.toMatchObject(REFUSED)
    expect(vendor.received).toHaveLength(10)
    await expect(model.classify(ask('x'))).rejects.toMatchObject(REFUSED)
    expect(vendor.received).toHaveLength(10)
    expect(model.counters()).toMatchObject({ is_open: true, failures: { status: 10, open: 1 } })

    vi.setSystemTime(Date.now() + 31_000)
    vendor.always({ kind: 'slow', ms: 150 })
    const trial = model.classify(ask('trial'))
    await expect(model.classify(ask('others do not wait'))).rejects.toMatchObject(REFUSED)
    await expect(trial).resolves.toMatchObject({ value: { mood: 'glad' } })
    expect(vendor.received).toHaveLength(11)
    vendor.always(null)
    await model.classify(ask('closed again'))
    expect(model.counters().is_open).toBe(false)
  })

  it('stays away for another half minute when the trial fails too', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const model = claude()
    vendor.always(OVERLOADED)
    for (let tries = 0; tries < 5; tries++) await expect(model.classify(ask('x'))).rejects.toMatchObject(REFUSED)
    vi.setSystemTime(Date.now() + 31_000)
    await expect(model.classify(ask('trial'))).rejects.toMatchObject(REFUSED)
    const so_far = vendor.received.length
    await expect(model.classify(ask('x'))).rejects.toMatchObject(REFUSED)
    expect(vendor.received).toHaveLength(so_far)
  })

  it('is not lost to all because one traveller writes what the vendor declines', async () => {
    const model = claude()
    vendor.always({ kind: 'stop', reason: 'refusal' })
    for (let tries = 0; tries < 8; tries++) await expect(model.classify(ask('x'))).rejects.toMatchObject(REFUSED)
    expect(model.counters()).toMatchObject({ is_open: false, failures: { declined: 8 } })
  })

  it('counts the tokens of an answer that was no use', async () => {
    const model = claude()
    vendor.next({ kind: 'garbage' }, { kind: 'garbage' })
    await expect(model.classify(ask('x'))).rejects.toMatchObject(REFUSED)
    expect(model.counters().tokens.output).toBeGreaterThan(0)
  })

  it.each<Mishap>([
    { kind: 'garbage' },
    { kind: 'violation' },
    { kind: 'error', status: 401, type: 'authentication_error' },
    { kind: 'hang_up' },
  ])('says nothing of the key, the message or the answer when it fails: %j', async mishap => {
    vendor.always(mishap)
    const failure = await claude().classify(ask('my passport is X1234567')).catch(String)
    expect(failure).toMatch(/^AppError: \S/)
    expect(failure).not.toMatch(/sk-test|X1234567|drop_tables|Sure!/)
  })

  it('is unavailable where nothing listens', async () => {
    const model = createClaude({ api_key: KEY, model: 'claude-haiku-5-5', base_url: 'http://127.0.0.1:9' })
    await expect(model.classify(ask('x'))).rejects.toMatchObject(REFUSED)
    expect(model.counters()).toMatchObject({ calls: 2, failures: { connection: 2 } })
  })

  it('knows no cost of a model whose price it does not know', () => {
    expect(createClaude({ api_key: KEY, model: 'claude-x' }).counters().cost_usd).toBeNull()
  })
})
