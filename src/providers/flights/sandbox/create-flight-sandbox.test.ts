import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { addDays } from '#src/domain/dates.ts'
import { toMinor } from '#src/domain/money.ts'
import { type FlightDetails, flightDetails } from '#src/domain/offer.ts'
import type { FlightQuery, SearchPlace, SupplierOffer } from '../../supplier.ts'
import { AIRPORTS, findAirport } from './__fixtures__/airports.ts'
import { createFlightSandbox, type SandboxFault, type SandboxStep } from './create-flight-sandbox.ts'

const NOW = '2026-11-24T09:00:00Z'
const sandbox = createFlightSandbox({ findAirport, clock: () => Date.parse(NOW) })
const waiting = { signal: new AbortController().signal }

function place(iata: string, other: Partial<SearchPlace> = {}): SearchPlace {
  const airport = findAirport(iata)
  if (!airport) throw new Error(`no ${iata} in the fixture`)
  const { city: name, country, zone, latitude, longitude } = airport
  return { id: iata, name, country, zone, latitude, longitude, airports: [iata], ...other }
}

const query = (from: string, to: string, other: Partial<FlightQuery> = {}): FlightQuery => ({
  kind: 'flight',
  organization_id: 'demo',
  party: { adults: 2, children_ages: [9] },
  origin: place(from),
  destination: place(to),
  depart_date: '2027-02-12',
  cabin: 'economy',
  ...other,
})

const search = (from: string, to: string, other: Partial<FlightQuery> = {}) =>
  sandbox.search(query(from, to, other), waiting)

const slicesOf = (offer: SupplierOffer): FlightDetails['slices'] => flightDetails.parse(offer.flight).slices
const segmentsOf = (offer: SupplierOffer) => slicesOf(offer).flatMap(({ segments }) => segments)
const instant = (local: string, zone: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds

describe('a search', () => {
  test('repeats itself, and another process would find the same', async () => {
    const other = createFlightSandbox({ findAirport, clock: () => Date.parse(NOW) })
    const first = await search('FRA', 'NBO', { return_date: '2027-02-24' })
    expect(await search('FRA', 'NBO', { return_date: '2027-02-24' })).toEqual(first)
    expect(await other.search(query('FRA', 'NBO', { return_date: '2027-02-24' }), waiting)).toEqual(first)
  })

  test('finds Frankfurt to Nairobi nonstop in 8 h 10, by day and overnight', async () => {
    const offers = await search('FRA', 'NBO')
    const nonstop = offers.filter(offer => segmentsOf(offer).length === 1)
    expect(nonstop[0]?.title).toBe('Lufthansa FRA–NBO, nonstop')
    expect(segmentsOf(nonstop[0] ?? raise())[0]?.duration_minutes).toBe(490)
    const days = nonstop.map(offer => {
      const [segment = raise()] = segmentsOf(offer)
      return Number(segment.arrives_local.slice(8, 10)) - Number(segment.departs_local.slice(8, 10))
    })
    expect(new Set(days)).toEqual(new Set([0, 1]))
    expect(offers[0]?.sandbox).toBe(true)
  })

  test('lands early the next morning when it leaves Europe in the evening', async () => {
    for (const to of ['NBO', 'MBA', 'ZNZ', 'JRO']) {
      const evening = (await search('FRA', to)).flatMap(segmentsOf).filter(({ origin, departs_local }) => {
        return origin === 'FRA' && departs_local.slice(11) >= '20:00'
      })
      expect(evening.length, to).toBeGreaterThan(0)
    }
    const overnight = (await search('FRA', 'MBA')).find(offer => offer.facts.some(fact => fact.includes('20:30')))
    expect(overnight?.facts.join()).toContain('lands 07:05, the next day')
  })

  test('takes one to the gateway where there are only strips, and says so', async () => {
    const mara = place('MRE', { id: 'plc_maasai_mara', name: 'Maasai Mara' })
    const [offer = raise()] = await search('FRA', 'NBO', { destination: mara })
    expect(slicesOf(offer)[0]?.destination).toBe('NBO')
    expect(offer.price_basis).toContain('flying to Nairobi (NBO), a gateway to Maasai Mara')
    expect(offer.facts[0]).toContain('a gateway to Maasai Mara')
  })

  test('takes the airport of the place itself when it has scheduled flights', async () => {
    const diani = place('UKA', { id: 'plc_diani', name: 'Diani Beach', airports: ['UKA', 'MBA'] })
    const fromNairobi = await search('NBO', 'MBA', { destination: diani })
    expect(new Set(fromNairobi.map(offer => slicesOf(offer)[0]?.destination))).toContain('UKA')
  })

  test('reaches small and far places with connections', async () => {
    for (const [from, to] of [
      ['BGO', 'ZNZ'],
      ['OMA', 'NBO'],
      ['SYD', 'JRO'],
      ['GRU', 'DAR'],
    ] as const)
      expect((await search(from, to)).length, `${from}–${to}`).toBeGreaterThan(0)
  })

  test('gives at most eight offers, there and back in two slices', async () => {
    const offers = await search('LHR', 'NBO', { return_date: '2027-02-24' })
    expect(offers.length).toBeGreaterThanOrEqual(3)
    expect(offers.length).toBeLessThanOrEqual(8)
    for (const offer of offers) {
      const [out = raise(), back = raise()] = slicesOf(offer)
      expect([out.origin, out.destination, back.origin, back.destination]).toEqual(['LHR', 'NBO', 'NBO', 'LHR'])
    }
  })

  test('has nothing for past days, for what has just left, and beyond 360 days', async () => {
    expect(await search('FRA', 'NBO', { depart_date: '2026-11-23' })).toEqual([])
    expect(await search('FRA', 'NBO', { depart_date: addDays('2026-11-24', 361) })).toEqual([])
    const today = await search('FRA', 'NBO', { depart_date: '2026-11-24' })
    for (const offer of today) expect(Date.parse(offer.starts_at)).toBeGreaterThan(Date.parse(NOW) + 2 * 3_600_000)
  })

  test('leaves out carriers without the cabin', async () => {
    const offers = await search('FRA', 'NBO', { cabin: 'first' })
    for (const { carrier } of offers.flatMap(segmentsOf))
      expect(['LH', 'AF', 'BA', 'QR', 'EK', 'EY']).toContain(carrier)
    expect(await search('NBO', 'MBA', { cabin: 'first' })).toEqual([])
  })
})

describe('a party', () => {
  test('of more than nine seats is refused by rule', async () => {
    const party = { adults: 8, children_ages: [3, 4] }
    await expect(search('FRA', 'NBO', { party })).rejects.toMatchObject({ details: { rule: 'FLIGHT_PARTY_LIMIT' } })
  })

  test('of nine seats and infants in arms is not', async () => {
    await expect(search('FRA', 'NBO', { party: { adults: 9, children_ages: [0, 1] } })).resolves.toBeDefined()
  })

  test('with more infants than adults is refused by rule', async () => {
    const party = { adults: 1, children_ages: [0, 1] }
    await expect(search('FRA', 'NBO', { party })).rejects.toMatchObject({ details: { rule: 'FLIGHT_INFANTS' } })
  })

  test('pays three quarters for a child, a tenth for an infant, the full fare from 12', async () => {
    const fare = async (children_ages: number[]) => {
      const offers = await search('FRA', 'NBO', { party: { adults: 1, children_ages } })
      const { net, taxes } = offers.find(({ title }) => title.startsWith('Lufthansa')) ?? raise()
      return toMinor(net) - toMinor(taxes)
    }
    const adult = await fare([])
    expect((await fare([9])) / adult).toBeCloseTo(1.75, 2)
    expect((await fare([1])) / adult).toBeCloseTo(1.1, 2)
    expect((await fare([12])) / adult).toBeCloseTo(2, 2)
  })
})

test('times hold anywhere on any day: arrival after departure by the zones, connections long enough, legs that join', async () => {
  const airports = AIRPORTS.filter(({ size }) => size !== 'small').map(({ iata }) => iata)
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...airports),
      fc.constantFrom(...airports),
      fc.integer({ min: 1, max: 350 }),
      fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }),
      async (from, to, ahead, stay) => {
        fc.pre(from !== to)
        const depart_date = addDays('2026-11-24', ahead)
        const return_date = stay === undefined ? undefined : addDays(depart_date, stay)
        const offers = await search(from, to, {
          depart_date,
          ...(return_date && { return_date }),
          party: { adults: 1, children_ages: [] },
        })
        for (const offer of offers) {
          const slices = slicesOf(offer)
          expect(slices[0]?.segments[0]?.departs_local.startsWith(depart_date)).toBe(true)
          if (return_date) expect(slices[1]?.segments[0]?.departs_local.startsWith(return_date)).toBe(true)
          expect(Date.parse(offer.ends_at)).toBeGreaterThan(Date.parse(offer.starts_at))
          for (const { segments, duration_minutes } of slices) {
            if (segments.some(isAtClockChange)) continue
            const times = segments.map(segment => ({
              departs: instant(segment.departs_local, segment.departs_zone),
              arrives: instant(segment.arrives_local, segment.arrives_zone),
              segment,
            }))
            for (const { departs, arrives, segment } of times)
              expect(arrives - departs, JSON.stringify(segment)).toBe(segment.duration_minutes * 60_000)
            times.slice(1).forEach(({ departs, segment }, index) => {
              const before = times[index] ?? raise()
              expect(before.segment.destination).toBe(segment.origin)
              expect(departs - before.arrives).toBeGreaterThanOrEqual(60 * 60_000)
              expect(departs - before.arrives).toBeLessThanOrEqual(9 * 3_600_000)
            })
            const [first = raise(), last = raise()] = [times[0], times.at(-1)]
            expect(last.arrives - first.departs).toBe(duration_minutes * 60_000)
          }
          if (slices[1]) expect(Date.parse(offer.ends_at) - Date.parse(offer.starts_at)).toBeGreaterThan(0)
          expect(offer.supplier_key.length).toBeLessThanOrEqual(2000)
          expect(toMinor(offer.taxes)).toBeGreaterThan(0)
          expect(toMinor(offer.net)).toBeGreaterThan(toMinor(offer.taxes))
          expect(await sandbox.price('demo', offer.supplier_key)).toEqual(offer)
        }
      },
    ),
    { numRuns: 60 },
  )
})

describe('a price', () => {
  test('rises when the day comes nearer, and is gone when the flight has left', async () => {
    const [offer = raise()] = await search('FRA', 'NBO')
    const at = (now: string) =>
      createFlightSandbox({ findAirport, clock: () => Date.parse(now) }).price('demo', offer.supplier_key)
    const later = await at('2027-02-10T09:00:00Z')
    expect(toMinor((later ?? raise()).net)).toBeGreaterThan(toMinor(offer.net))
    expect(await at('2027-02-13T09:00:00Z')).toBeUndefined()
  })

  test('is none for a key that is not ours or names a flight that does not go', async () => {
    const [offer = raise()] = await search('FRA', 'NBO')
    expect(await sandbox.price('demo', 'nonsense')).toBeUndefined()
    expect(await sandbox.price('demo', '{"a":1}')).toBeUndefined()
    expect(await sandbox.price('demo', offer.supplier_key.replaceAll('FRA', 'MRE'))).toBeUndefined()
  })
})

describe('an order', () => {
  const [hold_id, organization_id, quantity] = ['hld_1', 'demo', 1]
  const request = { hold_id, organization_id, quantity, booking_id: 'bkg_1', expires_at: '2026-11-24T10:00:00Z' }

  async function open(faults?: (step: SandboxStep) => SandboxFault) {
    const supplier = createFlightSandbox({
      findAirport,
      clock: () => Date.parse(NOW),
      ...(faults && { faults: ({ step }: { step: SandboxStep }) => faults(step) }),
    })
    const [offer = raise()] = await search('FRA', 'NBO')
    return { supplier, order: { ...request, supplier_key: offer.supplier_key } }
  }

  test('is held, confirmed with a record locator that repeats, and can be looked up', async () => {
    const { supplier, order } = await open()
    expect(await supplier.lookUp(order)).toEqual({ status: 'none', supplier_reference: null })
    expect(await supplier.hold(order)).toEqual({ status: 'held' })
    expect(await supplier.lookUp(order)).toMatchObject({ status: 'held' })
    const confirmed = await supplier.confirm(order)
    expect(confirmed.supplier_reference).toMatch(/^[A-HJ-NP-Z2-9]{6}$/)
    expect(await supplier.confirm(order)).toEqual(confirmed)
    expect(await supplier.lookUp(order)).toEqual({
      status: 'confirmed',
      supplier_reference: confirmed.supplier_reference,
    })
    await supplier.release(order)
    expect(await supplier.lookUp(order)).toMatchObject({ status: 'none' })
    await expect(supplier.confirm(order)).rejects.toMatchObject({ code: 'SOLD_OUT' })
  })

  test('whose answer was lost is found by looking it up', async () => {
    const { supplier, order } = await open(step => (step === 'confirm' ? 'unknown' : undefined))
    await supplier.hold(order)
    await expect(supplier.confirm(order)).rejects.toMatchObject({ code: 'SUPPLIER_UNAVAILABLE' })
    expect(await supplier.lookUp(order)).toMatchObject({ status: 'confirmed' })
  })

  test('that never arrived is not found', async () => {
    const { supplier, order } = await open(step => (step === 'confirm' ? 'lost' : undefined))
    await supplier.hold(order)
    await expect(supplier.confirm(order)).rejects.toMatchObject({ code: 'SUPPLIER_UNAVAILABLE' })
    expect(await supplier.lookUp(order)).toMatchObject({ status: 'held' })
  })

  test('for what is not sold is refused', async () => {
    const { supplier, order } = await open()
    await expect(supplier.hold({ ...order, supplier_key: '{}' })).rejects.toMatchObject({ code: 'SOLD_OUT' })
  })
})

function raise(): never {
  throw new Error('there should be one')
}

/** An hour that the clocks repeat, or leave out, names no one instant. */
function isAtClockChange(segment: ReturnType<typeof segmentsOf>[number]): boolean {
  const isOpen = (local: string, zone: string) => {
    const [earlier, later] = (['earlier', 'later'] as const).map(
      disambiguation => Temporal.PlainDateTime.from(local).toZonedDateTime(zone, { disambiguation }).epochMilliseconds,
    )
    return earlier !== later
  }
  return isOpen(segment.departs_local, segment.departs_zone) || isOpen(segment.arrives_local, segment.arrives_zone)
}
