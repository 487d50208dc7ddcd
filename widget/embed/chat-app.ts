import type { Message } from '../shared/protocol.ts'

/** What the script tag says. */
export interface WidgetSettings {
  /** Where the script came from: the API, the pages and the rest of the widget are there. */
  readonly origin: string
  readonly organization: string | null
  readonly locale: string
  readonly nonce: string
}

export interface ChatAppOptions extends WidgetSettings {
  readonly root: ShadowRoot
  readonly onOpenChange: (isOpen: boolean) => void
  readonly onMessage: (message: Message) => void
  readonly onUnread: (count: number) => void
}

/** The loaded chat, as the loader drives it. */
export interface ChatApp {
  readonly open: () => void
  readonly close: () => void
  readonly send: (text: string) => void
  readonly identify: (token: string) => boolean
  readonly setLocale: (tag: string) => void
  readonly reset: () => void
}

declare global {
  interface Window {
    /** Set by the chat script when it has run; the loader takes it from there. */
    travelWeaverMount?: (options: ChatAppOptions) => ChatApp
  }
}
