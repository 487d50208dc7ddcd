import { AppError } from '#src/kernel/errors.ts'
import { allotments, holds, products, rates } from '#src/services/inventory/collections.ts'
import type { Rate } from '#src/services/inventory/rate.ts'
import { quotes } from '#src/services/quotes/stored-quote.ts'
import type { Store } from '#src/store/port.ts'
import type { Seed } from './case-format.ts'

/** Makes the demo inventory what a case says it is. A product that is not there is a fault of the case. */
export async function seedWorld(store: Store, seeds: readonly Seed[]): Promise<void> {
  for (const seed of seeds) {
    if ('stop_sale' in seed) {
      const { product, from, to } = seed.stop_sale
      await changeRates(store, product, rate => ({ ...rate, stop_sale: [...rate.stop_sale, { from, to }] }))
    } else if ('price' in seed) {
      const { product, times } = seed.price
      await changeRates(store, product, rate => withPrices(rate, times))
    } else if ('expired' in seed) await expireQuotes(store)
    else await writeText(store, seed.text)
  }
}

/** Gives back all that was taken, so that the next case finds what the first one found. */
export async function restock(store: Store): Promise<void> {
  const [months, taken] = [store.collection(allotments), store.collection(holds)]
  for (const { id } of await months.find({ limit: 1_000 })) await months.delete(id)
  for (const { id } of await taken.find({ limit: 1_000 })) await taken.delete(id)
}

async function expireQuotes(store: Store): Promise<void> {
  const collection = store.collection(quotes)
  for (const { id } of await collection.find({ where: {}, limit: 100 }))
    await collection.amend(
      id,
      () => true,
      quote => ({ ...quote, expires_at: quote.created_at }),
    )
}

async function changeRates(store: Store, product: string, change: (rate: Rate) => Rate): Promise<void> {
  const collection = store.collection(rates)
  const { id } = await findProduct(store, product)
  for (const rate of await collection.find({ where: { product_id: id }, limit: 100 }))
    await collection.amend(rate.id, () => true, change)
}

async function findProduct(store: Store, name: string) {
  const [found] = await store.collection(products).find({ where: { name }, limit: 1 })
  if (found) return found
  throw new AppError('INTERNAL', `the demo data has no product called “${name}”`)
}

async function writeText(store: Store, { product, field, value }: { product: string; field: string; value: string }) {
  const { id } = await findProduct(store, product)
  await store.collection(products).update(id, {}, { set: { [field]: value } })
}

/** Every season's price times a factor, in whole units of its currency. */
function withPrices(rate: Rate, times: number): Rate {
  const raise = <T extends { readonly price: { readonly amount: string; readonly currency: string } }>(band: T): T => ({
    ...band,
    price: { ...band.price, amount: (Number(band.price.amount) * times).toFixed(2) },
  })
  if (rate.kind === 'hotel') return { ...rate, bands: rate.bands.map(raise) }
  if (rate.kind === 'transport') return { ...rate, bands: rate.bands.map(raise) }
  return { ...rate, bands: rate.bands.map(raise) }
}
