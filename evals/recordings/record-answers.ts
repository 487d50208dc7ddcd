import { haikuInstructions } from '#src/assistant/understand/haiku-instructions.ts'
import { haikuOutput } from '#src/assistant/understand/haiku-output.ts'
import { asAppError } from '#src/kernel/errors.ts'
import type { LanguageModel } from '#src/llm/language-model.ts'
import { loadPrompt } from '#src/llm/load-prompt.ts'
import type { Recording } from './recordings.ts'

export interface RecordingRun {
  /** All of them, in their order; what could not be had is as it was. */
  readonly recordings: readonly Recording[]
  /** Answers unlike those that were there before. */
  readonly changed: number
  /** Places in the list, with why. */
  readonly failed: readonly { readonly index: number; readonly why: string }[]
}

interface Means {
  readonly model: LanguageModel
  /** Today, YYYY-MM-DD. */
  readonly date: string
}

/** Nobody waits for a recording. */
const BUDGET_MS = 30_000

/** The versions of the prompts in use. */
export const promptVersions = () => ({
  understand: loadPrompt('understand').version,
  advice: loadPrompt('advice').version,
})

/** Asks a real model for every answer, one after the other, through the same client and prompts as the product. */
export async function recordAnswers(before: readonly Recording[], { model, date }: Means): Promise<RecordingRun> {
  const versions = promptVersions()
  const recordings: Recording[] = []
  const failed: { index: number; why: string }[] = []
  let changed = 0
  for (const [index, each] of before.entries()) {
    try {
      const answer = await ask(each, model)
      if (JSON.stringify(answer) !== JSON.stringify(each.answer)) changed += 1
      const prompt_version = versions[each.prompt]
      recordings.push({ ...each, answer, origin: 'recorded', prompt_version, model: model.name, date })
    } catch (error) {
      failed.push({ index, why: asAppError(error).message })
      recordings.push(each)
    }
  }
  return { recordings, changed, failed }
}

async function ask({ prompt, state, input }: Recording, model: LanguageModel): Promise<Recording['answer']> {
  if (prompt === 'understand') {
    const instructions = haikuInstructions().blocksOf(state ?? 'fresh')
    const { value } = await model.classify({ instructions, input, schema: haikuOutput, budget_ms: BUDGET_MS })
    return value
  }
  let text = ''
  await model.phrase({
    instructions: [loadPrompt('advice').render({})],
    input,
    budget_ms: BUDGET_MS,
    first_ms: BUDGET_MS,
    most_tokens: 400,
    hear: piece => {
      text += piece
    },
  })
  return text
}
