import { afterAll, describe, expect, it } from 'vitest'
import { type ClaudeStandIn, startClaudeStandIn } from '#src/testing/claude-stand-in.ts'
import type { DialogueCase } from './dialogue/case-format.ts'
import { createCaseRunner } from './dialogue/create-case-runner.ts'
import { parseCases, readCases } from './dialogue/read-cases.ts'
import { scriptOf } from './dialogue/scripted-answers.ts'
import { faultsOf, showPlay } from './dialogue/show-play.ts'

const cases = readCases()
const files = [...new Set(cases.map(({ file }) => file))]
let vendor: Promise<ClaudeStandIn> | undefined

/** Scripted answers in the wire format of the Messages API; no model is asked. */
async function standIn(): Promise<Record<string, string>> {
  vendor ??= startClaudeStandIn({ script: scriptOf(cases) })
  return { ASSISTANT_ENGINE: 'haiku', ANTHROPIC_API_KEY: 'sk-test', ANTHROPIC_BASE_URL: (await vendor).url }
}
const runner = createCaseRunner(standIn)

afterAll(async () => {
  await runner.stop()
  await (await vendor)?.stop()
})

describe.each(files)('%s', file => {
  const titleOf = ({ name, engine }: DialogueCase) => (engine === 'haiku' ? `${name} [scripted]` : name)
  for (const dialogue of cases.filter(each => each.file === file))
    it(titleOf(dialogue), async () => {
      const play = await runner.play(dialogue)
      if (faultsOf(play).length > 0) expect.fail(`${faultsOf(play).join('\n')}\n\n${showPlay(dialogue, play)}`)
    })
})

describe('a case that cannot be read', () => {
  const parse = (text: string) => () => parseCases('x.yaml', text, new Set(['greet']))

  it('fails loudly with file, case and key', () => {
    expect(parse('- {name: a long name, turns: [{user: hi, expcet: {}}]}')).toThrow(
      'x.yaml, “a long name”: turns.0: unknown key expcet',
    )
    expect(parse('- {name: a long name, turns: [{user: hi, expect: {slots: {adult: 2}}}]}')).toThrow(
      /x\.yaml, “a long name”: turns\.0\.expect\.slots/,
    )
    expect(parse('- {name: a long name, turns: [{user: hi, expect: {says: greeet}}]}')).toThrow(
      'x.yaml, “a long name”, turns.0.expect: no template is called “greeet”',
    )
    expect(parse('- {turns: [{expect: {}}]}')).toThrow('x.yaml, “number 1”: name')
  })
})
