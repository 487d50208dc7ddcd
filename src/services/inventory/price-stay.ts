import { daysBetween } from '#src/domain/dates.ts'
import { fromMinor, type Money, roundHalfEven, toMinor } from '#src/domain/money.ts'
import type { RoomParty } from './assign-rooms.ts'
import { childShare, type HotelRate, isWithin } from './rate.ts'

/** From this age on a child sharing with one adult stands for the second adult. */
const COUNTS_AS_PERSON = 3

interface PricedNight {
  readonly date: string
  readonly season: string
  /** Minor units, all rooms: before and after the stay's own offer. */
  readonly full: number
  readonly charged: number
}

export interface PricedStay {
  readonly net: Money
  readonly nights: readonly PricedNight[]
  /** Which offer made it cheaper, in the words of a fact. */
  readonly saving: string | null
}

interface Stay {
  readonly rate: HotelRate
  /** Every night, in order. */
  readonly dates: readonly string[]
  readonly rooms: readonly RoomParty[]
  /** The day on which it is booked, in the hotel's zone. */
  readonly today: string
}

/** Prices a stay night by night, across seasons. Of early bird and stay-pay the better one for the traveller applies, never
 *  both. Undefined when a night has no price. */
export function priceStay({ rate, dates, rooms, today }: Stay): PricedStay | undefined {
  const nights: PricedNight[] = []
  for (const date of dates) {
    const band = rate.bands.find(each => isWithin(each, date))
    if (!band) return undefined
    const full = rooms.reduce((sum, room) => sum + roomNight(rate, band, room), 0)
    nights.push({ date, season: band.season, full, charged: full })
  }
  const [first] = rate.bands
  if (nights.length === 0 || !first) return undefined
  const options = [{ nights, saving: null }, earlyBird(rate, nights, today), stayPay(rate, nights)]
  const best = options.reduce((cheapest, option) =>
    charged(option.nights) < charged(cheapest.nights) ? option : cheapest,
  )
  return { ...best, net: fromMinor(charged(best.nights), first.price.currency) }
}

type Band = HotelRate['bands'][number]

function roomNight(rate: HotelRate, band: Band, { adults, children_ages }: RoomParty): number {
  const price = toMinor(band.price)
  if (rate.basis === 'per_room') return price
  const companion = children_ages.find(age => age >= COUNTS_AS_PERSON)
  if (adults === 1 && companion === undefined) {
    return price + toMinor(band.single_supplement) + childrenNight(rate, price, children_ages)
  }
  // One adult with a child: the oldest child pays as the second adult, and nobody a single supplement.
  const others = adults === 1 ? children_ages.slice(1) : children_ages
  return price * Math.max(adults, 2) + childrenNight(rate, price, others)
}

const childrenNight = (rate: HotelRate, price: number, ages: readonly number[]): number =>
  ages.reduce((sum, age) => sum + roundHalfEven(price * childShare(rate.child_bands, age)), 0)

interface Option {
  readonly nights: readonly PricedNight[]
  readonly saving: string | null
}

function earlyBird(rate: HotelRate, nights: readonly PricedNight[], today: string): Option {
  const ahead = daysBetween(today, nights[0]?.date ?? today)
  const discount = Math.max(
    0,
    ...rate.early_bird.filter(({ days_before }) => ahead >= days_before).map(each => each.discount),
  )
  return {
    nights: nights.map(night => ({ ...night, charged: night.full - roundHalfEven(night.full * discount) })),
    saving: `${Math.round(discount * 100)}% early booking discount`,
  }
}

function stayPay(rate: HotelRate, nights: readonly PricedNight[]): Option {
  const offers = rate.stay_pay.filter(offer => nights.every(({ date }) => isWithin(offer, date)))
  const options = offers.map(({ stay, pay }) => {
    const count = Math.floor(nights.length / stay) * Math.max(0, stay - pay)
    const free = new Set(
      [...nights]
        .sort((a, b) => a.full - b.full)
        .slice(0, count)
        .map(night => night.date),
    )
    return {
      nights: nights.map(night => (free.has(night.date) ? { ...night, charged: 0 } : night)),
      saving: `Stay ${stay}, pay ${pay}`,
    }
  })
  return options.reduce<Option>((best, each) => (charged(each.nights) < charged(best.nights) ? each : best), {
    nights,
    saving: null,
  })
}

const charged = (nights: readonly PricedNight[]): number => nights.reduce((sum, night) => sum + night.charged, 0)
