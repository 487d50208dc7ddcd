import { KENYA } from './overlay/destinations-kenya.ts'
import { NORTH } from './overlay/destinations-north.ts'
import { TANZANIA } from './overlay/destinations-tanzania.ts'
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
