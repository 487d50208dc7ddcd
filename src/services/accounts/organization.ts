import { derivedId } from '#src/kernel/ids.ts'
import { defineCollection } from '#src/store/collections.ts'
import type { Stored } from '#src/store/port.ts'

/** A travel company (DMC). `slug` is what addresses and embeds name it by. */
export interface Organization extends Stored {
  readonly slug: string
  readonly name: string
  readonly tagline: string
  readonly currency: string
  readonly languages: readonly string[]
  readonly support: { readonly email: string; readonly phone: string; readonly hours: string; readonly zone: string }
  /** Emergency line shown when somebody is in trouble. */
  readonly emergency_phone: string
  readonly is_demo: boolean
  readonly created_at: string
}

export const organizations = defineCollection<Organization>({
  name: 'organizations',
  schema_version: 1,
  indexes: [],
  unique: [['slug']],
  retention: 'as long as the company is a customer',
  personal_fields: [],
})

/** The id follows from the slug, so that two processes that seed at once make one organization. */
export const organizationId = (slug: string): string => derivedId('org', slug)
