import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#src/kernel/access.ts'
import { randomIds } from '#src/kernel/ids.ts'
import { createServices, type Services } from '#src/services/index.ts'
import { type OfferWorld, openOfferWorld } from '#src/services/offers/__fixtures__/offer-world.ts'
import { companions } from '#src/services/travelers/companions.ts'
import { preferencesKept } from '#src/services/travelers/preferences.ts'
import { type AuditRecord, callTool, type Tool } from '../define.ts'
import { forgetPerson } from './forget-person.ts'
import { getPreferences } from './get-preferences.ts'
import { listTravelers } from './list-travelers.ts'
import { savePreferences } from './save-preferences.ts'
import { saveTraveler } from './save-traveler.ts'

let world: OfferWorld
let services: Services
const audited: AuditRecord[] = []
beforeAll(async () => {
  world = await openOfferWorld()
  services = createServices(world.dependencies)
})
afterAll(() => world.close())

let count = 0
const person = (organization_id = 'org_demo', role: Actor['role'] = 'traveler'): Actor => ({
  id: `usr_${++count}`,
  role,
  organization_id,
})

const call = <T extends Tool>(tool: T, input: unknown, actor: Actor) =>
  callTool<T['input'], T['output']>(tool, input, {
    actor,
    services,
    ids: randomIds,
    consent: 'request',
    cause: 'test',
    audit: async record => void audited.push(record),
  })

const stored = () => world.dependencies.store.collection(preferencesKept)
const ANN = { given_name: 'Ann', family_name: 'Ito', type: 'adult' }

describe('what is kept of a traveller', () => {
  it('is nothing until the traveller says so', async () => {
    const empty = { kept_for: 'person', name: null, updated_at: null }
    expect(await call(getPreferences, {}, person())).toEqual(empty)
  })

  it('is changed field by field, and forgotten by null', async () => {
    const ann = person()
    await call(savePreferences, { diet: ['vegan'], seat: 'window', party: { adults: 2 } }, ann)
    await call(savePreferences, { seat: null, home_airport: 'Munich' }, ann)
    const kept = await call(getPreferences, {}, ann)
    expect(kept).toMatchObject({ diet: ['vegan'], home_airport: 'Munich', party: { adults: 2, children_ages: [] } })
    expect(kept).not.toHaveProperty('seat')
  })

  it('leaves an empty document for a day when the last of it is forgotten, which lasts again once something is kept', async () => {
    const ann = person()
    const row = async () => (await stored().find({ where: { owner_id: ann.id }, limit: 1 }))[0]
    await call(savePreferences, { seat: null }, ann)
    expect(await row()).toBeUndefined()
    await call(savePreferences, { seat: 'aisle' }, ann)
    await call(savePreferences, { seat: null }, ann)
    expect((await row())?.kept).toEqual({})
    expect(Date.parse((await row())?.expires_at ?? '') - Date.now()).toBeLessThanOrEqual(86_400_000)
    await call(savePreferences, { seat: 'window' }, ann)
    expect(await row()).toMatchObject({ kept: { seat: 'window' }, expires_at: null })
  })

  it('loses nothing that is kept while the last of something else is forgotten', async () => {
    for (let round = 0; round < 20; round++) {
      const ann = person()
      await call(savePreferences, { seat: 'aisle' }, ann)
      await Promise.all([
        call(savePreferences, { seat: null }, ann),
        call(savePreferences, { diet: ['halal'] }, ann),
        call(savePreferences, { seat: null }, ann),
      ])
      expect(await call(getPreferences, {}, ann)).toMatchObject({ diet: ['halal'] })
    }
  })

  it('keeps what is said while everything is being erased, or loses it whole', async () => {
    const ann = person()
    await call(savePreferences, { seat: 'aisle' }, ann)
    const [saved] = await Promise.all([
      call(savePreferences, { diet: ['halal'] }, ann),
      call(forgetPerson, {}, ann),
      call(forgetPerson, {}, ann),
    ])
    expect(saved.kept_for).toBe('person')
    await call(savePreferences, { mobility: ['wheelchair'] }, ann)
    expect(await call(getPreferences, {}, ann)).toMatchObject({ mobility: ['wheelchair'] })
  })

  it('is of one person and one company: the same id elsewhere sees nothing', async () => {
    const ann = person('org_demo')
    await call(savePreferences, { mobility: ['wheelchair'] }, ann)
    for (const other of [person('org_demo'), { ...ann, organization_id: 'org_other' }])
      expect(await call(getPreferences, {}, other)).not.toHaveProperty('mobility')
  })

  it('keeps what several say at once', async () => {
    const ann = person()
    await Promise.all([
      call(savePreferences, { seat: 'aisle' }, ann),
      call(savePreferences, { diet: ['halal'] }, ann),
      call(savePreferences, { budget_level: 'moderate' }, ann),
    ])
    expect(await call(getPreferences, {}, ann)).toMatchObject({
      seat: 'aisle',
      diet: ['halal'],
      budget_level: 'moderate',
    })
  })

  it.each([
    [{ shoe_size: 44 }],
    [{ diet: ['likes cake'] }],
    [{ home_airport: '<b>Munich</b>' }],
    [{ home_airport: 'Qwrtzplk' }],
    [{ party: { adults: 0 } }],
    [{ language: 'German' }],
    [{ language: 'xx' }],
    [{ language: 'qq-QQ' }],
    [{ language: 'en-QQ' }],
  ])('refuses %j', async input => {
    await expect(call(savePreferences, input, person())).rejects.toMatchObject({ code: 'VALIDATION_FAILED' })
  })

  it.each(['sw', 'pt-BR', 'yue', 'fil', null])('takes the language %j', async language => {
    await call(savePreferences, { language }, person())
  })

  it('names the field of a language that does not exist', async () => {
    await expect(call(savePreferences, { language: 'xx' }, person())).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      details: { fields: [{ path: 'language', message: 'is no language that exists' }] },
    })
  })

  it('ends for a guest after 30 days, and says that it is for the conversation alone', async () => {
    const guest = person('org_demo', 'guest')
    expect(await call(savePreferences, { diet: ['vegan'] }, guest)).toMatchObject({ kept_for: 'conversation' })
    const [row] = await stored().find({ where: { owner_id: guest.id }, limit: 1 })
    expect(Date.parse(row?.expires_at ?? '') - Date.now()).toBeGreaterThan(29 * 86_400_000)
  })

  it('goes with one call, travellers and all, and nobody else is touched', async () => {
    const [ann, bo] = [person(), person()]
    for (const each of [ann, bo]) {
      await call(savePreferences, { seat: 'window' }, each)
      await call(saveTraveler, ANN, each)
    }
    expect(await call(forgetPerson, {}, ann)).toEqual({ preferences: true, travelers: 1 })
    expect(await call(forgetPerson, {}, ann)).toEqual({ preferences: false, travelers: 0 })
    expect(await call(getPreferences, {}, ann)).not.toHaveProperty('seat')
    expect(await call(getPreferences, {}, bo)).toHaveProperty('seat')
    expect((await call(listTravelers, {}, bo)).meta.total).toBe(1)
  })

  it('leaves nothing of what was said in the audit trail', async () => {
    audited.length = 0
    await call(savePreferences, { mobility: ['wheelchair'], home_airport: 'Munich' }, person())
    expect(audited).toHaveLength(1)
    expect(JSON.stringify(audited)).not.toMatch(/wheelchair|Munich/)
  })
})

describe('saved travellers', () => {
  it('are changed by their id, by their owner alone', async () => {
    const [ann, bo] = [person(), person()]
    const { id } = await call(saveTraveler, { ...ANN, passport: 'TK1234567' }, ann)
    await call(saveTraveler, { ...ANN, id, family_name: 'Sato' }, ann)
    await expect(call(saveTraveler, { ...ANN, id }, bo)).rejects.toMatchObject({ code: 'TRAVELER_NOT_FOUND' })
    expect((await call(listTravelers, {}, ann)).items).toEqual([
      { id, given_name: 'Ann', family_name: 'Sato', type: 'adult', has_passport: true },
    ])
    expect((await call(listTravelers, {}, bo)).items).toEqual([])
  })

  it('never hold a passport number in the clear', async () => {
    const { id } = await call(saveTraveler, { ...ANN, passport: 'TK7654321' }, person())
    expect(JSON.stringify(await world.dependencies.store.collection(companions).get(id))).not.toContain('TK7654321')
  })

  it('are 50 at most', async () => {
    const ann = person()
    for (let index = 0; index < 50; index++) await call(saveTraveler, ANN, ann)
    await expect(call(saveTraveler, ANN, ann)).rejects.toMatchObject({ code: 'POLICY_REFUSED' })
  })
})
