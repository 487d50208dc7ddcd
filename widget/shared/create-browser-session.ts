import { type ChatSession, createChatSession } from './chat-session.ts'
import { findLocalStorage } from './conversation-key.ts'
import { createConversationStore } from './conversation-store.ts'
import { openBrowserSocket } from './socket.ts'
import { stringsFor } from './strings.ts'

interface BrowserSessionOptions {
  readonly origin: string
  readonly organization: string | null
  readonly locale: string
}

/** A chat session in a browser: kept in its storage, told when the network or the person comes and goes, and told when
 *  the page's own policy forbids the line. */
export function createBrowserSession({ origin, organization, locale }: BrowserSessionOptions): ChatSession {
  const session = createChatSession({
    origin,
    organization,
    locale,
    timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    store: createConversationStore({ storage: findLocalStorage(), organization, now: Date.now }),
    openSocket: openBrowserSocket,
  })
  window.addEventListener('online', () => session.setNetwork(true))
  window.addEventListener('offline', () => session.setNetwork(false))
  document.addEventListener('visibilitychange', () => {
    const isBack = document.visibilityState === 'visible'
    const { connection } = session.getSnapshot()
    if (isBack && (connection === 'reconnecting' || connection === 'offline')) session.connect()
  })
  const socketOrigin = origin.replace(/^http/, 'ws')
  document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => {
    const isOurs = effectiveDirective === 'connect-src' && blockedURI.startsWith(socketOrigin)
    if (isOurs) session.refuse(stringsFor(locale).blocked)
  })
  if (!navigator.onLine) session.setNetwork(false)
  return session
}
