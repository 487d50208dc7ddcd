import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#src/kernel/access.ts'
import {
  agent,
  ann,
  ben,
  createBookingWorld,
  ids,
  manager,
  root,
  stranger,
  toConfirm,
} from '#src/testing/booking-world.ts'

const world = createBookingWorld()
const { services } = world
afterAll(world.end)

const guest: Actor = { id: 'cnv_guest', role: 'guest', organization_id: 'org_demo' }
const inChat: Actor = { ...ann, conversation_id: 'cnv_ann' }
const made: Record<string, string> = {}

beforeAll(async () => {
  const book = async (actor: Actor, in_days: number) =>
    (await services.confirmBooking(toConfirm(world.quote([{ in_days }]), actor))).id
  made.ann = await book(ann, 40)
  made.chat = await book(inChat, 50)
  made.guest = await book(guest, 60)
  made.agent = await book(agent, 70)
})

const paged = { page: 1, limit: 20 }
const seenBy = async (actor: Actor) => {
  const { items } = await services.listBookings({ actor, ...paged })
  return Object.keys(made).filter(name => items.some(({ id }) => id === made[name]))
}

test.each([
  ['a traveller', ann, ['ann', 'chat']],
  ['another traveller', ben, []],
  ['a guest', guest, ['guest']],
  ['an agent', agent, ['agent']],
  ['a manager', manager, ['ann', 'chat', 'guest', 'agent']],
  ['another company', stranger, []],
  ['the super admin', root, ['ann', 'chat', 'guest', 'agent']],
] as const)('%s sees theirs, in lists and one by one', async (_who, actor, names) => {
  expect(await seenBy(actor)).toEqual(names)
  for (const [name, booking_id] of Object.entries(made)) {
    const [one] = await Promise.allSettled([services.getBooking({ booking_id, actor })])
    const isSeen = names.some(each => each === name)
    expect(one?.status).toBe(isSeen ? 'fulfilled' : 'rejected')
    if (one?.status === 'rejected') expect(one.reason).toMatchObject({ code: 'BOOKING_NOT_FOUND' })
    if (isSeen) continue
    const foreign = { booking_id, actor }
    for (const work of [
      () => services.quoteCancellation({ ...foreign, ids: ids('x') }),
      () => services.createPayment(foreign),
      () => services.listDocuments(foreign),
      () => services.getBookingDocument({ ...foreign, kind: 'itinerary' }),
    ])
      await expect(work()).rejects.toMatchObject({ code: 'BOOKING_NOT_FOUND' })
  }
})

test('an agent who takes a conversation over sees what it booked', async () => {
  expect(await seenBy(agent)).toEqual(['agent'])
  await services.followConversation({ conversation_id: 'cnv_ann', agent_id: agent.id })
  expect(await seenBy(agent)).toEqual(['chat', 'agent'])
})

test('lists are filtered, sorted and cut into pages by the store', async () => {
  const list = (filters: object) => services.listBookings({ actor: manager, ...paged, ...filters })
  const sorted = await list({ sort: 'starts_at' })
  expect(sorted.items.map(({ id }) => id)).toEqual([made.ann, made.chat, made.guest, made.agent])
  expect((await list({ sort: '-starts_at', limit: 1, page: 2 })).items.map(({ id }) => id)).toEqual([made.guest])
  expect((await list({ limit: 3 })).meta).toEqual({ page: 1, limit: 3, total: 4, pages: 2 })
  const [first] = sorted.items
  const day = first?.items[0]?.starts_at.slice(0, 10) ?? ''
  expect((await list({ date_from: day, date_to: day })).items.map(({ id }) => id)).toEqual([made.ann])
  for (const q of [first?.reference, first?.reference.toLowerCase().replace('-', ' '), first?.reference.slice(3)])
    expect((await list({ q })).items.map(({ id }) => id)).toEqual([made.ann])
  expect((await list({ status: 'confirmed' })).meta.total).toBe(0)
  expect((await list({ status: 'held' })).meta.total).toBe(4)
  await expect(list({ date_from: '2027-02-01', date_to: '2027-01-01' })).rejects.toMatchObject({
    code: 'VALIDATION_FAILED',
  })
})
