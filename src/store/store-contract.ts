import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { defect } from '#src/kernel/errors.ts'
import { describeCrowds } from './contract/crowds.ts'
import { describeLifetimes } from './contract/lifetimes.ts'
import { anyDefinition, type Bench, type Place, thing } from './contract/place.ts'
import { describeProperties } from './contract/properties.ts'
import { describeQuestions } from './contract/questions.ts'
import { describeWrites } from './contract/writes.ts'
import type { CollectionDefinition, Store } from './port.ts'

interface Subject extends Pick<Bench, 'may_be_busy' | 'runs'> {
  /** What its collections have beside what a test asks for. */
  readonly traits?: Pick<CollectionDefinition, 'is_never_changed_in_place'>
  /** A place with nothing in it. */
  prepare(): Promise<Place>
}

/** Every sentence of the port (port.ts), tried on one store. Each test has a collection of its own. */
export function describeStore(name: string, { prepare, may_be_busy, runs, traits }: Subject): void {
  describe(name, () => {
    let place: Place | undefined
    let store: Store | undefined
    let now = Date.now()
    const system_clock = () => now
    const opened = () => {
      if (!store) throw defect('the store is not open')
      return store
    }
    const bench: Bench = {
      may_be_busy,
      runs,
      get store() {
        return opened()
      },
      collection: definition => opened().collection(anyDefinition({ ...traits, ...definition })),
      setClock(instant) {
        now = Date.parse(instant)
      },
      async reopen() {
        await store?.close()
        store = await place?.open({ system_clock })
        return opened()
      },
    }
    beforeAll(async () => {
      place = await prepare()
      await bench.reopen()
    })
    beforeEach(() => {
      now = Date.now()
    })
    afterAll(async () => {
      await store?.close()
      await place?.remove()
    })

    describeWrites(bench)
    describeQuestions(bench)
    describeLifetimes(bench)
    describeCrowds(bench)
    describeProperties(bench)

    test('what is written is there after closing and opening again', async () => {
      const definition = anyDefinition({ unique: [['email']] })
      const written = bench.store.collection(definition).insert(thing('a', { email: 'a@b.test' }))
      await written
      const things = (await bench.reopen()).collection(definition)
      expect(await things.get('a')).toEqual(thing('a', { email: 'a@b.test' }))
      await expect(things.insert(thing('b', { email: 'a@b.test' }))).rejects.toMatchObject({ code: 'STATE_CONFLICT' })
    })

    test('one name has one definition', () => {
      const definition = anyDefinition()
      bench.store.collection(definition)
      expect(() => bench.store.collection(definition)).not.toThrow()
      expect(() => bench.store.collection({ ...definition })).toThrow(expect.objectContaining({ code: 'INTERNAL' }))
    })

    test('is healthy while it is open; when closed, it says so and answers BUSY', async () => {
      const other = await prepare()
      const closing = await other.open()
      const things = closing.collection(anyDefinition())
      expect(await closing.isHealthy()).toBe(true)
      await closing.close()
      await closing.close()
      expect(await closing.isHealthy()).toBe(false)
      await expect(things.get('a')).rejects.toMatchObject({ code: 'BUSY' })
      await expect(things.insert(thing('a'))).rejects.toMatchObject({ code: 'BUSY' })
      await other.remove()
    })
  })
}
