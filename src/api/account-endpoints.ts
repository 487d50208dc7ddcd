import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { permissionsOf, ROLES } from '#src/kernel/access.ts'
import { AppError, invalidField } from '#src/kernel/errors.ts'
import type { AccountServices } from '#src/services/accounts/account-services.ts'
import { normalizeEmail } from '#src/services/accounts/user.ts'
import type { BookingServices } from '#src/services/bookings/booking-services.ts'
import { type Authenticate, bearerOf } from './authenticate.ts'
import { defineEndpoint, type Endpoint } from './endpoint.ts'
import type { RateLimits } from './rate-limits.ts'

interface Needs {
  readonly accounts: AccountServices
  readonly bookings: Pick<BookingServices, 'adoptBookings'>
  readonly authenticate: Authenticate
  readonly limits: RateLimits
  readonly default_organization: string
}

const shownUser = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  organization_id: z.string(),
})
const tokens = z.object({
  access_token: z.string(),
  token_type: z.literal('Bearer'),
  expires_in: z.int(),
  refresh_token: z.string(),
  user: shownUser,
})
const done = z.object({ done: z.literal(true) })
const email = z.email('is an e-mail address').max(200)
const refreshToken = z.strictObject({ refresh_token: z.string().min(10).max(200) })
const organization = z.string().min(1).max(80).optional().describe('Slug of the travel company')
// Codes by SMS come with the SMS channel; until then a phone number is refused by name.
const phone = z.string().max(20).optional()

/** Sign-in, its renewal and its end, and the public face of an organization. */
export function accountEndpoints(needs: Needs): readonly Endpoint[] {
  const { accounts, bookings, authenticate, limits, default_organization } = needs
  const { sessions, codes } = accounts
  const guestOf = async (request: FastifyRequest) => {
    const token = bearerOf(request)
    return token?.startsWith('cvt_') ? authenticate.actorOfToken(token) : undefined
  }
  return [
    defineEndpoint({
      method: 'POST',
      path: '/auth/login',
      title: 'Sign in',
      tag: 'auth',
      input: z.strictObject({ email, password: z.string().min(1).max(200) }),
      output: tokens,
      async handle(input, request) {
        await limits.limitSignIn(request, normalizeEmail(input.email))
        return sessions.signIn(input)
      },
    }),
    defineEndpoint({
      method: 'POST',
      path: '/auth/refresh',
      title: 'Renew a sign-in',
      tag: 'auth',
      input: refreshToken,
      output: tokens,
      handle: ({ refresh_token }) => sessions.refresh(refresh_token),
    }),
    defineEndpoint({
      method: 'POST',
      path: '/auth/logout',
      title: 'Sign out',
      tag: 'auth',
      input: refreshToken,
      output: done,
      async handle({ refresh_token }) {
        await sessions.signOut(refresh_token)
        return { done: true as const }
      },
    }),
    defineEndpoint({
      method: 'GET',
      path: '/auth/me',
      title: 'Who is signed in',
      tag: 'auth',
      input: z.strictObject({}),
      output: shownUser.extend({ permissions: z.array(z.string()) }),
      async handle(_input, request) {
        const { id, role } = await authenticate.actorOf(request)
        if (role === 'anonymous' || role === 'guest') throw new AppError('UNAUTHENTICATED', 'Please sign in.')
        return { ...(await sessions.me(id)), permissions: [...permissionsOf(role)] }
      },
    }),
    defineEndpoint({
      method: 'POST',
      path: '/auth/codes',
      title: 'Send a sign-in code',
      tag: 'auth',
      input: z.strictObject({ email: email.optional(), phone, organization }),
      output: done,
      async handle(input, request) {
        const address = emailOf(input)
        await limits.limitSignIn(request, `code ${normalizeEmail(address)}`)
        const { id } = await accounts.getOrganization(input.organization ?? default_organization)
        await codes.send({ email: address, organization_id: id })
        return { done: true as const }
      },
    }),
    defineEndpoint({
      method: 'POST',
      path: '/auth/codes/verify',
      title: 'Sign in by code',
      tag: 'auth',
      input: z.strictObject({
        email: email.optional(),
        phone,
        code: z.string().regex(/^\d{6}$/, 'has six digits'),
        organization,
      }),
      output: tokens,
      async handle(input, request) {
        const address = emailOf(input)
        await limits.limitSignIn(request, normalizeEmail(address))
        const { id: organization_id } = await accounts.getOrganization(input.organization ?? default_organization)
        const guest = await guestOf(request)
        const user = await codes.verify({ email: address, code: input.code, organization_id })
        // Who wrote as a guest and now proves an address keeps what they booked.
        if (guest?.organization_id === organization_id)
          await bookings.adoptBookings({ organization_id, from_owner_id: guest.id, to_owner_id: user.id })
        return sessions.start(user)
      },
    }),
    defineEndpoint({
      method: 'GET',
      path: '/public/config',
      title: 'The travel company',
      tag: 'public',
      input: z.strictObject({ organization }),
      output: z.object({
        slug: z.string(),
        name: z.string(),
        tagline: z.string(),
        currency: z.string(),
        languages: z.array(z.string()),
        is_demo: z.boolean(),
        support: z.object({ email: z.string(), phone: z.string(), hours: z.string() }),
      }),
      async handle(input) {
        const found = await accounts.getOrganization(input.organization ?? default_organization)
        return { ...found, languages: [...found.languages] }
      },
    }),
  ]
}

function emailOf({ email, phone }: { email?: string | undefined; phone?: string | undefined }): string {
  if (email && !phone) return email
  throw phone
    ? invalidField('phone', 'codes are sent by e-mail only for now: give an email instead')
    : invalidField('email', 'is needed: the address that the code goes to')
}
