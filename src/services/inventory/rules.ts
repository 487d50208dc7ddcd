/** Every rule of the inventory that can refuse: stable ids, as errors (`details.rule`), traces and tests name them. */
const INVENTORY_RULES = [
  'HOTEL_NO_RATE',
  'HOTEL_PAST_DATE',
  'HOTEL_MIN_STAY',
  'HOTEL_CLOSED_TO_ARRIVAL',
  'HOTEL_RELEASE_PERIOD',
  'HOTEL_STOP_SALE',
  'HOTEL_OCCUPANCY',
  'HOTEL_SOLD_OUT',
  'TRANSPORT_NO_RATE',
  'TRANSPORT_NOT_RUNNING',
  'TRANSPORT_NOTICE',
  'TRANSPORT_CAPACITY',
  'TRANSPORT_CHILD_SEATS',
  'TRANSPORT_STOP_SALE',
  'TRANSPORT_SOLD_OUT',
  'EXPERIENCE_NO_RATE',
  'EXPERIENCE_NOT_RUNNING',
  'EXPERIENCE_NOTICE',
  'EXPERIENCE_MIN_AGE',
  'DIVE_MIN_AGE',
  'EXPERIENCE_MIN_PARTY',
  'EXPERIENCE_MAX_PARTY',
  'EXPERIENCE_STOP_SALE',
  'EXPERIENCE_SOLD_OUT',
] as const

export type InventoryRule = (typeof INVENTORY_RULES)[number]

/** Why something is not sold, in words a traveller may read. */
export interface Refusal {
  readonly rule: InventoryRule
  readonly message: string
}

export const refuse = (rule: InventoryRule, message: string): Refusal => ({ rule, message })
