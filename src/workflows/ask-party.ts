import type { Party } from '#src/domain/party.ts'
import type { Slots, Steps } from './define.ts'

/** The party from the slots; undefined, with a question standing, while it is not known. Ages are asked for only when
 *  children were named without. */
export function askParty({ slots, ask, drop }: Steps): Party | undefined {
  const known = partyOf(slots)
  if (known && known.adults > 30) {
    drop('adults')
    ask('adults', { key: 'party_large' })
  } else if (known && slots.kids && slots.kids !== '0')
    ask('children_ages', { key: 'ask_ages', values: { kids: String(missingAges(slots)) } })
  else if (known) return known
  else ask('adults', { key: 'ask_party' })
  return undefined
}

/** Of how many children the age is still to be said; all of them when more ages than children stand there. */
function missingAges({ kids, children_ages }: Slots): number {
  const missing = Number(kids) - (children_ages ? children_ages.split(',').length : 0)
  return missing > 0 ? missing : Number(kids)
}

/** The same without asking. */
export function partyOf({ adults, children_ages }: Slots): Party | undefined {
  const grown = Number(adults)
  if (!adults || !Number.isInteger(grown) || grown < 1) return undefined
  const ages = (children_ages ?? '').split(',').flatMap(age => (/^\d{1,2}$/.test(age.trim()) ? Number(age) : []))
  // Who is 18 or over counts as an adult everywhere.
  return { adults: grown + ages.filter(age => age > 17).length, children_ages: ages.filter(age => age <= 17) }
}
