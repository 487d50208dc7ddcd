import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { HoldRequest } from '#src/providers/supplier.ts'
import type { Store } from '#src/store/port.ts'
import { openSqliteStore } from '#src/store/sqlite/open-sqlite-store.ts'
import { type Death, mortalStore } from '#src/testing/crash.ts'
import { demoInventory, seedDemoInventory } from '../demo/seed-demo-inventory.ts'
import { allotments, holds } from './collections.ts'
import { createOwnInventory } from './own-inventory.ts'
import { writeKey } from './supplier-key.ts'

const START = Date.parse('2026-11-24T09:00:00Z')
const LATER = START + 3_600_000
let folder: string
let store: Store

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holds-'))
  store = openSqliteStore(join(folder, 'store.db'))
  await seedDemoInventory({ store, clock: () => START, organization_id: 'demo' })
})

afterAll(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

const { products, rates } = demoInventory('demo', '2026-11-24')
const house = products.find(({ name }) => name === 'Nyali Tide Hotel')
const rate = rates.find(({ product_id, unit_ids }) => product_id === house?.id && unit_ids[0] === 'sea_room')

/** Three rooms over a month end. */
const requestOf = (name: string): HoldRequest => ({
  organization_id: 'demo',
  hold_id: `hld_${name}`,
  booking_id: `bkg_${name}`,
  supplier_key: writeKey({
    k: 'hotel',
    p: house?.id ?? '',
    r: rate?.id ?? '',
    u: 'sea_room',
    from: '2027-02-27',
    to: '2027-03-03',
    n: 3,
    a: 6,
    c: [],
  }),
  quantity: 1,
  expires_at: new Date(START + 1_800_000).toISOString(),
})

const NIGHTS = ['2027-02-27', '2027-02-28', '2027-03-01', '2027-03-02']

async function left() {
  const found = await store.collection(allotments).find({ where: { unit_id: 'sea_room' }, limit: 10 })
  const all: Record<string, number> = Object.assign({}, ...found.map(document => document.left))
  return NIGHTS.map(night => all[night] ?? 12)
}

const steps = Array.from({ length: 14 }, (_, index) => index + 1)
const nobody = { findBooking: async () => undefined }

async function dying(request: HoldRequest, { at, when }: Pick<Death, 'at' | 'when'>, what: 'hold' | 'release') {
  const death: Death = { steps: 0, at, when }
  const dead = createOwnInventory({ store: mortalStore(death, store), clock: () => START })
  await dead[what](request).catch(() => undefined)
}

for (const when of ['before', 'after'] as const) {
  test(`a process that dies ${when} any step of a hold leaves what another finishes, or the sweep returns`, async () => {
    const living = createOwnInventory({ store, clock: () => START })
    const later = createOwnInventory({ store, clock: () => LATER })
    for (const at of steps) {
      const finished = requestOf(`finished_${when}_${at}`)
      await dying(finished, { at, when }, 'hold')
      expect(await living.hold(finished)).toEqual({ status: 'held' })
      expect(await left()).toEqual([9, 9, 9, 9])
      await living.release(finished)
      expect(await left()).toEqual([12, 12, 12, 12])

      const orphan = requestOf(`orphan_${when}_${at}`)
      await dying(orphan, { at, when }, 'hold')
      await later.sweepHolds(nobody)
      expect(await left()).toEqual([12, 12, 12, 12])
    }
  })

  test(`a release cut short ${when} any step is finished by the sweep, once`, async () => {
    const living = createOwnInventory({ store, clock: () => START })
    const later = createOwnInventory({ store, clock: () => LATER })
    for (const at of steps) {
      const request = requestOf(`cut_${when}_${at}`)
      await living.hold(request)
      await dying(request, { at, when }, 'release')
      await Promise.all([later.sweepHolds(nobody), living.release(request)])
      await later.sweepHolds(nobody)
      expect(await left()).toEqual([12, 12, 12, 12])
      expect((await store.collection(holds).get(request.hold_id))?.status).toBe('released')
    }
  })
}

test('a slow process that takes after the sweep finds the door shut', async () => {
  const request = requestOf('slow')
  await dying(request, { at: 5, when: 'after' }, 'hold') // the hold is written, nothing is taken
  expect((await store.collection(holds).get(request.hold_id))?.status).toBe('taking')
  const hold = await store.collection(holds).get(request.hold_id)
  await createOwnInventory({ store, clock: () => LATER }).sweepHolds(nobody)
  // What the slow one still believes.
  await store.collection(holds).update(request.hold_id, {}, { set: { status: hold?.status ?? 'taking' } })
  const slow = createOwnInventory({ store, clock: () => START })
  await expect(slow.hold(request)).rejects.toMatchObject({ code: 'HOLD_EXPIRED' })
  expect(await left()).toEqual([12, 12, 12, 12])
})

test('marks and the too late leave nothing behind in the allotments', async () => {
  const living = createOwnInventory({ store, clock: () => START })
  const late = Array.from({ length: 20 }, (_, index) => requestOf(`late_${index}`))
  const answers = await Promise.allSettled(late.map(request => living.hold(request)))
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(4)
  const dayAfter = createOwnInventory({ store, clock: () => START + 48 * 3_600_000 })
  await dayAfter.sweepHolds(nobody)
  const dayAfterThat = createOwnInventory({ store, clock: () => START + 96 * 3_600_000 })
  await dayAfterThat.sweepHolds(nobody)
  const found = await store.collection(allotments).find({ where: { unit_id: 'sea_room' }, limit: 10 })
  expect(found.flatMap(document => Object.keys(document.holds))).toEqual([])
  expect(await left()).toEqual([12, 12, 12, 12])
})
