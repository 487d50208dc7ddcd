import type { LocalFeeRule } from '../inventory/product.ts'

const usd = (amount: number) => ({ amount: `${amount}.00`, currency: 'USD' })

const wholeYear = (adult: number, child: number) => [
  { from: '01-01', to: '12-31', adult: usd(adult), child: usd(child) },
]

const RESIDENTS = 'Visitors’ rate, paid on the spot; citizens and residents of East Africa pay less with their papers.'

const park = (title: string, amounts: LocalFeeRule['amounts'], ages: readonly [number, number]): LocalFeeRule => ({
  title,
  basis: 'per_person_per_night',
  amounts,
  child_from: ages[0],
  child_to: ages[1],
  note: RESIDENTS,
})

/** Park fees and island levies as the demo sells them: plausible amounts near the published visitor rates of 2025, by age. */
export const FEES = {
  mara: park(
    'Maasai Mara reserve fee',
    [
      { from: '01-01', to: '06-30', adult: usd(100), child: usd(50) },
      { from: '07-01', to: '12-31', adult: usd(200), child: usd(50) },
    ],
    [9, 17],
  ),
  amboseli: park('Amboseli park fee', wholeYear(90, 45), [5, 17]),
  tsavo: park('Tsavo park fee', wholeYear(80, 40), [5, 17]),
  nakuru: park('Lake Nakuru park fee', wholeYear(90, 45), [5, 17]),
  nairobi: park('Nairobi National Park fee', wholeYear(80, 40), [5, 17]),
  naivasha: park('Hell’s Gate park fee', wholeYear(50, 25), [5, 17]),
  serengeti: park('Serengeti park fee', wholeYear(83, 24), [5, 15]),
  ngorongoro: park('Ngorongoro conservation fee', wholeYear(71, 24), [5, 15]),
  tarangire: park('Tarangire park fee', wholeYear(59, 18), [5, 15]),
  manyara: park('Lake Manyara park fee', wholeYear(59, 18), [5, 15]),
  kilimanjaro: park('Kilimanjaro park fee', wholeYear(83, 24), [5, 15]),
  arusha_park: park('Arusha National Park fee', wholeYear(59, 18), [5, 15]),
  watamu_marine: park('Watamu marine park fee', wholeYear(25, 15), [5, 17]),
  zanzibar: {
    title: 'Zanzibar infrastructure levy',
    basis: 'per_person_per_night',
    amounts: wholeYear(5, 5),
    child_from: 3,
    child_to: 17,
    note: 'Paid at the hotel.',
  },
} as const satisfies Readonly<Record<string, LocalFeeRule>>

export type FeeKey = keyof typeof FEES
