import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Traveler } from '#src/domain/booking.ts'
import { fromMinor, isSameMoney, type Money, sumMoney, toMinor, zeroMoney } from '#src/domain/money.ts'
import type { OfferKind, PenaltyStep } from '#src/domain/offer.ts'
import type { Party } from '#src/domain/party.ts'
import type { Actor } from '#src/kernel/access.ts'
import { toInstant } from '#src/kernel/clock.ts'
import { AppError, defect } from '#src/kernel/errors.ts'
import { derivedId, repeatableIds } from '#src/kernel/ids.ts'
import { createLog } from '#src/kernel/log.ts'
import type { Mail, Mailer } from '#src/providers/mail/mailer.ts'
import type { PaymentProvider } from '#src/providers/payments/payment-provider.ts'
import { sandboxPayments } from '#src/providers/payments/sandbox-payments.ts'
import { createBookingServices } from '#src/services/bookings/booking-services.ts'
import type { StoredQuote, StoredQuoteLine } from '#src/services/quotes/stored-quote.ts'
import type { Store } from '#src/store/port.ts'
import { openSqliteStore } from '#src/store/sqlite/open-sqlite-store.ts'
import { type Death, immortal, mortal, mortalMethods, mortalStore } from './crash.ts'
import { createFakeSupplier, type FakeSupplier } from './fake-supplier.ts'

// In memory where there is such a folder: what is tested here is not the disk, and thousands of syncs take long.
const FOLDER = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
const START = Date.parse('2026-12-01T09:00:00Z')
const DAY_MS = 24 * 3_600_000
export const SECRETS = {
  signing: 'signing secret of 32 characters!!',
  encryption: 'encryption secret of 32 characters',
}

export interface LineIdea {
  readonly kind?: OfferKind
  readonly key?: string
  readonly total?: string
  readonly refundable?: boolean
  readonly policy?: readonly PenaltyStep[]
  /** Days from now to the start. */
  readonly in_days?: number
}

interface WorldIdea {
  readonly stock?: Readonly<Record<string, number>>
  /** SQLite in a folder of its own unless told. */
  readonly store?: Store
}

/** Bookings over a real store, with suppliers and payments that only count: what the tests of bookings stand on. */
export function createBookingWorld({ stock = {}, store: given }: WorldIdea = {}) {
  const folder = mkdtempSync(join(FOLDER, 'bookings-'))
  const store = given ?? openSqliteStore(join(folder, 'documents.db'))
  const time = { business: START, system: START }
  const quotes = new Map<string, StoredQuote>()
  const today = new Map<string, string>()
  const supplier = createFakeSupplier('fake', { room: 1_000, transfer: 1_000, flight: 1_000, ...stock })
  const mails: Mail[] = []
  const mailer: Mailer = { send: async mail => void mails.push(mail) }
  const ledger = createLedger()
  let count = 0

  const showTotal = (quote: StoredQuote): Money => {
    const amount = today.get(quote.id)
    return amount === undefined ? quote.total : { amount, currency: quote.currency }
  }
  const show = (stored: StoredQuote) => ({
    ...stored,
    lines: [],
    party: { ...stored.party, children_ages: [...stored.party.children_ages] },
    due_locally: [],
    policies: [],
    warnings: [],
    notices: [],
  })
  const offers = {
    getStoredQuote: async (id: string, { organization_id }: Pick<Actor, 'organization_id'>) => {
      const quote = quotes.get(id)
      if (quote?.organization_id === organization_id) return quote
      throw new AppError('QUOTE_NOT_FOUND', 'There is no such quote.')
    },
    assertQuoteHolds: ({ expires_at }: StoredQuote) => {
      if (Date.parse(expires_at) <= time.business) throw new AppError('QUOTE_EXPIRED', 'That price has expired.')
    },
    repriceQuote: async (quote: StoredQuote) => {
      const total = showTotal(quote)
      return { moved: !isSameMoney(total, quote.total), before: quote.total, total }
    },
    requote: async (quote: StoredQuote, { ids }: { readonly ids: (prefix: 'qte') => string }) => {
      const next: StoredQuote = { ...quote, id: ids('qte'), total: showTotal(quote) }
      quotes.set(next.id, next)
      return show(next)
    },
    showQuote: show,
  }

  /** A process: its own services over the shared store. */
  const start = (death: Death = immortal(), shared: Store = store) =>
    createBookingServices({
      store: mortalStore(death, shared),
      suppliers: [mortalMethods(death, supplier.supplier)],
      payment_providers: [mortalMethods(death, ledger.provider), offline],
      mailer: { send: mail => mortal(death, () => mailer.send(mail)) },
      clock: () => time.business,
      system_clock: () => time.system,
      log: createLog('silent'),
      public_url: () => 'https://travel.test',
      secrets: SECRETS,
      offers,
    })

  return {
    store,
    time,
    supplier,
    ledger,
    mails,
    /** Keeps mails until a test puts another way to send in. */
    mailer,
    start,
    services: start(),
    /** Moves both clocks. */
    pass: (ms: number) => {
      time.business += ms
      time.system += ms
    },
    /** Today's total of a quote is another. */
    move: (quote_id: string, amount: string) => today.set(quote_id, amount),
    quote: (lines: readonly LineIdea[], about: { readonly party?: Party; readonly organization_id?: string } = {}) => {
      const quote = toQuote(`qte_${count++}_${folder.slice(-6)}`, { lines, now: time.business, ...about })
      quotes.set(quote.id, quote)
      for (const line of quote.lines) supplier.setPrice(line.supplier_key, line.net.amount)
      return quote
    },
    end: async () => {
      await store.close()
      rmSync(folder, { recursive: true })
    },
  }
}

export type BookingWorld = ReturnType<typeof createBookingWorld>

const offline: PaymentProvider = {
  ...sandboxPayments,
  name: 'offline',
  refund: () => Promise.reject(new AppError('STATE_CONFLICT', 'By hand.')),
}

/** A payment provider that counts: what it took and gave back, once for each key. */
function createLedger() {
  const taken = new Map<string, number>()
  const released = new Set<string>()
  const returned = new Map<string, { payment_id: string; minor: number }>()
  const mishaps: ('refused' | 'silent' | 'lost')[] = []

  async function perform(work: () => void): Promise<{ provider_reference: string }> {
    const mishap = mishaps.shift()
    if (mishap === 'refused') throw new AppError('STATE_CONFLICT', 'Refused.')
    if (mishap === 'silent') throw new AppError('SUPPLIER_UNAVAILABLE', 'No answer.')
    work()
    if (mishap === 'lost') throw new AppError('SUPPLIER_UNAVAILABLE', 'No answer.')
    return { provider_reference: 'SBX-1' }
  }

  const provider: PaymentProvider = {
    name: 'sandbox',
    capture: ({ payment_id, amount }) =>
      perform(() => {
        if (released.has(payment_id)) throw defect(`${payment_id} was let go and is taken`)
        taken.set(payment_id, toMinor(amount))
      }),
    release: ({ payment_id }) =>
      perform(() => {
        if (taken.has(payment_id)) throw defect(`${payment_id} was taken and is let go`)
        released.add(payment_id)
      }),
    refund: ({ payment_id, refund_id, amount }) =>
      perform(() => void returned.set(refund_id, { payment_id, minor: toMinor(amount) })),
  }
  const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, each) => total + each, 0)
  return {
    provider,
    taken,
    released,
    returned,
    mishaps,
    /** Minor units that stayed with us, over these payments. */
    kept: (payment_ids: readonly string[]) =>
      sum(payment_ids.map(id => taken.get(id) ?? 0)) -
      sum([...returned.values()].filter(each => payment_ids.includes(each.payment_id)).map(({ minor }) => minor)),
  }
}

interface QuoteIdea {
  readonly lines: readonly LineIdea[]
  readonly now: number
  readonly party?: Party
  readonly organization_id?: string
}

function toQuote(id: string, { lines, now, party, organization_id = 'org_demo' }: QuoteIdea): StoredQuote {
  const made = lines.map((line, index) => toLine(line, { index, now }))
  const total = sumMoney(
    made.map(line => line.total),
    'USD',
  )
  return {
    id,
    schema_version: 1,
    organization_id,
    owner_id: 'usr_ann',
    lines: made,
    party: party ?? { adults: 2, children_ages: [] },
    channel: 'direct',
    currency: 'USD',
    rates: [],
    promo_code: null,
    subtotal: total,
    taxes: zeroMoney('USD'),
    fees: zeroMoney('USD'),
    discount: zeroMoney('USD'),
    total,
    due_locally: [{ title: 'Park fees', total: fromMinor(12_000, 'USD'), note: 'Paid at the gate' }],
    warnings: [],
    created_at: toInstant(now),
    expires_at: toInstant(now + 30 * 60_000),
    forget_at: toInstant(Date.now() + 7 * DAY_MS),
  }
}

function toLine(idea: LineIdea, { index, now }: { readonly index: number; readonly now: number }): StoredQuoteLine {
  const { kind = 'hotel', key = 'room', total = '120.00', refundable = true, policy = [], in_days = 60 } = idea
  const day = (days: number) => toInstant(now + days * DAY_MS)
  const date = (days: number) => day(days).slice(0, 10)
  const amount: Money = { amount: total, currency: 'USD' }
  return {
    offer_id: derivedId('ofr', String(index)),
    kind,
    title: TITLES[kind],
    quantity: 1,
    total: amount,
    price: {
      subtotal: amount,
      taxes: zeroMoney('USD'),
      fees: zeroMoney('USD'),
      discount: zeroMoney('USD'),
      total: amount,
      trace: [],
    },
    starts_at: day(in_days + index),
    ends_at: day(in_days + index + (kind === 'hotel' ? 3 : 0.1)),
    supplier: 'fake',
    supplier_shown: 'Fake Tours',
    supplier_key: key,
    net: { amount: '100.00', currency: 'USD' },
    on_request: false,
    refundable,
    cancellation: [],
    cancellation_policy: policy,
    due_locally: [],
    facts: ['Full board'],
    hold_minutes: 30,
    sandbox: true,
    ...(kind === 'hotel' ? { hotel: hotelOf(date(in_days + index), date(in_days + index + 3)) } : {}),
    ...(kind === 'flight' ? { flight: flightOf(day(in_days + index).slice(0, 16)) } : {}),
    ...(kind === 'transport' ? { transport: transportOf(date(in_days + index)) } : {}),
    ...(kind === 'experience' ? { experience: experienceOf(date(in_days + index)) } : {}),
  }
}

const TITLES: Readonly<Record<OfferKind, string>> = {
  hotel: 'Kilima Ridge Camp, savanna tent',
  flight: 'Nairobi Wilson to Maasai Mara',
  transport: 'Airport to hotel, private van',
  experience: 'Morning game drive',
}

const ZONE = 'Africa/Nairobi'

const hotelOf = (check_in: string, check_out: string): StoredQuoteLine['hotel'] => ({
  product_id: 'prd_1',
  name: 'Kilima Ridge Camp',
  hotel_type: 'tented_camp',
  place_id: 'plc_mara',
  place: 'Maasai Mara',
  stars: 4,
  room: 'Savanna tent',
  rooms: 1,
  board: 'FB',
  check_in,
  check_out,
  nights: 3,
  zone: ZONE,
  amenities: [],
})

const flightOf = (departs_local: string): StoredQuoteLine['flight'] => ({
  slices: [
    {
      origin: 'WIL',
      destination: 'MRE',
      cabin: 'economy',
      stops: 0,
      duration_minutes: 45,
      segments: [
        {
          carrier: 'P2',
          carrier_name: 'AirKenya',
          flight_number: 'P2 881',
          origin: 'WIL',
          destination: 'MRE',
          departs_local,
          departs_zone: ZONE,
          arrives_local: departs_local,
          arrives_zone: ZONE,
          duration_minutes: 45,
        },
      ],
    },
  ],
  bags: '15 kg in soft bags',
  changeable: 'For a fee',
  refund: 'None',
})

const transportOf = (date: string): StoredQuoteLine['transport'] => ({
  product_id: 'prd_2',
  mode: 'road',
  vehicle: 'Van',
  shared: false,
  origin: 'Jomo Kenyatta airport',
  destination: 'Nairobi hotel',
  date,
  pickup_time: '12:00',
  duration_minutes: 60,
  zone: ZONE,
})

const experienceOf = (date: string): StoredQuoteLine['experience'] => ({
  product_id: 'prd_3',
  category: 'safari',
  place_id: 'plc_mara',
  place: 'Maasai Mara',
  date,
  start_time: '06:00',
  duration_minutes: 240,
  zone: ZONE,
  includes: ['Guide'],
  requirements: [],
})

export const ann: Actor = { id: 'usr_ann', role: 'traveler', organization_id: 'org_demo' }
export const ben: Actor = { id: 'usr_ben', role: 'traveler', organization_id: 'org_demo' }
export const agent: Actor = { id: 'usr_agent', role: 'dmc_agent', organization_id: 'org_demo' }
export const manager: Actor = { id: 'usr_manager', role: 'dmc_manager', organization_id: 'org_demo' }
export const stranger: Actor = { id: 'usr_other', role: 'dmc_admin', organization_id: 'org_other' }
export const root: Actor = { id: 'usr_root', role: 'super_admin', organization_id: 'org_demo' }

export const contact = { name: 'Ann Ito', email: 'ann@example.com', phone: '+254712345678' }
export const twoAdults: readonly [Traveler, Traveler] = [
  { given_name: 'Ann', family_name: 'Ito', type: 'adult', passport: 'TK1234567' },
  { given_name: 'Bo', family_name: 'Ito', type: 'adult' },
]

/** The request that books a quote for Ann. */
export const toConfirm = (quote: StoredQuote, actor: Actor = ann) => ({
  quote_id: quote.id,
  expected_total: quote.total,
  contact,
  travelers: twoAdults,
  actor,
})

export const ids = (name: string) => repeatableIds('test', name)

export type { FakeSupplier }
