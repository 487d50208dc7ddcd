import { z } from 'zod'
import { PREFERENCE_TOPICS } from '#src/domain/preferences.ts'
import { slotName, workflowName } from '#src/domain/understanding.ts'

const words = z.string().describe("The traveller's own words, copied from the message")
const languageCode = z.string().regex(/^[a-z]{2}$/)

/** A command as the model gives it: words instead of values, which are resolved in code. */
const haikuCommand = z.discriminatedUnion('command', [
  z.object({ command: z.literal('start'), workflow: workflowName }),
  z.object({ command: z.literal('set'), slot: slotName, text: words }),
  z.object({ command: z.literal('correct'), slot: slotName, text: words }),
  z.object({ command: z.literal('choose'), option: z.string().describe('The number of an option') }),
  z.object({ command: z.literal('affirm') }),
  z.object({ command: z.literal('deny') }),
  z.object({ command: z.literal('ask'), topic: z.enum(['price', 'policy', 'advice', 'help']), question: words }),
  z.object({ command: z.literal('stop') }),
  z.object({ command: z.literal('restart') }),
  z.object({ command: z.literal('repeat') }),
  z.object({ command: z.literal('skip') }),
  z.object({ command: z.literal('language'), language: languageCode }),
  z.object({ command: z.literal('handoff'), reason: z.enum(['asked', 'emergency', 'anger', 'policy']) }),
  z.object({
    command: z.literal('remember'),
    topic: z.enum([...PREFERENCE_TOPICS, 'other']),
    text: words,
    is_lasting: z.boolean(),
  }),
  z.object({ command: z.literal('recall'), about: z.enum(['person', 'last_trip']) }),
  z.object({ command: z.literal('forget'), topic: z.enum([...PREFERENCE_TOPICS, 'that', 'person']) }),
  z.object({ command: z.literal('social'), act: z.enum(['greet', 'thanks', 'goodbye']) }),
  z.object({ command: z.literal('clarify'), candidates: z.array(workflowName) }),
  z.object({ command: z.literal('out_of_scope') }),
])
export type HaikuCommand = z.infer<typeof haikuCommand>

/** What prompts/understand.md asks for. The vendor constrains the answer to it; this parse is what is relied on. */
export const haikuOutput = z.object({
  commands: z.array(haikuCommand).min(1),
  certainty: z.enum(['sure', 'likely', 'guess']),
  is_booking: z.boolean(),
  language: languageCode,
})
export type HaikuOutput = z.infer<typeof haikuOutput>
