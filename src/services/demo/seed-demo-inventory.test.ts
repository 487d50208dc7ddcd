import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addDays } from '#src/domain/dates.ts'
import { openSqliteStore } from '#src/store/sqlite/open-sqlite-store.ts'
import { products as productsCollection, rates as ratesCollection } from '../inventory/collections.ts'
import { product } from '../inventory/product.ts'
import { rate } from '../inventory/rate.ts'
import { demoInventory, seedDemoInventory } from './seed-demo-inventory.ts'

const TODAY = '2026-11-24'
const demo = demoInventory('demo', TODAY)
const other = demoInventory('other', TODAY)

test('every product and rate is what the collections say', () => {
  for (const each of [...demo.products, ...other.products]) expect(product.parse(each)).toEqual(each)
  for (const each of [...demo.rates, ...other.rates]) expect(rate.parse(each)).toEqual(each)
})

test('ids are unique, and every unit of every product has a rate', () => {
  const all = [...demo.products, ...demo.rates, ...other.products, ...other.rates]
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  for (const { id, units } of demo.products) {
    const priced = new Set(demo.rates.filter(each => each.product_id === id).flatMap(each => each.unit_ids))
    expect(new Set(units.map(unit => unit.id))).toEqual(priced)
  }
})

test('prices have no gap and no overlap for 18 months from this month on', () => {
  for (const { bands } of demo.rates) {
    expect(bands[0]?.from).toBe('2026-11-01')
    expect(bands.at(-1)?.to).toBe('2028-05-31')
    const starts = bands.slice(1).map(({ from }) => from)
    expect(starts).toEqual(bands.slice(0, -1).map(({ to }) => addDays(to, 1)))
  }
})

test('Christmas is the dearest time, and the low season the cheapest', () => {
  for (const each of demo.rates) {
    if (each.kind !== 'hotel') continue
    const price = (date: string) => Number(each.bands.find(({ from, to }) => from <= date && date <= to)?.price.amount)
    expect(price('2026-12-25')).toBeGreaterThan(price('2027-08-15'))
    expect(price('2027-08-15')).toBeGreaterThan(price('2027-05-15'))
  }
})

test('covers what the demo company sells', () => {
  const hotels = demo.products.filter(({ kind }) => kind === 'hotel')
  const at = (place_id: string) => hotels.filter(hotel => hotel.place_id === place_id)
  const places =
    'nairobi mombasa diani maasai_mara amboseli tsavo_east tsavo_west serengeti ngorongoro arusha kilimanjaro stone_town nungwi paje pemba lake_manyara tarangire lake_nakuru lamu watamu'
  for (const place of places.split(' ')) expect(at(`plc_${place}`).length, place).toBeGreaterThan(0)
  expect(hotels.length).toBeGreaterThanOrEqual(40)
  expect(at('plc_maasai_mara').length).toBeGreaterThanOrEqual(5)
  expect(at('plc_diani').length).toBeGreaterThanOrEqual(5)
  expect(at('plc_nairobi').length).toBeGreaterThanOrEqual(3)
  expect(demo.products.filter(({ kind }) => kind === 'transport').length).toBeGreaterThanOrEqual(30)
  const experiences = demo.products.flatMap(each => (each.kind === 'experience' ? [each.category] : []))
  expect(experiences.length).toBeGreaterThanOrEqual(40)
  for (const category of ['safari', 'diving', 'cultural', 'adventure'] as const)
    expect(experiences.filter(each => each === category).length).toBeGreaterThanOrEqual(10)
  expect(other.products.length).toBeLessThanOrEqual(3)
})

test('seeding twice is seeding once, keeps what was changed, and takes under two seconds', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'seed-'))
  const store = openSqliteStore(join(folder, 'store.db'))
  const seed = () =>
    seedDemoInventory({ store, clock: () => Date.parse('2026-11-24T09:00:00Z'), organization_id: 'demo' })
  const start = performance.now()
  await seed()
  expect(performance.now() - start).toBeLessThan(2000)
  const [first] = demo.products
  await store.collection(productsCollection).update(first?.id ?? '', {}, { set: { name: 'Renamed' } })
  await seed()
  expect(await store.collection(productsCollection).count({})).toBe(demo.products.length)
  expect(await store.collection(ratesCollection).count({})).toBe(demo.rates.length)
  expect((await store.collection(productsCollection).get(first?.id ?? ''))?.name).toBe('Renamed')
  await store.close()
  await rm(folder, { recursive: true })
})
