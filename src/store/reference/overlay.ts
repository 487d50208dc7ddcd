import { AIRLINES, GONE_AIRLINES } from './overlay/airlines.ts'
import * as corrections from './overlay/airport-corrections.ts'
import { AIRPORT_NAMES } from './overlay/airport-names.ts'
import { CITY_NAMES, SMALL_TOWNS } from './overlay/city-names.ts'
import { COMMON_PHRASES, COMMON_WORDS } from './overlay/common-words.ts'
import * as countries from './overlay/country-names.ts'
import { KENYA } from './overlay/destinations-kenya.ts'
import { NORTH } from './overlay/destinations-north.ts'
import { TANZANIA } from './overlay/destinations-tanzania.ts'
import { LOCAL_AIRPORTS } from './overlay/local-airports.ts'
import { METROS } from './overlay/metros.ts'
import { REGIONS } from './overlay/regions.ts'
import { ENTRY_AND_HEALTH } from './overlay/texts-entry-and-health.ts'
import { GUIDES_KENYA } from './overlay/texts-guides-kenya.ts'
import { GUIDES_TANZANIA } from './overlay/texts-guides-tanzania.ts'
import { MONEY_AND_POLICIES } from './overlay/texts-money-and-policies.ts'
import { ON_SAFARI } from './overlay/texts-on-safari.ts'
import { PRACTICAL } from './overlay/texts-practical.ts'

/** The DMC's places, in the order they are shown. */
export const DESTINATIONS = [...KENYA, ...TANZANIA, ...NORTH]

/** The project's own texts. */
export const TEXTS = [
  ...GUIDES_KENYA,
  ...GUIDES_TANZANIA,
  ...ENTRY_AND_HEALTH,
  ...MONEY_AND_POLICIES,
  ...ON_SAFARI,
  ...PRACTICAL,
]

/** All hand-made data, for the stamp. */
export const OVERLAY: unknown = [
  DESTINATIONS,
  TEXTS,
  AIRLINES,
  GONE_AIRLINES,
  { ...corrections },
  AIRPORT_NAMES,
  CITY_NAMES,
  SMALL_TOWNS,
  COMMON_PHRASES,
  COMMON_WORDS,
  { ...countries },
  LOCAL_AIRPORTS,
  METROS,
  REGIONS,
]
