import type { z } from 'zod'
import type { Engine } from '#src/assistant/engine.ts'
import type { Door, Respond } from '#src/assistant/turn.ts'
import { asAppError } from '#src/kernel/errors.ts'
import type { Tool } from '#tools/define.ts'

export interface WatchedCall {
  readonly tool: string
  readonly effect: Tool['effect']
  readonly input: unknown
  /** `OK`, or the code of its refusal. */
  readonly outcome: string
}

/** What one turn did; the trace of a turn keeps no values, so they are looked at on the way. */
export interface WatchedTurn {
  readonly calls: readonly WatchedCall[]
  readonly template_keys: readonly string[]
}

/** Looks over an engine's shoulder from now on. The result hands out what the turns of a conversation did, once. */
export function watchTurns(engine: Engine): (conversation_id: string) => readonly WatchedTurn[] {
  const seen = new Map<string, WatchedTurn[]>()
  const { respond } = engine
  const watched: Respond = async turn => {
    const calls: WatchedCall[] = []
    const answer = await respond({ ...turn, door: watchDoor(turn.door, calls) })
    const { id } = turn.conversation
    seen.set(id, [...(seen.get(id) ?? []), { calls, template_keys: answer.template_keys }])
    return answer
  }
  Object.assign(engine, { respond: watched })
  return id => {
    const turns = seen.get(id) ?? []
    seen.delete(id)
    return turns
  }
}

function watchDoor(door: Door, calls: WatchedCall[]): Door {
  return async <I extends z.ZodObject, O extends z.ZodObject>(
    tool: Tool<I, O>,
    input: unknown,
    how: Parameters<Door>[2],
  ): Promise<z.output<O>> => {
    const note = (outcome: string) => calls.push({ tool: tool.name, effect: tool.effect, input, outcome })
    try {
      const output = await door(tool, input, how)
      note('OK')
      return output
    } catch (error) {
      note(asAppError(error).code)
      throw error
    }
  }
}
