import { type ReactNode, type RefObject, useMemo, useRef, useSyncExternalStore } from 'react'
import type { ChatSession } from '../../shared/chat-session.ts'
import { findQuickReplies } from '../../shared/timeline.ts'
import { Announcer } from './announcer.tsx'
import { ChatContext, type ChatSettings } from './chat-context.ts'
import { Composer } from './composer.tsx'
import { focusChat } from './focus-chat.ts'
import { MessageList } from './message-list.tsx'
import { QuickReplies } from './quick-replies.tsx'
import { StatusLine } from './status-line.tsx'

interface ChatProps {
  readonly session: ChatSession
  readonly settings: Omit<ChatSettings, 'say'>
  readonly start: ReactNode
  readonly pageAddress: string
  /** False while the panel is closed: nothing that arrives then is seen. */
  readonly isShown: boolean
  /** The message field, for whoever opens the chat and wants the focus in it. */
  readonly field?: RefObject<HTMLTextAreaElement | null>
}

const DOUBLE_CLICK = 800

/** The chat itself, the same in the widget and on the page: conversation, quick replies, composer. */
export function Chat({ session, settings, start, pageAddress, isShown, field }: ChatProps) {
  const transcript = useSyncExternalStore(session.subscribe, session.getSnapshot)
  const ownField = useRef<HTMLTextAreaElement>(null)
  const composer = field ?? ownField
  const lastChoice = useRef<{ choice: string | undefined; at: number }>({ choice: undefined, at: 0 })
  const quickReplies = useMemo(() => findQuickReplies(transcript), [transcript])
  const context = useMemo(
    () => ({
      ...settings,
      say(text: string, choice?: string) {
        const { choice: before, at } = lastChoice.current
        // The second click of a double click chooses nothing more.
        if (choice && choice === before && Date.now() - at < DOUBLE_CLICK) return
        lastChoice.current = { choice, at: Date.now() }
        session.send(text, choice)
        // The button that was pressed may be gone now.
        focusChat(composer.current)
      },
    }),
    [settings, session, composer],
  )
  return (
    <ChatContext value={context}>
      <div className="chat">
        <StatusLine
          state={transcript.connection}
          refusal={transcript.refusal}
          pageAddress={pageAddress}
          onRetry={session.connect}
        />
        <MessageList
          session={session}
          transcript={transcript}
          start={start}
          isShown={isShown}
          onJump={() => focusChat(composer.current)}
        />
        <div className="chat-foot">
          <QuickReplies options={quickReplies} />
          <Composer
            field={composer}
            hasHistory={transcript.messages.length > 0}
            onSend={session.send}
            onTyping={session.typing}
          />
        </div>
        <Announcer session={session} />
      </div>
    </ChatContext>
  )
}
