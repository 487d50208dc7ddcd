import type { Contact, Traveler } from '#src/domain/booking.ts'
import { headcount, type Party } from '#src/domain/party.ts'
import type { Steps } from './define.ts'

interface People {
  readonly contact: Contact
  readonly travelers: Traveler[]
}

/** Names of everybody, as in the passport, and an address for the confirmation; undefined, with a question standing, while
 *  something is missing. Adults are named first. */
export function askTravelers(
  steps: Steps,
  party: Party,
  about: { readonly title: string; readonly total: string },
): People | undefined {
  const { slots, ask, drop } = steps
  const count = headcount(party)
  const names = (slots.traveler_names ?? '').split(';').flatMap(name => name.trim() || [])
  const email = slots.contact_email
  if (names.length === 0 && !email) ask('traveler_names', { key: 'ask_travelers', values: { count, ...about } })
  else if (names.length !== count || names.some(name => !name.includes(' '))) {
    if (names.length > 0) drop('traveler_names')
    ask('traveler_names', { key: namesKey(names, count), values: { count, given: names.length } })
  } else if (!email) ask('contact_email', { key: 'ask_email' })
  else return toPeople(names, party, { email, phone: slots.contact_phone, name: slots.contact_name })
  return undefined
}

function namesKey(names: readonly string[], count: number): string {
  if (names.length === 0) return 'ask_names'
  return names.length === count ? 'ask_full_names' : 'ask_names_count'
}

interface Address {
  readonly email: string
  readonly phone: string | undefined
  readonly name: string | undefined
}

function toPeople(names: readonly string[], { adults, children_ages }: Party, { email, phone, name }: Address): People {
  const travelers = names.map((full, index): Traveler => {
    const words = full.split(/\s+/)
    const age = children_ages[index - adults]
    const type = age === undefined ? 'adult' : age < 2 ? 'infant' : 'child'
    return { given_name: words.slice(0, -1).join(' '), family_name: words.at(-1) ?? full, type }
  })
  return { contact: { name: name ?? names[0] ?? email, email, ...(phone ? { phone } : {}) }, travelers }
}
