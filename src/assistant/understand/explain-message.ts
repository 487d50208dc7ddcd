import type { Understanding } from '#src/domain/understanding.ts'
import { localNow } from '../resolve/local-now.ts'
import type { PlaceFinder } from '../resolve/place-name.ts'
import { isDayFirst } from '../resolve/resolve-slot.ts'
import type { UnderstandRequest } from '../turn.ts'
import { type ContractSlot, contractSlots } from './contract-slots.ts'
import { detectLanguage } from './detect-language.ts'
import type { PredictIntent } from './intent-model.ts'
import { intentOf } from './intent-of.ts'
import { readMessage } from './read-message.ts'

/** What every engine is told; who speaks does not change what is said. */
export type LocalRequest = Omit<UnderstandRequest, 'actor'>

/** An understanding with what only evaluation looks at. */
export interface Explained extends Understanding {
  readonly slots: Readonly<Record<string, ContractSlot>>
}

/** What the engine stands on; without a model it goes by its rules alone. */
export interface Understander {
  readonly reference: PlaceFinder
  readonly predict: PredictIntent | undefined
}

/** One message through the local engine: rules, resolvers and the trained model, without network. Never throws for what was
 *  written. */
export function explainMessage(request: LocalRequest, { reference, predict }: Understander): Explained {
  const started = performance.now()
  const { text, previous } = request
  const language = detectLanguage(text, request.language)
  const { commands, hints, confidence, fills } = readMessage({
    text,
    ...(request.choice !== undefined && { choice: request.choice }),
    pending: request.pending,
    options: request.options,
    previous,
    predict,
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
    confidence: round(confidence),
    engine: 'local',
    commands: [...commands],
    slots: contractSlots(fills, { text, previous, intent }),
    language: wished?.command === 'language' ? wished.language : language,
    ms: Math.round((performance.now() - started) * 1000) / 1000,
  }
}

const round = (value: number): number => Math.round(value * 1000) / 1000
