import { type Money, zeroMoney } from '#src/domain/money.ts'
import { headcount, type Party, showParty } from '#src/domain/party.ts'
import type { SupplierOffer } from '#src/providers/supplier.ts'
import { cancellationSteps } from './cancellation-steps.ts'
import { type Evaluation, type FreeOn, showAvailability } from './evaluation.ts'
import { localFees } from './local-fees.ts'
import { localInstant } from './local-instant.ts'
import { priceExperience } from './price-experience.ts'
import type { DepartureUnit, ExperienceProduct } from './product.ts'
import { type ExperienceRate, isWithin } from './rate.ts'
import { type Refusal, refuse } from './rules.ts'
import { writeKey } from './supplier-key.ts'
import { weekdayOf } from './weekday-of.ts'
import { plural, showDuration } from './words.ts'

export interface OutingRequest {
  readonly product: ExperienceProduct
  readonly rate: ExperienceRate
  readonly unit: DepartureUnit
  readonly date: string
  readonly party: Party
  readonly now: number
  readonly freeOn: FreeOn
}

/** One departure on one day: the offer as it would be sold now, or why not. */
export function evaluateExperience(request: OutingRequest): Evaluation {
  const { product, rate, unit, date, party } = request
  const refusal = unfit(request) ?? notRunning(request)
  if (refusal) return { refusal }
  const net = priceExperience({ rate, date, party })
  if (!net) return { refusal: refuse('EXPERIENCE_NO_RATE', 'There is no price for this date yet.') }
  const free = request.freeOn({ product_id: product.id, id: unit.id, allotment: unit.allotment }, date)
  const quantity = rate.basis === 'per_group' ? 1 : headcount(party)
  if (free !== null && free < quantity)
    return { refusal: refuse('EXPERIENCE_SOLD_OUT', 'There are not enough places left on that departure.') }
  return {
    offer: toOffer(request, net, free),
    take: { product_id: product.id, unit_id: unit.id, dates: [date], quantity },
    on_request: free === null,
    allotment: unit.allotment,
  }
}

function unfit({ product, party }: OutingRequest): Refusal | undefined {
  const people = headcount(party)
  if (party.children_ages.some(age => age < product.min_age))
    return refuse(
      product.category === 'diving' ? 'DIVE_MIN_AGE' : 'EXPERIENCE_MIN_AGE',
      `Everyone who takes part must be at least ${product.min_age} years old.`,
    )
  if (people < product.min_party)
    return refuse('EXPERIENCE_MIN_PARTY', `It needs at least ${plural(product.min_party, 'traveller')}.`)
  if (people > product.max_party)
    return refuse('EXPERIENCE_MAX_PARTY', `It takes at most ${plural(product.max_party, 'traveller')}.`)
  return undefined
}

function notRunning({ product, rate, unit, date, now }: OutingRequest): Refusal | undefined {
  if (!unit.weekdays.includes(weekdayOf(date)))
    return refuse('EXPERIENCE_NOT_RUNNING', 'It does not run on that day of the week.')
  if (rate.stop_sale.some(range => isWithin(range, date)))
    return refuse('EXPERIENCE_STOP_SALE', 'It is not sold on that day.')
  const start = Date.parse(localInstant(date, unit.start_time, product.zone))
  if (start <= now || start - now < rate.notice_hours * 3_600_000)
    return refuse('EXPERIENCE_NOTICE', `It must be booked at least ${plural(rate.notice_hours, 'hour')} ahead.`)
  return undefined
}

function toOffer(request: OutingRequest, net: Money, free: number | null): SupplierOffer {
  const { product, rate, unit, date, party, now } = request
  const { zone } = product
  const cancellation = cancellationSteps({ tiers: rate.cancellation, date, time: unit.start_time, zone, now })
  const starts_at = localInstant(date, unit.start_time, zone)
  const isPrivate = rate.basis === 'per_group'
  return {
    supplier: 'own',
    supplier_key: writeKey({
      k: 'experience',
      p: product.id,
      r: rate.id,
      u: unit.id,
      date,
      a: party.adults,
      c: [...party.children_ages],
    }),
    kind: 'experience',
    title: product.name,
    net,
    taxes: zeroMoney(net.currency),
    price_basis: `${showParty(party)}, ${isPrivate ? 'private, for the group' : 'shared'}`,
    due_locally: localFees({ rules: product.local_fees, party, dates: [date], rooms: 0 }),
    refundable: (cancellation[0]?.share ?? 0) < 1,
    cancellation,
    availability: showAvailability(free),
    facts: [
      `Starts ${unit.start_time}`,
      showDuration(product.duration_minutes),
      ...(isPrivate ? ['Private'] : []),
      ...product.includes.slice(0, 2),
    ],
    starts_at,
    ends_at: new Date(Date.parse(starts_at) + product.duration_minutes * 60_000).toISOString(),
    sandbox: product.sandbox,
    rank: product.appeal,
    experience: {
      product_id: product.id,
      category: product.category,
      place_id: product.place_id,
      place: product.place,
      date,
      start_time: unit.start_time,
      duration_minutes: product.duration_minutes,
      zone,
      includes: [...product.includes],
      requirements: [...product.requirements],
    },
  }
}
