import { conversationKey, findLocalStorage } from '../shared/conversation-key.ts'
import { launcherStringsFor } from '../shared/strings.ts'
import { toLocale } from '../shared/to-locale.ts'
import { adoptStyles } from './adopt-styles.ts'
import { createWidgetApi, type TravelWeaverApi } from './api.ts'
import type { ChatApp, WidgetSettings } from './chat-app.ts'
import launcherCss from './launcher.css?inline'
import { createLauncher } from './launcher.ts'
import { loadScript } from './load-script.ts'

/** Put in by the build: the address of the chat script, below the origin of this one. */
declare const __CHAT_SCRIPT__: string

declare global {
  interface Window {
    TravelWeaver?: TravelWeaverApi
  }
}

/** `widget.js`: shows the launcher at once, and loads the chat when somebody wants it or has a conversation here. */
function start(script: HTMLScriptElement) {
  const settings = readSettings(script)
  const strings = launcherStringsFor(settings.locale)
  const host = document.createElement('travel-weaver')
  const { theme } = script.dataset
  if (theme === 'light' || theme === 'dark') host.dataset.theme = theme
  const root = host.attachShadow({ mode: 'open' })
  adoptStyles(root, launcherCss, settings.nonce)

  let chat: ChatApp | null = null
  let isOpen = false
  let loading: Promise<void> | null = null
  let waiting: ((chat: ChatApp) => void)[] = []

  const load = async () => {
    const isLoaded = await loadScript({ url: settings.origin + __CHAT_SCRIPT__, nonce: settings.nonce })
    const mount = isLoaded ? window.travelWeaverMount : undefined
    loading = null
    if (!mount) return
    chat = mount({
      ...settings,
      root,
      onOpenChange(isNowOpen) {
        isOpen = isNowOpen
        launcher.setOpen(isNowOpen)
        if (!isNowOpen) launcher.focus()
        emit(isNowOpen ? 'open' : 'close', undefined)
      },
      onMessage: message => emit('message', message),
      onUnread(count) {
        launcher.setUnread(count)
        emit('unread', count)
      },
    })
    const uses = waiting
    waiting = []
    for (const use of uses) use(chat)
  }
  const prepare = () => {
    if (!chat) loading ??= load()
    return loading
  }
  const onceLoaded = (use: (chat: ChatApp) => void) => {
    if (chat) use(chat)
    else waiting.push(use)
  }
  const withChat = async (use: (chat: ChatApp) => void) => {
    onceLoaded(use)
    if (chat) return
    launcher.setTrouble(false)
    launcher.setBusy(true)
    await prepare()
    launcher.setBusy(false)
    launcher.setTrouble(chat === null)
    // Not to be done by surprise, should a later try succeed.
    waiting = waiting.filter(other => other !== use)
  }

  const launcher = createLauncher({
    root,
    strings,
    pageAddress: pageAddress(settings),
    onOpen: () => void withChat(loaded => loaded.open()),
    onIntent: () => void prepare(),
  })
  const { api, emit } = createWidgetApi({
    isOpen: () => isOpen,
    close: () => chat?.close(),
    withChat: use => void withChat(use),
    onceLoaded,
    reset() {
      waiting = []
      if (chat) chat.reset()
      else findLocalStorage()?.removeItem(conversationKey(settings.organization))
    },
  })

  window.TravelWeaver = api
  const show = () => {
    document.body.append(host)
    emit('ready', undefined)
    window.dispatchEvent(new Event('travelweaver:ready'))
    if (hasConversation(settings)) whenIdle(() => void prepare())
  }
  if (document.body) show()
  else document.addEventListener('DOMContentLoaded', show, { once: true })
}

function readSettings(script: HTMLScriptElement): WidgetSettings {
  return {
    origin: new URL(script.src, location.href).origin,
    organization: script.dataset.organization || null,
    locale: toLocale(script.dataset.locale || document.documentElement.lang || navigator.language),
    nonce: script.nonce,
  }
}

const pageAddress = ({ origin, organization }: WidgetSettings) =>
  organization ? `${origin}/?organization=${encodeURIComponent(organization)}` : `${origin}/`

function hasConversation({ organization }: WidgetSettings): boolean {
  try {
    return findLocalStorage()?.getItem(conversationKey(organization)) != null
  } catch {
    return false
  }
}

function whenIdle(run: () => void) {
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 2_000 })
  else setTimeout(run, 200)
}

const current = document.currentScript
const script = current instanceof HTMLScriptElement ? current : document.querySelector('script[src$="/widget.js"]')
if (!window.TravelWeaver && script instanceof HTMLScriptElement) start(script)
