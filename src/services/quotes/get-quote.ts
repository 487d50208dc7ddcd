import type { Actor } from '#src/kernel/access.ts'
import type { Clock } from '#src/kernel/clock.ts'
import { AppError } from '#src/kernel/errors.ts'
import type { Store } from '#src/store/port.ts'
import { quotes, type StoredQuote } from './stored-quote.ts'

/** The quote of an id, expired or not, for whoever of its organization holds the id. QUOTE_NOT_FOUND otherwise. */
export function createGetStoredQuote({ store }: { readonly store: Store }) {
  const collection = store.collection(quotes)
  return async (id: string, { organization_id }: Pick<Actor, 'organization_id'>): Promise<StoredQuote> => {
    const found = await collection.get(id)
    if (found?.organization_id === organization_id) return found
    throw new AppError('QUOTE_NOT_FOUND', 'There is no such quote. Please ask for a new price.')
  }
}

/** QUOTE_EXPIRED when its half hour is over. */
export const createAssertQuoteHolds =
  ({ clock }: { readonly clock: Clock }) =>
  ({ expires_at }: StoredQuote): void => {
    if (Date.parse(expires_at) <= clock())
      throw new AppError(
        'QUOTE_EXPIRED',
        'That price was held until its half hour was over. Please ask for a new one.',
        {
          details: { expires_at },
        },
      )
  }
