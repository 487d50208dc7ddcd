import type { Understanding } from '#src/domain/understanding.ts'
import { localNow } from '../resolve/local-now.ts'
import type { PlaceFinder } from '../resolve/place-name.ts'
import { isDayFirst } from '../resolve/resolve-slot.ts'
import type { UnderstandRequest } from '../turn.ts'
import { type ContractSlot, contractSlots } from './contract-slots.ts'
import { detectLanguage } from './detect-language.ts'
import { type Findings, gather } from './findings.ts'
import type { MeasureForeign } from './foreign-model.ts'
import { withoutForeign } from './hold-back-foreign.ts'
import type { PredictIntent } from './intent-model.ts'
import { intentOf } from './intent-of.ts'
import { readMessage } from './read-message.ts'
import { tidyTypos } from './tidy-typos.ts'

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
export function understandMessage(raw: LocalRequest, understander: Understander): Understanding {
  const request = { ...raw, text: tidyTypos(raw.text) }
  const started = performance.now()
  const { understanding } = understand(request, understander)
  return { ...understanding, ms: since(started) }
}

/** The same with the slots as the contract's evaluation shows them. With `measure`, what is not written to a travel desk is out
 *  of scope, as it is in a conversation in which nothing stands open. */
export function explainMessage(
  raw: LocalRequest,
  { measure, ...understander }: Understander & { readonly measure?: MeasureForeign },
): Explained {
  const request = { ...raw, text: tidyTypos(raw.text) }
  const started = performance.now()
  const { understanding: read, findings } = understand(request, understander)
  const understanding = measure ? withoutForeign(read, measure(raw.text)) : read
  const { text, previous } = request
  const isWhole = findings?.text === text
  const slots = contractSlots(isWhole ? findings : gatherWhole(request, understander, understanding.language), {
    previous,
    intent: understanding.intent,
  })
  return { ...understanding, slots, ms: since(started) }
}

const since = (started: number): number => Math.round((performance.now() - started) * 1000) / 1000

/** Also what stands in questions, which a journey leaves aside. */
const gatherWhole = ({ text, now, zone, language: own }: LocalRequest, { reference }: Understander, language: string) =>
  gather({ text, now: localNow(now, zone), language, day_first: isDayFirst(zone, own), reference })

function understand(
  request: LocalRequest,
  { reference, predict }: Understander,
): { understanding: Omit<Understanding, 'ms'>; findings: Findings | undefined } {
  const { text } = request
  const previous = request.previous?.replace(CODES, ' ') ?? null
  const language = detectLanguage(text, { current: request.language, is_first: previous === null })
  const { commands, hints, confidence, findings } = readMessage({
    text,
    ...(request.choice !== undefined && { choice: request.choice }),
    pending: request.pending,
    options: request.options,
    earlier: request.earlier ?? [],
    previous,
    predict,
    workflow: request.workflow ?? null,
    slots: request.slots ?? {},
    beside: request.beside ?? {},
    context: {
      now: request.now,
      zone: request.zone,
      language,
      reference,
      slots: request.slots ?? {},
      beside: request.beside ?? {},
    },
    local_now: localNow(request.now, request.zone),
    day_first: isDayFirst(request.zone, request.language),
  })
  const intent = intentOf(commands, hints)
  // A wish for another language counts at once, whatever it was said in.
  const wished = commands.find(each => each.command === 'language')
  const understanding: Omit<Understanding, 'ms'> = {
    intent,
    confidence: round(confidence),
    engine: 'local',
    commands: [...commands],
    language: wished?.command === 'language' ? wished.language : language,
  }
  return { understanding, findings }
}

// Links and references are different every time, and say nothing about what is answered to them.
const CODES = /https?:\/\/\S+|\bTW-\w{6}\b/g

const round = (value: number): number => Math.round(value * 1000) / 1000
