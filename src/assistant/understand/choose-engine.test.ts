import { describe, expect, it } from 'vitest'
import type { Command, Understanding } from '#src/domain/understanding.ts'
import type { UnderstandRequest } from '../turn.ts'
import { cascadeThreshold, loadThresholds } from './cascade-threshold.ts'
import { chooseEngine } from './choose-engine.ts'

const YES: Command = { command: 'affirm' }
const NIGHTS: Command = { command: 'set', slot: 'nights', value: '4', text: '4' }

function understood(engine: string, commands: readonly Command[], confidence: number): Understanding {
  return { intent: 'plan_trip', confidence, engine, commands: [...commands], language: 'en', ms: 1 }
}

const asked: Partial<UnderstandRequest> = { pending: { kind: 'slot', name: 'nights', tries: 0 } }

async function answeredBy(
  mode: 'auto' | 'haiku' | 'cascade' | 'local',
  { commands, confidence, has_key = true }: { commands: readonly Command[]; confidence: number; has_key?: boolean },
  state: Partial<UnderstandRequest> = {},
) {
  const engine = chooseEngine({
    mode,
    local: async () => understood('local', commands, confidence),
    haiku: has_key ? async () => understood('haiku', [{ command: 'stop' }], 0.95) : undefined,
  })
  const understanding = await engine({
    text: 'said',
    pending: null,
    options: [],
    previous: null,
    language: 'en',
    zone: 'UTC',
    now: 0,
    actor: { id: 'cnv_1', role: 'guest', organization_id: 'org_1' },
    ...state,
  })
  return understanding.engine
}

describe('chooseEngine', () => {
  it.each([
    ['a yes to a question', [YES], 0.95, asked, 'local'],
    ['the value that was asked for', [NIGHTS], 0.95, asked, 'local'],
    [
      'a choice among what is shown',
      [{ command: 'choose', option: 'a' }],
      0.95,
      { options: [{ id: 'a', title: 'A' }] },
      'local',
    ],
    ['a tap', [{ command: 'choose', option: 'a' }], 1, { choice: 'a' }, 'local'],
    [
      'a value with a question beside it',
      [NIGHTS, { command: 'ask', topic: 'price', question: '?' }],
      0.95,
      asked,
      'haiku',
    ],
    ['a correction', [{ ...NIGHTS, command: 'correct' }], 0.95, asked, 'haiku'],
    ['an answer that the rules are not sure of', [YES], 0.6, asked, 'haiku'],
    ['a yes to nothing', [YES], 0.98, {}, 'haiku'],
    ['a first message', [{ command: 'start', workflow: 'plan_trip' }], 0.99, {}, 'haiku'],
  ] as const)('auto: %s', async (_, commands, confidence, state, engine) => {
    expect(await answeredBy('auto', { commands, confidence }, state)).toBe(engine)
  })

  it('auto: the local engine where there is no key', async () => {
    expect(await answeredBy('auto', { commands: [YES], confidence: 0.2, has_key: false })).toBe('local')
  })

  it('haiku: everything', async () => {
    expect(await answeredBy('haiku', { commands: [YES], confidence: 1 }, asked)).toBe('haiku')
  })

  it('local: nothing', async () => {
    expect(await answeredBy('local', { commands: [YES], confidence: 0 })).toBe('local')
  })

  it('cascade: what the local engine is not sure of', async () => {
    expect(
      await answeredBy('cascade', { commands: [YES], confidence: cascadeThreshold(loadThresholds()) - 0.01 }),
    ).toBe('haiku')
    expect(await answeredBy('cascade', { commands: [YES], confidence: cascadeThreshold(loadThresholds()) })).toBe(
      'local',
    )
  })
})
