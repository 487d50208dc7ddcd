import type { Intent, Understanding, WorkflowName } from '#src/domain/understanding.ts'
import type { Slots } from '#src/workflows/define.ts'
import { localNow } from '../resolve/local-now.ts'
import type { PlaceFinder } from '../resolve/place-name.ts'
import { isDayFirst } from '../resolve/resolve-slot.ts'
import type { UnderstandRequest } from '../turn.ts'
import { type ContractSlot, contractSlots } from './contract-slots.ts'
import { detectLanguage } from './detect-language.ts'
import { intentOf } from './intent-of.ts'
import { readMessage } from './read-message.ts'

/** What the local engine can use beside what every engine gets: the journey at hand and what it holds. */
export interface LocalRequest extends Omit<UnderstandRequest, 'actor'> {
  readonly workflow?: WorkflowName | null
  readonly slots?: Slots
}

/** An understanding with what only evaluation looks at. */
export interface Explained extends Understanding {
  readonly alternatives: readonly { readonly intent: Intent; readonly confidence: number }[]
  readonly slots: Readonly<Record<string, ContractSlot>>
}

/** One message through the local engine: rules and resolvers, without network. Never throws for what was written. */
export function explainMessage(request: LocalRequest, reference: PlaceFinder): Explained {
  const started = performance.now()
  const { text, previous } = request
  const language = detectLanguage(text, request.language)
  const { commands, hints, confidence, fills } = readMessage({
    text,
    ...(request.choice !== undefined && { choice: request.choice }),
    pending: request.pending,
    options: request.options,
    workflow: request.workflow ?? null,
    slots: request.slots ?? {},
    context: { now: request.now, zone: request.zone, language, reference },
    local_now: localNow(request.now, request.zone),
    day_first: isDayFirst(request.zone, request.language),
  })
  const intent = intentOf(commands, hints)
  // A wish for another language counts at once, whatever it was said in.
  const wished = commands.find(each => each.command === 'language')
  return {
    intent,
    confidence,
    alternatives: [],
    engine: 'local',
    commands: [...commands],
    slots: contractSlots(fills, { text, previous, intent }),
    language: wished?.command === 'language' ? wished.language : language,
    ms: Math.round((performance.now() - started) * 1000) / 1000,
  }
}
