import { AppError } from '#src/kernel/errors.ts'
import type { Dependencies } from '../dependencies.ts'
import { createAccessTokens } from './access-token.ts'
import { type Organization, organizations } from './organization.ts'
import { createSessions } from './session.ts'
import { createSignInCodes } from './sign-in-code.ts'

/** Organizations, people and their sign-in. */
export function createAccountServices(dependencies: Dependencies) {
  const { store, system_clock, secrets } = dependencies
  const companies = store.collection(organizations)
  const tokens = createAccessTokens({ secret: secrets.signing, clock: system_clock })
  return {
    sessions: createSessions({ store, system_clock, tokens }),
    codes: createSignInCodes(dependencies),
    tokens,

    /** By slug (`demo`) or id; ORGANIZATION_NOT_FOUND otherwise. */
    async getOrganization(name: string): Promise<Organization> {
      const found = name.startsWith('org_')
        ? await companies.get(name)
        : (await companies.find({ where: { slug: name }, limit: 1 }))[0]
      if (found) return found
      throw new AppError('ORGANIZATION_NOT_FOUND', 'There is no travel company of that name here.')
    },
  }
}

export type AccountServices = ReturnType<typeof createAccountServices>
