import { SLOTS, WORKFLOWS } from '#src/domain/understanding.ts'
import { isStaff } from '#src/kernel/access.ts'
import { defect } from '#src/kernel/errors.ts'
import { loadPrompt } from '#src/llm/load-prompt.ts'
import type { UnderstandRequest } from '../turn.ts'

/** What a message is said into. Each has examples of its own in the prompt. */
export const STATES = ['fresh', 'slot', 'choice', 'confirmation', 'disambiguation', 'staff'] as const
export type HaikuState = (typeof STATES)[number]

export interface HaikuInstructions {
  /** `understand@2`: for logs and recordings. */
  readonly version: string
  /** Two blocks, both cached at the vendor: rules and examples that every state shares, then the examples of this state. So
   *  another state reads at least the first from the cache, which alone is long enough for any Haiku. */
  blocksFor(request: Pick<UnderstandRequest, 'pending' | 'options' | 'actor'>): readonly string[]
  /** By the name of a state; one that is unknown has the shared block alone. */
  blocksOf(state: string): readonly string[]
}

const HEADING = /^# Examples \((\w+)\): /gm

/** The prompt of the Haiku engine, cut at the headings of its states. Read once, at start. */
export function haikuInstructions(): HaikuInstructions {
  const prompt = loadPrompt('understand')
  const text = prompt.render({ workflows: WORKFLOWS.join(', '), slots: SLOTS.join(', ') })
  const headings = [...text.matchAll(HEADING)]
  const shared = text.slice(0, headings[0]?.index).trim()
  const sections = new Map(
    headings.map(({ 1: state = '', index }, at) => [state, text.slice(index, headings[at + 1]?.index).trim()]),
  )
  const blocks = new Map<string, readonly string[]>(
    STATES.map(state => {
      const examples = sections.get(state)
      if (examples === undefined) throw defect(`prompt understand: no examples for ${state}`)
      return [state, [shared, examples]]
    }),
  )
  const blocksOf = (state: string) => blocks.get(state) ?? [shared]
  return {
    version: `${prompt.id}@${prompt.version}`,
    blocksFor: request => blocksOf(stateOf(request)),
    blocksOf,
  }
}

/** What stands comes before who writes: a colleague who is asked for a date answers as anybody does. */
export function stateOf({
  pending,
  options,
  actor,
}: Pick<UnderstandRequest, 'pending' | 'options' | 'actor'>): HaikuState {
  if (pending) return pending.kind
  if (isStaff(actor)) return 'staff'
  return options.length > 0 ? 'choice' : 'fresh'
}
