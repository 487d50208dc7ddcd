import { isRecord, readText } from './read-value.ts'

export interface TokenClaims {
  readonly user_id: string
  readonly role: string
}

/** Reads who an access token speaks for, without checking it: that is the server's part. Null when it is no JWT. */
export function readTokenClaims(token: string): TokenClaims | null {
  const payload = token.split('.')[1]
  if (!payload || token.length > 8_192) return null
  try {
    const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), char => char.charCodeAt(0))
    const claims: unknown = JSON.parse(new TextDecoder().decode(bytes))
    if (!isRecord(claims)) return null
    return { user_id: readText(claims.user_id), role: readText(claims.role) }
  } catch {
    return null
  }
}
