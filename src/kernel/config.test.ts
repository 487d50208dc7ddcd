import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'

const SECRET = 'x'.repeat(32)
const production = { NODE_ENV: 'production', JWT_SECRET: SECRET, SECRETS_KEY: SECRET }

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(readConfig({})).toMatchObject({ config: { PORT: 3000, HOST: '127.0.0.1', ASSISTANT_ENGINE: 'auto' } })
  })

  it('takes an empty value for none', () => {
    expect(readConfig({ MONGODB_URI: '', PORT: '' })).toMatchObject({ config: { PORT: 3000 } })
  })

  it('reports every fault at once, by the name of the variable', () => {
    const reading = readConfig({ PORT: 'many', MONGODB_URI: 'http://x', ASSISTANT_ENGINE: 'gpt', CLOCK: 'noon' })
    const faults = 'faults' in reading ? reading.faults : []
    expect(faults.map(fault => fault.split(':')[0])).toEqual(['PORT', 'MONGODB_URI', 'ASSISTANT_ENGINE', 'CLOCK'])
  })

  it('takes origins for CORS, and nothing that a browser would never send', () => {
    expect(readConfig({ CORS_ORIGINS: 'https://app.example, http://localhost:5173' })).toHaveProperty('config')
    for (const CORS_ORIGINS of ['*', 'app.example', 'https://app.example/', 'https://app.example,https://x.example/a'])
      expect(readConfig({ CORS_ORIGINS })).toHaveProperty('faults.0', expect.stringMatching(/^CORS_ORIGINS: /))
  })

  it('takes no path in a base address', () => {
    expect(readConfig({ ANTHROPIC_BASE_URL: 'http://127.0.0.1:1/v1' })).toHaveProperty('faults')
    expect(readConfig({ ANTHROPIC_BASE_URL: 'http://127.0.0.1:1' })).toHaveProperty('config')
  })

  it.each(['haiku', 'cascade'])('asks for the key that the engine %s needs', ASSISTANT_ENGINE => {
    const fault = `ANTHROPIC_API_KEY: is required for ASSISTANT_ENGINE=${ASSISTANT_ENGINE}`
    expect(readConfig({ ASSISTANT_ENGINE })).toEqual({ faults: [fault] })
    expect(readConfig({ ASSISTANT_ENGINE, PORT: 'many' })).toHaveProperty('faults.length', 2)
    expect(readConfig({ ASSISTANT_ENGINE, ANTHROPIC_API_KEY: 'key' })).toHaveProperty('config')
  })

  it.each(['auto', 'local'])('needs no key for the engine %s', ASSISTANT_ENGINE => {
    expect(readConfig({ ASSISTANT_ENGINE })).toHaveProperty('config')
  })

  it('wants documents that several processes can share where there is Redis', () => {
    const reading = readConfig({ REDIS_URL: 'redis://127.0.0.1:6379' })
    expect(reading).toEqual({ faults: [expect.stringMatching(/^MONGODB_URI: is required with REDIS_URL/)] })
    const both = { REDIS_URL: 'redis://127.0.0.1:6379', MONGODB_URI: 'mongodb://127.0.0.1/travelweaver' }
    expect(readConfig(both)).toHaveProperty('config')
    expect(readConfig({ ...both, PORT: 'many' })).toEqual({ faults: [expect.stringMatching(/^PORT:/)] })
  })

  it('asks production for its secrets', () => {
    const reading = readConfig({ NODE_ENV: 'production' })
    expect(reading).toEqual({
      faults: ['JWT_SECRET: is required in production', 'SECRETS_KEY: is required in production'],
    })
    expect(readConfig(production)).toHaveProperty('config')
  })

  it.each([{ CLOCK: '2026-12-01T09:00:00Z' }, { RATE_LIMIT: 'off' }, { SEED_DEMO: 'always' }])(
    'refuses %j in production',
    extra => {
      expect(readConfig(extra)).toHaveProperty('config')
      expect(readConfig({ ...production, ...extra })).toHaveProperty('faults')
    },
  )
})
