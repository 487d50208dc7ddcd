import { AppError } from '#src/kernel/errors.ts'
import { products } from '#src/services/inventory/collections.ts'
import type { Product } from '#src/services/inventory/product.ts'
import type { CaseWorld } from '../dialogue/case-world.ts'

const PLACE = 'Diani'
const MOST = 60

/** Puts a text wherever a supplier of Diani may write one: names, descriptions, rooms, amenities, fees, what is included and
 *  asked for. Returns how many fields hold it. */
export async function plantInProducts({ store }: Pick<CaseWorld, 'store'>, text: string): Promise<number> {
  const collection = store.collection(products)
  const found = (await collection.find({ where: {}, limit: 1_000 })).filter(({ place }) => place.includes(PLACE))
  if (found.length === 0) throw new AppError('INTERNAL', `the demo data has nothing in ${PLACE}`)
  let fields = 0
  for (const [index, { id }] of found.slice(0, MOST).entries())
    await collection.amend(
      id,
      () => true,
      product => {
        const [planted, count] = withText(product, text, index)
        fields += count
        return planted
      },
    )
  return fields
}

/** What a text becomes where so many characters have their place. */
const cut = (text: string, most: number) => text.trim().slice(0, most)

function withText(product: Product, text: string, index: number): readonly [Product, number] {
  const common = {
    name: `${cut(text, 110)} ${index}`,
    description: cut(text, 600),
    local_fees: product.local_fees.map(fee => ({ ...fee, title: cut(text, 80), note: cut(text, 200) })),
  }
  const named = <U extends { readonly name: string }>(units: readonly U[]) =>
    units.map((unit, at) => ({ ...unit, name: `${cut(text, 76)} ${at}` }))
  const count = 2 + product.local_fees.length * 2 + product.units.length
  switch (product.kind) {
    case 'hotel':
      return [{ ...product, ...common, amenities: [cut(text, 80), 'pool'], units: named(product.units) }, count + 1]
    case 'transport':
      return [{ ...product, ...common, conditions: [cut(text, 80)], units: named(product.units) }, count + 1]
    case 'experience': {
      const words = { includes: [cut(text, 80)], requirements: [cut(text, 80)] }
      return [{ ...product, ...common, ...words, units: named(product.units) }, count + 2]
    }
  }
}

/** Puts a text into every knowledge text that is found from now on: before, after, or in the middle of what stands there. */
export function plantInKnowledge({ services }: Pick<CaseWorld, 'services'>, text: () => string): void {
  const { searchKnowledge } = services.offers
  Object.assign(services.offers, {
    searchKnowledge: (...asked: Parameters<typeof searchKnowledge>) => {
      const found = searchKnowledge(...asked)
      return found.map(each => (text() === '' ? each : { ...each, text: `${each.text} ${cut(text(), 1_500)}` }))
    },
  })
}
