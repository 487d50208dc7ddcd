import { AppError, asAppError } from '#src/kernel/errors.ts'
import { digest, type Ids, repeatableIds } from '#src/kernel/ids.ts'
import { callTool } from '#tools/define.ts'
import { recorded } from './changes.ts'
import type { TracedCall } from './collections.ts'
import { type Conversation, holdsLease, type Turn, type TurnRecord } from './conversation.ts'
import type { Engine } from './engine.ts'
import type { Door } from './turn.ts'

interface Holder {
  readonly document: Conversation
  readonly turn: Turn
  readonly record: TurnRecord
  /** Every call is noted here, for the trace. */
  readonly calls: TracedCall[]
}

const MOST_ARGUMENTS = 40

/** Before the first write it stores what the turn was understood to be, if the lease is still ours; after that, ids come
 *  from turn, step and input, so that a repeat meets what was made. */
export function createDoor(engine: Engine, { document, turn, record, calls }: Holder): Door {
  const { conversations, audit, services, system_clock } = engine
  const actor = { ...document.actor, conversation_id: document.id }
  let isKept = turn.record !== null

  async function keepRecord() {
    if (isKept) return
    const kept = await conversations.amend(document.id, holdsLease(document), current => recorded(current, record))
    if (!kept?.changed) throw new AppError('STATE_CONFLICT', 'Somebody else is answering now.')
    isKept = true
  }

  return async (tool, input, { step, consent }) => {
    if (tool.effect !== 'read') await keepRecord()
    const began = system_clock()
    const note = (outcome: string) =>
      calls.push({
        tool: tool.name,
        step: step.slice(0, 80),
        arguments: Object.keys(Object(input)).slice(0, MOST_ARGUMENTS),
        outcome,
        ms: system_clock() - began,
      })
    try {
      const output = await callTool(tool, input, {
        actor,
        language: document.language,
        services,
        ids: idsOf(turn.id, step, input),
        consent,
        cause: turn.id,
        audit: entry => audit.write(entry),
      })
      note('OK')
      return output
    } catch (error) {
      note(asAppError(error).code)
      throw error
    }
  }
}

/** Worked out when the first id is asked for: most tools only read, and need none. */
function idsOf(turn_id: string, step: string, input: unknown): Ids {
  let ids: Ids | undefined
  return prefix => {
    ids ??= repeatableIds(turn_id, step, digest(input))
    return ids(prefix)
  }
}
