import type { Intent } from '#src/domain/understanding.ts'
import { fold } from '../resolve/count-words.ts'
import { type Domain, domainOf, WORKFLOW_OF } from './contract-domain.ts'
import { contractNames } from './contract-names.ts'
import { contractTraits } from './contract-traits.ts'
import { fillSlots } from './fill-slots.ts'
import type { Fill } from './fills.ts'
import { type Findings, overlaps } from './findings.ts'

/** A slot as the contract's evaluation shows it (§6). */
export interface ContractSlot {
  readonly text: string
  readonly value: string
}

const PER_HEAD = { adults: 'passengers' }
const RENAMED: Readonly<Record<Domain, Readonly<Record<string, string>>>> = {
  flight: PER_HEAD,
  coach: PER_HEAD,
  trip: PER_HEAD,
  hotel: {
    adults: 'guests',
    destination: 'city',
    origin: 'city',
    days: 'nights',
    date: 'check_in',
    depart_time: 'time',
  },
  car: {
    destination: 'city',
    origin: 'city',
    date: 'pickup_date',
    return_date: 'dropoff_date',
    time: 'pickup_time',
    arrive_by: 'pickup_time',
  },
  ride: { destination: 'dropoff', origin: 'pickup_location', adults: 'passengers', time: 'pickup_time' },
  outing: { destination: 'city', origin: 'city', adults: 'tickets' },
  table: { destination: 'city', origin: 'city', adults: 'guests', arrive_by: 'time' },
  day: { adults: 'guests', arrive_by: 'time' },
}

const SHOWN = new Set(
  'origin destination via depart_date return_date depart_time arrive_by return_time date time check_in check_out nights days adults kids rooms stars hotel_type cabin shared budget'.split(
    ' ',
  ),
)

interface Scene {
  readonly previous: string | null
  readonly intent: Intent
}

/** What a message fills, by the names that the contract's evaluation uses in the kind of service it is about. */
export function contractSlots(findings: Findings, { previous, intent }: Scene): Readonly<Record<string, ContractSlot>> {
  const domain = domainOf({ findings, previous, intent })
  const asked = fold(previous ?? '')
  const names = contractNames(findings, domain)
  const own = fillSlots(findings, { workflow: WORKFLOW_OF[domain], asked: null, slots: {}, ...FRESH }).fills
  const ours = own.filter(fill => SHOWN.has(fill.slot) && !isPartOf(fill, names)).map(fill => asAsked(fill, own, asked))
  const slots: Record<string, ContractSlot> = {}
  for (const fill of [...names, ...contractTraits(findings, domain, asked), ...ours, ...childrenOf(own)]) {
    if (fill.slot === 'hotel_type' && domain !== 'hotel') continue
    const isAdults = fill.slot === 'adults' && (domain === 'hotel' || domain === 'day') && GROWN.test(fold(fill.text))
    const name = isAdults ? 'adults' : (RENAMED[domain][fill.slot] ?? fill.slot)
    slots[name] ??= { text: fill.text, value: shownValue(name, fill) }
  }
  return slots
}

const FRESH = { beside: {}, is_correction: false, is_under_way: false } as const
const GROWN = /adult|grown|couple|husband|wife|partner|mother|father|\b(?:mom|mum|dad|myself|me|alone|just i)\b/

/** A place inside a name ("the Hilton Nairobi") is no place of its own. */
const isPartOf = (fill: Fill, names: readonly Fill[]): boolean =>
  /^(?:origin|destination|via|hotel_type|rooms|time|arrive_by|date)$/.test(fill.slot) &&
  names.some(name => overlaps(spanOf(name), spanOf(fill)) && name.text.length > fill.text.length)

const spanOf = ({ from, text }: Fill) => ({ from, to: from + text.length })

const ASKS_LAST =
  /\b(?:return|bring (?:it|the car) back|drop ?-?off date|until (?:when|what|which)|up to which|till what|come back|check(?:ing)?[- ]?out)\b/
const ASKS_FIRST =
  /\b(?:pick(?:ing)? ?(?:it |the car |that )?up|depart|leave|leaving|starting|from (?:when|what|which)|check(?:ing)?[- ]?in)\b/

/** One day said to "and until when?" is the last one. */
function asAsked(fill: Fill, all: readonly Fill[], asked: string): Fill {
  const isFirst = fill.slot === 'depart_date' || fill.slot === 'check_in' || fill.slot === 'date'
  if (!isFirst || !ASKS_LAST.test(asked) || ASKS_FIRST.test(asked)) return fill
  if (all.some(({ slot }) => slot === 'return_date' || slot === 'check_out')) return fill
  return { ...fill, slot: fill.slot === 'check_in' ? 'check_out' : 'return_date' }
}

const childrenOf = (fills: readonly Fill[]): Fill[] =>
  fills.flatMap(fill =>
    fill.slot === 'children_ages' ? { ...fill, slot: 'kids', value: String(fill.value.split(',').length) } : [],
  )

const shownValue = (name: string, { value, full_name }: Fill): string =>
  name === 'cabin'
    ? value.replace('_', ' ')
    : name === 'budget'
      ? (/\d[\d.]*/.exec(value)?.[0] ?? value)
      : (full_name ?? value)
