import type { Message } from '../shared/protocol.ts'
import { toLocale } from '../shared/to-locale.ts'
import { readTokenClaims } from '../shared/token-claims.ts'
import type { ChatApp } from './chat-app.ts'

/** What a listener is given: nothing for ready, open and close. */
interface WidgetEvents {
  readonly ready: undefined
  readonly open: undefined
  readonly close: undefined
  readonly message: Message
  readonly unread: number
}

type Listener<Name extends keyof WidgetEvents> = (value: WidgetEvents[Name]) => void

/** `window.TravelWeaver`, for the page that the chat stands on. Every call is safe before the chat is loaded. */
export interface TravelWeaverApi {
  readonly open: () => void
  readonly close: () => void
  readonly toggle: () => void
  /** Opens the chat and says this as the traveller. */
  readonly send: (text: string) => void
  /** Signs a traveller in; false, and nothing done, for a staff token or anything else. */
  readonly identify: (person: { readonly token: string }) => boolean
  readonly setLocale: (tag: string) => void
  /** Ends and forgets the conversation and who was signed in: call it at sign-out. */
  readonly reset: () => void
  /** Returns what takes the listener away again. */
  readonly on: <Name extends keyof WidgetEvents>(event: Name, listener: Listener<Name>) => () => void
}

interface ApiOptions {
  readonly isOpen: () => boolean
  readonly close: () => void
  /** Loads the chat when it is not there yet. */
  readonly withChat: (use: (chat: ChatApp) => void) => void
  /** Waits until something else has loaded it: what a page says at its start should cost its visitors nothing. */
  readonly onceLoaded: (use: (chat: ChatApp) => void) => void
  readonly reset: () => void
}

export interface WidgetApi {
  readonly api: TravelWeaverApi
  readonly emit: <Name extends keyof WidgetEvents>(event: Name, value: WidgetEvents[Name]) => void
}

/** Makes the page's handle on the widget. A listener that throws does not stop the others, nor the chat. */
export function createWidgetApi({ isOpen, close, withChat, onceLoaded, reset }: ApiOptions): WidgetApi {
  const listeners: { [Name in keyof WidgetEvents]: Set<Listener<Name>> } = {
    ready: new Set(),
    open: new Set(),
    close: new Set(),
    message: new Set(),
    unread: new Set(),
  }
  let isReady = false

  const emit: WidgetApi['emit'] = (event, value) => {
    for (const listener of listeners[event]) {
      try {
        listener(value)
      } catch (error) {
        reportError(error)
      }
    }
    if (event !== 'ready') return
    isReady = true
    listeners.ready.clear()
  }
  const open = () => withChat(chat => chat.open())

  return {
    emit,
    api: {
      open,
      close,
      toggle: () => (isOpen() ? close() : open()),
      send(text) {
        withChat(chat => {
          chat.open()
          chat.send(String(text))
        })
      },
      identify({ token }) {
        if (readTokenClaims(String(token))?.role !== 'traveler') return false
        onceLoaded(chat => chat.identify(String(token)))
        return true
      },
      setLocale: tag => onceLoaded(chat => chat.setLocale(toLocale(String(tag)))),
      reset,
      on(event, listener) {
        listeners[event]?.add(listener)
        // Who comes late has not missed it.
        if (event === 'ready' && isReady) queueMicrotask(() => emit('ready', undefined))
        return () => {
          listeners[event]?.delete(listener)
        }
      },
    },
  }
}
