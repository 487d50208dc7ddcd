import { memo } from 'react'
import { formatTime, initialsOf } from '../../shared/format.ts'
import type { Message } from '../../shared/protocol.ts'
import { Cards } from './cards.tsx'
import { OptionsContext, useChatSettings } from './chat-context.ts'
import { RichText } from './rich-text.tsx'

interface MessageViewProps {
  readonly message: Message
  readonly isContinued: boolean
  readonly isOpen: boolean
  readonly receipt: string | undefined
}

/** One message: the assistant's without a frame, the traveller's in accent tint, an agent's with name and initials. */
export const MessageView = memo(function MessageView({ message, isContinued, isOpen, receipt }: MessageViewProps) {
  const { locale, origin, strings } = useChatSettings()
  const time = formatTime(message.created_at, locale)
  const lang = message.language || undefined
  if (message.role === 'system') {
    return (
      <li className="row row-system" lang={lang}>
        <div className="system-text">
          <RichText text={message.text} origin={origin} newTabHint={strings.opensInNewTab} />
        </div>
      </li>
    )
  }
  const author = message.author_name ?? strings.agent
  const names = { traveler: strings.you, assistant: strings.assistant, agent: author }
  return (
    <li className={`row row-${message.role}${isContinued ? ' is-continued' : ''}`} data-message={message.id}>
      {message.role === 'agent' && !isContinued ? (
        <p className="agent-name">
          <span className="agent-initials" aria-hidden="true">
            {initialsOf(author)}
          </span>
          <span dir="auto">{author}</span>
        </p>
      ) : (
        <span className="visually-hidden">{names[message.role]}</span>
      )}
      {message.text && (
        <div className="message-text" dir="auto" lang={lang}>
          {message.role === 'traveler' ? (
            message.text
          ) : (
            <RichText text={message.text} origin={origin} newTabHint={strings.opensInNewTab} />
          )}
        </div>
      )}
      {message.cards.length > 0 && (
        <div className="message-cards" lang={lang}>
          <OptionsContext value={message.options}>
            <Cards cards={message.cards} isOpen={isOpen} />
          </OptionsContext>
        </div>
      )}
      <p className="message-time">
        <time dateTime={message.created_at}>{time}</time>
        {receipt === 'read' && ` · ${strings.read}`}
      </p>
    </li>
  )
})
