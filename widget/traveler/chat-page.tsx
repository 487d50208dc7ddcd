import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { Chat } from '../embed/chat/chat.tsx'
import { focusChat } from '../embed/chat/focus-chat.ts'
import { NewConversation } from '../embed/chat/new-conversation.tsx'
import { applyAccent } from '../shared/accent.ts'
import type { ChatSession } from '../shared/chat-session.ts'
import { fetchPublicConfig, type PublicConfig } from '../shared/public-config.ts'
import { formatLocaleFor, stringsFor, stringsLanguage } from '../shared/strings.ts'
import { CanDo } from './can-do.tsx'
import { PageHeader } from './page-header.tsx'
import { PageStart } from './page-start.tsx'

interface ChatPageProps {
  readonly session: ChatSession
  readonly origin: string
  readonly organization: string | null
  readonly locale: string
}

/** The page at `/`: what the assistant can do, three sentences to try, and the chat itself, large. */
export function ChatPage({ session, origin, organization, locale }: ChatPageProps) {
  const strings = stringsFor(locale)
  const field = useRef<HTMLTextAreaElement>(null)
  const [isAsking, setAsking] = useState(false)
  const [config, setConfig] = useState<PublicConfig | null>(null)
  const transcript = useSyncExternalStore(session.subscribe, session.getSnapshot)
  const hasBegun = transcript.messages.length + transcript.pending.length > 0

  useEffect(() => {
    let isCurrent = true
    document.documentElement.lang = stringsLanguage(locale)
    fetchPublicConfig({ origin, organization }).then(found => {
      if (!isCurrent) return
      setConfig(found)
      document.title = found.name
      applyAccent(document.documentElement, found.accent)
    })
    return () => {
      isCurrent = false
    }
  }, [origin, organization, locale])

  const focusField = () => focusChat(field.current)
  return (
    <div className="page">
      <button type="button" className="skip-link" onClick={() => field.current?.focus()}>
        {strings.skipToMessage}
      </button>
      <PageHeader
        strings={strings}
        config={config}
        owner={transcript.owner}
        hasBegun={hasBegun}
        onAnew={() => setAsking(true)}
      />
      {isAsking && (
        <NewConversation
          strings={strings}
          onYes={session.startAnew}
          onDone={() => {
            setAsking(false)
            focusField()
          }}
        />
      )}
      <div className="page-columns">
        <aside className="page-aside" aria-label={strings.canTitle}>
          <CanDo strings={strings} isDemo={config?.isDemo ?? false} />
        </aside>
        <main className="page-main">
          <Chat
            session={session}
            settings={{ strings, locale: formatLocaleFor(locale), origin, name: config?.name ?? '' }}
            start={
              <PageStart
                strings={strings}
                isDemo={config?.isDemo ?? false}
                onSay={text => {
                  session.send(text)
                  focusField()
                }}
              />
            }
            pageAddress={origin}
            isShown
            field={field}
          />
        </main>
      </div>
    </div>
  )
}
