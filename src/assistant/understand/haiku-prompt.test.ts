import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { SLOTS, WORKFLOWS } from '#src/domain/understanding.ts'
import { loadPrompt } from '#src/llm/load-prompt.ts'
import { haikuOutput } from './haiku-output.ts'

const prompt = loadPrompt('understand')
const text = prompt.render({ workflows: WORKFLOWS.join(', '), slots: SLOTS.join(', ') })
const [rules = '', examples = ''] = text.split('# Examples')

const exampleInput = z.object({ message: z.string(), options: z.array(z.object({ number: z.int() })) })
const lines = examples.split('\n').filter(line => line.startsWith('{'))
const pairs = lines.flatMap((line, index) => (index % 2 === 0 ? [[line, lines[index + 1] ?? ''] as const] : []))

describe('prompts/understand.md', () => {
  it.each([...SLOTS, ...WORKFLOWS])('says what %s is', name => {
    expect(rules.split(`\`${name}\``).length).toBeGreaterThan(1)
  })

  it('says what every command is', () => {
    const options = haikuOutput.shape.commands.element.options.map(({ shape }) => shape.command.value)
    for (const name of options) expect(rules).toContain(`"command": "${name}"`)
  })

  it('has examples', () => expect(pairs.length).toBeGreaterThan(25))

  it.each(pairs)('gives an example that keeps the rules: %s', (input, output) => {
    const { message, options } = exampleInput.parse(JSON.parse(input))
    const { commands } = haikuOutput.parse(JSON.parse(output))
    for (const each of commands) {
      if ('text' in each) expect(message).toContain(each.text)
      if ('question' in each) expect(message).toContain(each.question)
      if ('option' in each) expect(options.map(({ number }) => String(number))).toContain(each.option)
    }
  })
})
