import { hash } from '@node-rs/argon2'
import { toInstant } from '#src/kernel/clock.ts'
import type { Dependencies } from '../dependencies.ts'
import { type Organization, organizationId, organizations } from './organization.ts'
import { findOrMakeUser, type User, users } from './user.ts'

const PASSWORD = 'weaver-demo-2026'

const DEMO: readonly Omit<Organization, 'id' | 'schema_version' | 'created_at' | 'is_demo'>[] = [
  {
    slug: 'demo',
    name: 'Savanna & Sea',
    tagline: 'Safaris and beaches in Kenya and Tanzania',
    currency: 'USD',
    languages: ['en', 'es', 'fr', 'de', 'it', 'pt', 'sw'],
    support: {
      email: 'hello@savanna-and-sea.test',
      phone: '+254700000000',
      hours: 'every day 7:00 to 21:00',
      zone: 'Africa/Nairobi',
    },
    emergency_phone: '+254700000001',
  },
  {
    slug: 'other',
    name: 'Northern Lights Travel',
    tagline: 'Winter journeys in the far north',
    currency: 'EUR',
    languages: ['en'],
    support: {
      email: 'hello@northern-lights.test',
      phone: '+4770000000',
      hours: 'Monday to Friday 9:00 to 17:00',
      zone: 'Europe/Oslo',
    },
    emergency_phone: '+4770000001',
  },
]

const PEOPLE: readonly (Pick<User, 'email' | 'name' | 'role'> & { readonly slug: string })[] = [
  { email: 'root@demo.test', name: 'Rosa Root', role: 'super_admin', slug: 'demo' },
  { email: 'admin@demo.test', name: 'Amina Admin', role: 'dmc_admin', slug: 'demo' },
  { email: 'manager@demo.test', name: 'Moses Manager', role: 'dmc_manager', slug: 'demo' },
  { email: 'agent@demo.test', name: 'Grace Agent', role: 'dmc_agent', slug: 'demo' },
  { email: 'traveler@demo.test', name: 'Tara Traveler', role: 'traveler', slug: 'demo' },
  { email: 'admin@other.test', name: 'Nils Admin', role: 'dmc_admin', slug: 'other' },
]

/** The demo companies and their people (contract §2), all with the same known password: never called in production.
 *  Running it again changes nothing. */
export async function seedAccounts({ store, clock }: Pick<Dependencies, 'store' | 'clock'>): Promise<void> {
  const created_at = toInstant(clock())
  const companies = store.collection(organizations)
  const people = store.collection(users)
  for (const company of DEMO)
    await companies.insert({
      id: organizationId(company.slug),
      schema_version: 1,
      is_demo: true,
      created_at,
      ...company,
    })
  const ideas = PEOPLE.map(({ slug, ...person }) => ({ ...person, organization_id: organizationId(slug) }))
  const missing = []
  for (const idea of ideas) {
    const { email, organization_id } = idea
    if ((await people.count({ email, organization_id })) === 0) missing.push(idea)
  }
  if (missing.length === 0) return
  const password_hash = await hash(PASSWORD)
  await Promise.all(
    missing.map(idea => findOrMakeUser(people, { ...idea, password_hash, is_active: true, created_at })),
  )
}
