import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { SLOTS, WORKFLOWS } from '#src/domain/understanding.ts'
import { loadPrompt } from '#src/llm/load-prompt.ts'
import type { UnderstandRequest } from '../turn.ts'
import { haikuInstructions, STATES, stateOf } from './haiku-instructions.ts'
import { haikuOutput } from './haiku-output.ts'

const prompt = loadPrompt('understand')
const text = prompt.render({ workflows: WORKFLOWS.join(', '), slots: SLOTS.join(', ') })
const [rules = ''] = text.split('# Examples')

const exampleInput = z.object({
  message: z.string(),
  asked: z.object({ kind: z.string() }).nullable(),
  options: z.array(z.object({ number: z.int() })),
})
const pairsOf = (examples: string) => {
  const lines = examples.split('\n').filter(line => line.startsWith('{'))
  return lines.flatMap((line, index) => (index % 2 === 0 ? [[line, lines[index + 1] ?? ''] as const] : []))
}

type Scene = Pick<UnderstandRequest, 'pending' | 'options' | 'actor'>
const traveler = { id: 'cnv_1', role: 'guest', organization_id: 'org_1' } as const
const SCENES: Readonly<Record<(typeof STATES)[number], Scene>> = {
  fresh: { pending: null, options: [], actor: traveler },
  slot: { pending: { kind: 'slot', name: 'nights', tries: 0 }, options: [], actor: traveler },
  choice: { pending: null, options: [{ id: 'a', title: 'A' }], actor: traveler },
  confirmation: {
    pending: {
      kind: 'confirmation',
      tool: 'confirm_booking',
      input: {},
      summary: 's',
      rests_on: 'quote',
      question_seq: 1,
      expires_at: 1,
    },
    options: [],
    actor: { ...traveler, role: 'dmc_agent' },
  },
  disambiguation: { pending: { kind: 'disambiguation', candidates: [], tries: 0 }, options: [], actor: traveler },
  staff: { pending: null, options: [], actor: { ...traveler, role: 'dmc_agent' } },
}

describe('prompts/understand.md', () => {
  it.each([...SLOTS, ...WORKFLOWS])('says what %s is', name => {
    expect(rules.split(`\`${name}\``).length).toBeGreaterThan(1)
  })

  it('says what every command is', () => {
    const options = haikuOutput.shape.commands.element.options.map(({ shape }) => shape.command.value)
    for (const name of options) expect(rules).toContain(`"command": "${name}"`)
  })

  it('has examples', () => expect(pairsOf(text).length).toBeGreaterThan(45))

  it.each(pairsOf(text))('gives an example that keeps the rules: %s', (input, output) => {
    const { message, options } = exampleInput.parse(JSON.parse(input))
    const { commands } = haikuOutput.parse(JSON.parse(output))
    for (const each of commands) {
      if ('text' in each) expect(message).toContain(each.text)
      if ('question' in each) expect(message).toContain(each.question)
      if ('option' in each) expect(options.map(({ number }) => String(number))).toContain(each.option)
    }
  })
})

describe('the instructions of a state', () => {
  const { blocksFor, version } = haikuInstructions()

  it('share a first block that alone is long enough for the cache of any Haiku', () => {
    const firsts = new Set(STATES.map(state => blocksFor(SCENES[state])[0]))
    expect(firsts.size).toBe(1)
    // Claude Haiku 4.5 wants 4,096 tokens, 5.5 has 512; four characters a token is a careful guess for English and JSON.
    for (const first of firsts) expect((first?.length ?? 0) / 4).toBeGreaterThan(4096)
    expect(version).toBe(`understand@${prompt.version}`)
  })

  it.each(STATES)('have examples of their own: %s', state => {
    const [, own = '', ...more] = blocksFor(SCENES[state])
    expect(stateOf(SCENES[state])).toBe(state)
    expect(more).toEqual([])
    const asked = pairsOf(own).map(([input]) => exampleInput.parse(JSON.parse(input)).asked?.kind ?? 'nothing')
    expect(asked.length).toBeGreaterThanOrEqual(4)
    const expected = state === 'fresh' || state === 'staff' ? 'nothing' : state
    expect(new Set(asked)).toEqual(new Set([expected]))
  })

  it('stay the same for a state, whatever is said', () => {
    expect(blocksFor(SCENES.slot)).toEqual(blocksFor({ ...SCENES.slot, options: [{ id: 'x', title: 'X' }] }))
  })
})
