import { MongoClient } from 'mongodb'
import { describe, expect, test } from 'vitest'
import { mongoUri } from '#src/testing/mongo-uri.ts'
import { always, anyDefinition, countUp, thing } from '../contract/place.ts'
import { describeStore } from '../store-contract.ts'
import { openMongoStore } from './open-mongo-store.ts'

const available = (await mongoUri()) !== undefined

describe.skipIf(!available)('a server', () => {
  describeStore('MongoDB', {
    may_be_busy: true,
    runs: 25,
    async prepare() {
      const uri = (await mongoUri()) ?? ''
      return {
        open: options => openMongoStore(uri, options),
        async remove() {
          const client = await MongoClient.connect(uri)
          await client.db().dropDatabase()
          await client.close()
        },
      }
    },
  })
})

test.skipIf(!available)('several processes amend one document: none is lost, each sees the one before', async () => {
  const uri = (await mongoUri()) ?? ''
  const stores = await Promise.all([1, 2, 3, 4].map(() => openMongoStore(uri)))
  const definition = anyDefinition()
  const processes = stores.map(store => store.collection(definition))
  await processes[0]?.insert(thing('a', { count: 0 }))
  const amended = await Promise.all(
    Array.from({ length: 40 }, (_, index) => processes[index % 4]?.amend('a', always, countUp)),
  )
  const counted = amended.map(one => Number(one?.document.count)).sort((a, b) => a - b)
  expect(counted).toEqual(counted.map((_, index) => index + 1))
  expect(await processes[1]?.get('a')).toEqual(thing('a', { count: 40 }))
  await Promise.all(stores.map(store => store.close()))
})

test.skipIf(!available)(
  'an upgrade drops the indexes that it made itself and no longer names, and no other',
  async () => {
    const uri = (await mongoUri()) ?? ''
    const before = anyDefinition({ indexes: [['left.a', 'status'], ['status']], unique: [['email'], ['id', 'kind']] })
    const after = { ...before, indexes: [['status']], unique: [['id', 'kind']] }
    const client = await MongoClient.connect(uri)
    const table = client.db().collection(before.name)
    await table.createIndex({ email: 1 }, { name: 'email of the operator' })
    await table.createIndex({ status: 1 }, { unique: true, name: 'unique status', sparse: true })
    await table.createIndex({ kind: 1 })
    const open = async (definition: typeof before, id: string) => {
      const store = await openMongoStore(uri)
      await store.collection(definition).insert(thing(id, { email: 'a@x.com', status: id, kind: 'k' }))
      await store.close()
    }
    await open(before, 'a')
    await expect(open(before, 'b')).rejects.toMatchObject({ code: 'STATE_CONFLICT' })
    await Promise.all(['b', 'c'].map(id => open(after, id)))
    const names = (await table.indexes()).map(({ name }) => name)
    expect(names.sort()).toEqual(
      ['_id_', 'email of the operator', 'kind_1', 'status', 'unique id, kind', 'unique status'].sort(),
    )
    expect(await table.countDocuments()).toBe(3)
    await client.db().dropDatabase()
    await client.close()
  },
)

test('a database that does not answer is BUSY, in words without the address', async () => {
  const opening = openMongoStore('mongodb://user:secret@127.0.0.1:1/x?serverSelectionTimeoutMS=200')
  await expect(opening).rejects.toMatchObject({ code: 'BUSY', message: expect.not.stringContaining('secret') })
})
