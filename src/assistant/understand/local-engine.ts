import type { Understanding } from '#src/domain/understanding.ts'
import type { PlaceFinder } from '../resolve/place-name.ts'
import { type LocalRequest, understandMessage } from './explain-message.ts'
import { loadIntentModel } from './intent-model.ts'

/** The engine that needs no network, a few milliseconds a message. It never turns words into a commitment but a plain yes,
 *  and never throws for what was written. */
export function createLocalEngine({ reference }: { readonly reference: PlaceFinder }) {
  const predict = loadIntentModel()
  // The first message would pay for compiling what all the later ones use.
  understandMessage(SAMPLE, { reference, predict })
  return async (request: LocalRequest): Promise<Understanding> => understandMessage(request, { reference, predict })
}

const SAMPLE: LocalRequest = {
  text: 'Two adults and a child of 9 from Munich to the Mara, 12 to 19 February, full board, then 2 nights in Diani',
  pending: null,
  options: [],
  previous: null,
  language: 'en',
  zone: 'UTC',
  now: 0,
}
