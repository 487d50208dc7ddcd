import { z } from 'zod'
import { SLOTS } from '#src/domain/understanding.ts'
import type { Workflow } from '#src/workflows/define.ts'
import type { Tool } from '#tools/define.ts'
import type { Frame } from '../frame.ts'
import type { Respond, TurnToAnswer } from '../turn.ts'
import type { DialogueTurn } from './dialogue-turn.ts'
import { type Replies, toMessages } from './replies.ts'
import { runDialogue } from './run-dialogue.ts'
import type { SaidCommand } from './said-command.ts'
import { sayEvent } from './say-event.ts'
import { meantBy } from './tapped-answer.ts'

interface Needs {
  readonly workflows: ReadonlyMap<string, Workflow>
  readonly tools: readonly Tool[]
  readonly replies: Replies
  public_url(): string
}

/** What the dialogue remembers beside its frames. */
const memory = z.object({
  known: z.partialRecord(z.enum(SLOTS), z.string()).catch({}).default({}),
  misses: z.int().catch(0).default(0),
})

/** WeaverAssistant's way to answer a turn: commands in, frames and replies out. */
export function createRespond({ workflows, tools, replies, public_url }: Needs): Respond {
  return async turn => {
    const { conversation, understandings } = turn
    const remembered = memory.parse(conversation.memory)
    const working: DialogueTurn = {
      now: turn.now,
      zone: conversation.zone,
      language: conversation.language,
      public_url: public_url(),
      door: turn.door,
      stack: conversation.frames.map(toWorking),
      known: remembered.known,
      misses: remembered.misses,
      said: [],
    }
    for (const { event } of understandings) if (event) await sayEvent(working, event)
    const commands = commandsOf(turn)
    if (commands.length > 0 || working.said.length === 0) await runDialogue({ workflows, tools }, working, commands)
    const { language, stack, said, known, misses } = working
    return {
      frames: stack,
      replies: toMessages(replies, said, 'en'),
      owner: 'bot',
      language,
      memory: { known, misses },
      template_keys: said.map(({ key }) => key),
    }
  }
}

const toWorking = (frame: Frame) => ({ ...frame, steps: { ...frame.steps } })

/** The commands of all messages of the turn, in order. */
function commandsOf({ understandings, conversation }: TurnToAnswer): SaidCommand[] {
  const pending = conversation.frames.at(-1)?.pending ?? null
  return understandings.flatMap(({ seq, understanding, event }) =>
    event ? [] : understanding.commands.map(command => ({ seq, command: meantBy(command, pending) })),
  )
}
