import { createHash } from 'node:crypto'
import type { Clock } from '#src/kernel/clock.ts'
import { AppError } from '#src/kernel/errors.ts'
import type { HoldRef, Supplier } from '../../supplier.ts'
import { type FindAirport, findPaths, type Hop } from './find-paths.ts'
import { createMemoryLedger, type OrderLedger } from './order-ledger.ts'
import { remember } from './remember.ts'
import type { SandboxAirport } from './sandbox-airport.ts'
import { itinerariesOf, parseKey } from './sandbox-key.ts'
import { searchFlights } from './search-flights.ts'
import { SANDBOX_NAME, showOffer } from './show-offer.ts'

export type SandboxStep = 'search' | 'price' | 'hold' | 'confirm' | 'release' | 'look_up'

/** What goes wrong with a call, for tests. `slow`: no answer until the caller gives up. `lost`: it never reached us. `unknown`:
 *  done, but the answer was lost. `sold_out`: refused. */
export type SandboxFault = 'slow' | 'lost' | 'unknown' | 'sold_out' | undefined

interface Setting {
  readonly findAirport: FindAirport
  /** The usual name of an airline; absent: our own table's. */
  airlineName?(code: string): string | undefined
  /** Business time. */
  readonly clock: Clock
  /** Where orders are remembered; absent: in memory. */
  readonly ledger?: OrderLedger
  faults?(call: { readonly step: SandboxStep; readonly hold_id?: string }): SandboxFault
}

/** Flights that nobody flies: real airports, airlines, distances and zones, and a timetable of our own that repeats itself by
 *  date and route. Everything it sells is marked `sandbox`. It serves every organization. */
export function createFlightSandbox({
  findAirport: readAirport,
  airlineName: readAirline = () => undefined,
  clock,
  ...setting
}: Setting): Supplier {
  const ledger = setting.ledger ?? createMemoryLedger()
  const faults = setting.faults ?? (() => undefined)
  const airports = remember<SandboxAirport | null>(2000)
  const findAirport: FindAirport = iata => airports(iata, () => readAirport(iata) ?? null) ?? undefined
  const paths = remember<Hop[][]>(500)
  const names = remember<string | null>(500)
  const airlineName = (code: string) => names(code, () => readAirline(code) ?? null) ?? undefined
  const sources = {
    findAirport,
    airlineName,
    findPaths: (from: SandboxAirport, to: SandboxAirport) =>
      paths(`${from.iata} ${to.iata}`, () => findPaths(from, to, findAirport)),
  }

  const price = (supplier_key: string) => {
    const key = parseKey(supplier_key)
    const slices = key && itinerariesOf(key, findAirport)
    const departs = slices?.[0]?.legs[0]?.departs
    if (!key || !slices || departs === undefined || departs <= clock()) return undefined
    return showOffer({ ...sources, key, slices, now: clock() })
  }

  /** Does a step, or what a fault makes of it. */
  async function step<T>(
    name: SandboxStep,
    { hold_id }: { readonly hold_id?: string },
    act: () => Promise<T>,
  ): Promise<T> {
    const fault = faults(hold_id === undefined ? { step: name } : { step: name, hold_id })
    if (fault === 'sold_out') throw soldOut()
    if (fault === 'lost') throw unavailable()
    if (fault === 'slow') return new Promise<never>(() => undefined)
    const result = await act()
    if (fault === 'unknown') throw unavailable()
    return result
  }

  return {
    name: SANDBOX_NAME,
    kinds: ['flight'],
    serves: () => true,
    async search(query, { signal }) {
      if (query.kind !== 'flight') return []
      if (faults({ step: 'search' }) === 'slow') await aborted(signal)
      return step('search', {}, async () => searchFlights(query, { ...sources, now: clock() }))
    },
    price: (_organization_id, supplier_key) => step('price', {}, async () => price(supplier_key)),
    hold: request =>
      step('hold', request, async () => {
        const before = await ledger.get(request.hold_id)
        if (before === undefined && !price(request.supplier_key)) throw soldOut()
        if (before === undefined) await ledger.set(request.hold_id, 'held')
        return { status: 'held' }
      }),
    confirm: request =>
      step('confirm', request, async () => {
        const before = await ledger.get(request.hold_id)
        if (before === 'released') throw soldOut()
        if (before !== 'confirmed') await ledger.set(request.hold_id, 'confirmed')
        return { status: 'confirmed', supplier_reference: recordLocator(request) }
      }),
    release: request => step('release', request, () => ledger.set(request.hold_id, 'released')),
    lookUp: request =>
      step('look_up', request, async () => {
        const state = await ledger.get(request.hold_id)
        if (state === 'confirmed') return { status: 'confirmed', supplier_reference: recordLocator(request) }
        return { status: state === 'held' ? 'held' : 'none', supplier_reference: null }
      }),
  }
}

const soldOut = () => new AppError('SOLD_OUT', 'That flight is no longer available.')
const unavailable = () =>
  new AppError('SUPPLIER_UNAVAILABLE', 'The airline did not answer. Please try again.', { detail: 'sandbox fault' })

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    if (signal.aborted) reject(unavailable())
    signal.addEventListener('abort', () => reject(unavailable()), { once: true })
  })

const LOCATOR_ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** Six characters, as airlines' record locators have; made of the hold, so that a repeat gets the same. */
function recordLocator({ hold_id }: Pick<HoldRef, 'hold_id'>): string {
  const bytes = createHash('sha256').update(`pnr ${hold_id}`).digest()
  return [...bytes.subarray(0, 6)].map(byte => LOCATOR_ALPHABET[byte % 32]).join('')
}
