import type { Understanding } from '#src/domain/understanding.ts'
import type { PlaceFinder } from '../resolve/place-name.ts'
import { explainMessage, type LocalRequest } from './explain-message.ts'

/** The engine that needs no network, a few milliseconds a message. It never turns words into a commitment but a plain yes,
 *  and never throws for what was written. */
export const createLocalEngine =
  ({ reference }: { readonly reference: PlaceFinder }) =>
  async (request: LocalRequest): Promise<Understanding> => {
    const { alternatives: _, slots: __, ...understanding } = explainMessage(request, reference)
    return understanding
  }
