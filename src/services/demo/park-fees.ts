import type { LocalFeeRule } from '../inventory/product.ts'

const usd = (amount: number) => ({ amount: `${amount}.00`, currency: 'USD' })

const wholeYear = (adult: number, child: number) => [
  { from: '01-01', to: '12-31', adult: usd(adult), child: usd(child) },
]

const RESIDENTS = 'Visitors’ rate, paid on the spot; citizens and residents of East Africa pay less with their papers.'

type Fee = Pick<LocalFeeRule, 'title' | 'code' | 'place'>

const fee = (title: string, code: LocalFeeRule['code'], place: string): Fee => ({ title, code, place })

const park = (named: Fee, amounts: LocalFeeRule['amounts'], ages: readonly [number, number]): LocalFeeRule => ({
  ...named,
  basis: 'per_person_per_night',
  amounts,
  child_from: ages[0],
  child_to: ages[1],
  note: RESIDENTS,
  note_code: 'visitors_rate',
})

/** Park fees and island levies as the demo sells them: plausible amounts near the published visitor rates of 2025, by age. */
export const FEES = {
  mara: park(
    fee('Maasai Mara reserve fee', 'reserve_fee', 'Maasai Mara'),
    [
      { from: '01-01', to: '06-30', adult: usd(100), child: usd(50) },
      { from: '07-01', to: '12-31', adult: usd(200), child: usd(50) },
    ],
    [9, 17],
  ),
  amboseli: park(fee('Amboseli park fee', 'park_fee', 'Amboseli'), wholeYear(90, 45), [5, 17]),
  tsavo: park(fee('Tsavo park fee', 'park_fee', 'Tsavo'), wholeYear(80, 40), [5, 17]),
  nakuru: park(fee('Lake Nakuru park fee', 'park_fee', 'Lake Nakuru'), wholeYear(90, 45), [5, 17]),
  nairobi: park(fee('Nairobi National Park fee', 'national_park_fee', 'Nairobi'), wholeYear(80, 40), [5, 17]),
  naivasha: park(fee('Hell’s Gate park fee', 'park_fee', 'Hell’s Gate'), wholeYear(50, 25), [5, 17]),
  serengeti: park(fee('Serengeti park fee', 'park_fee', 'Serengeti'), wholeYear(83, 24), [5, 15]),
  ngorongoro: park(fee('Ngorongoro conservation fee', 'conservation_fee', 'Ngorongoro'), wholeYear(71, 24), [5, 15]),
  tarangire: park(fee('Tarangire park fee', 'park_fee', 'Tarangire'), wholeYear(59, 18), [5, 15]),
  manyara: park(fee('Lake Manyara park fee', 'park_fee', 'Lake Manyara'), wholeYear(59, 18), [5, 15]),
  kilimanjaro: park(fee('Kilimanjaro park fee', 'park_fee', 'Kilimanjaro'), wholeYear(83, 24), [5, 15]),
  arusha_park: park(fee('Arusha National Park fee', 'national_park_fee', 'Arusha'), wholeYear(59, 18), [5, 15]),
  watamu_marine: park(fee('Watamu marine park fee', 'marine_park_fee', 'Watamu'), wholeYear(25, 15), [5, 17]),
  zanzibar: {
    ...fee('Zanzibar infrastructure levy', 'infrastructure_levy', 'Zanzibar'),
    basis: 'per_person_per_night',
    amounts: wholeYear(5, 5),
    child_from: 3,
    child_to: 17,
    note: 'Paid at the hotel.',
    note_code: 'paid_at_hotel',
  },
} as const satisfies Readonly<Record<string, LocalFeeRule>>

export type FeeKey = keyof typeof FEES
