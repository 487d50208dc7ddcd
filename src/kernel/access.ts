export const PERMISSIONS = [
  'booking.create',
  'booking.view',
  'booking.modify',
  'booking.cancel',
  'team.manage',
  'analytics.view',
  'finance.view',
  'service.configure',
  'system.configure',
  'inbox.use',
] as const

export type Permission = (typeof PERMISSIONS)[number]
export type Role = keyof typeof GRANTS

/** Who is calling. Built by a door from a verified token, never from what a message says. A guest's id is the id of the
 *  conversation that made it: it may do what a traveller may, with what that conversation made. */
export interface Actor {
  readonly id: string
  readonly role: Role
  readonly organization_id: string
  /** The conversation a call is made in, if any. */
  readonly conversation_id?: string | undefined
}

const BOOKING = ['booking.create', 'booking.view', 'booking.modify', 'booking.cancel'] as const
const LEAD = [...BOOKING, 'team.manage', 'analytics.view', 'finance.view', 'inbox.use'] as const

// How far a permission reaches (own, assigned, organization) is the service's question, from the actor.
const GRANTS = {
  super_admin: PERMISSIONS,
  dmc_admin: [...LEAD, 'service.configure'],
  dmc_manager: LEAD,
  dmc_agent: [...BOOKING, 'inbox.use'],
  traveler: BOOKING,
  guest: BOOKING,
  anonymous: [],
} as const satisfies Record<string, readonly Permission[]>

export const ROLES = Object.keys(GRANTS) as readonly Role[] // The marked boundary: the keys are the type.

const RANK: Readonly<Record<Role, number>> = {
  anonymous: 0,
  guest: 0,
  traveler: 1,
  dmc_agent: 2,
  dmc_manager: 3,
  dmc_admin: 4,
  super_admin: 5,
}

/** Listing and calling ask this same question. `public` is for what the contract opens to everyone: search and quotes. */
export function can(actor: Pick<Actor, 'role'>, permission: Permission | 'public'): boolean {
  return permission === 'public' || permissionsOf(actor.role).includes(permission)
}

export const permissionsOf = (role: Role): readonly Permission[] => GRANTS[role]

/** Staff of a travel company, as opposed to travellers and guests. */
export const isStaff = ({ role }: Pick<Actor, 'role'>): boolean => RANK[role] >= RANK.dmc_agent

/** Sees the whole organization's bookings, not only those assigned or owned. */
export const seesOrganization = ({ role }: Pick<Actor, 'role'>): boolean => RANK[role] >= RANK.dmc_manager

/** Nobody may give or take a role above their own. */
export const outranks = (actor: Pick<Actor, 'role'>, role: Role): boolean => RANK[actor.role] >= RANK[role]

/** A guest's token, and what is kept of them, last for 30 days after the last use. */
export const GUEST_MS = 30 * 24 * 3_600_000
