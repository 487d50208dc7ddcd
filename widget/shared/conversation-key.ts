/** Where a browser keeps the conversation with an organization; null is the server's default one. */
export const conversationKey = (organization: string | null): string => `travelweaver:chat:${organization ?? ''}`

/** The browser's local storage, or null where touching it is refused. */
export function findLocalStorage(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}
