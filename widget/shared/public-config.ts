import { isRecord, readText } from './read-value.ts'

/** What a page may know about an organization before anybody signs in. */
export interface PublicConfig {
  readonly name: string
  readonly tagline: string
  /** A hex colour, or empty. */
  readonly accent: string
  /** True where offers are samples and no money moves. */
  readonly isDemo: boolean
}

interface Request {
  readonly origin: string
  readonly organization: string | null
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>
}

const DEADLINE = 5_000

/** Asks the server; without an answer in 5 s, or with one that says nothing, the page goes on under our own name. */
export async function fetchPublicConfig({ origin, organization, ...request }: Request): Promise<PublicConfig> {
  const send = request.fetch ?? ((url, init) => fetch(url, init))
  const query = organization ? `?organization=${encodeURIComponent(organization)}` : ''
  try {
    const response = await send(`${origin}/api/v1/public/config${query}`, { signal: AbortSignal.timeout(DEADLINE) })
    return readConfig(response.ok ? await response.json() : null)
  } catch {
    return readConfig(null)
  }
}

function readConfig(answer: unknown): PublicConfig {
  const data = isRecord(answer) && isRecord(answer.data) ? answer.data : {}
  return {
    name: readText(data.name) || 'TravelWeaver',
    tagline: readText(data.tagline),
    accent: readText(data.accent),
    isDemo: data.is_demo === true,
  }
}
