import { createRef } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { applyAccent } from '../shared/accent.ts'
import { createBrowserSession } from '../shared/create-browser-session.ts'
import { fetchPublicConfig } from '../shared/public-config.ts'
import { adoptStyles } from './adopt-styles.ts'
import type { ChatApp, ChatAppOptions } from './chat-app.ts'
import panelCss from './panel.css?inline'
import { Panel, type PanelHandle } from './panel.tsx'

/** The chat script: puts the panel into the loader's shadow root and hands back what drives it. */
function mountChat(options: ChatAppOptions): ChatApp {
  const { root, origin, organization } = options
  adoptStyles(root, panelCss, options.nonce)
  const place = document.createElement('div')
  root.append(place)
  // Outside, a key pressed in our field looks as if it was pressed on no field at all: the page's shortcuts would act.
  for (const name of ['keydown', 'keypress', 'keyup']) root.addEventListener(name, event => event.stopPropagation())

  const session = createBrowserSession(options)
  session.onMessage(options.onMessage)
  session.onUnread(options.onUnread)
  const panel = createRef<PanelHandle>()
  const view = createRoot(place)
  let locale = options.locale
  let config = { name: '', tagline: '', accent: '', isDemo: false }
  const render = () =>
    view.render(
      <Panel
        ref={panel}
        session={session}
        origin={origin}
        organization={organization}
        locale={locale}
        config={config}
        onOpenChange={options.onOpenChange}
      />,
    )
  flushSync(render)
  session.resume()

  fetchPublicConfig({ origin, organization }).then(found => {
    config = found
    if (root.host instanceof HTMLElement) applyAccent(root.host, found.accent)
    render()
  })

  return {
    open: () => panel.current?.open(),
    close: () => panel.current?.close(),
    send: session.send,
    identify: session.identify,
    setLocale(tag) {
      locale = tag
      session.setLocale(tag)
      render()
    },
    reset: session.reset,
  }
}

window.travelWeaverMount = mountChat
