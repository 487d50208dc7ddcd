import type { Understanding } from '#src/domain/understanding.ts'
import type { PlaceFinder } from '../resolve/place-name.ts'
import { explainMessage, type LocalRequest } from './explain-message.ts'
import { loadIntentModel } from './intent-model.ts'

/** The engine that needs no network, a few milliseconds a message. It never turns words into a commitment but a plain yes,
 *  and never throws for what was written. */
export function createLocalEngine({ reference }: { readonly reference: PlaceFinder }) {
  const predict = loadIntentModel()
  return async (request: LocalRequest): Promise<Understanding> => {
    const { intent, confidence, engine, commands, language, ms } = explainMessage(request, { reference, predict })
    return { intent, confidence, engine, commands, language, ms }
  }
}
