import { formatDay, formatTime } from '../../shared/format.ts'
import type { Row } from '../../shared/timeline.ts'
import { useChatSettings } from './chat-context.ts'
import { MessageView } from './message-view.tsx'
import { PendingView } from './pending-view.tsx'
import { RichText } from './rich-text.tsx'

interface TimelineRowProps {
  readonly row: Row
  readonly receipts: Readonly<Record<string, string>>
  readonly isOnline: boolean
  readonly onRetry: (id: string) => void
  readonly onDiscard: (id: string) => void
}

/** One row of the conversation: a message, or a line between messages. */
export function TimelineRow({ row, receipts, isOnline, onRetry, onDiscard }: TimelineRowProps) {
  const { locale, origin, strings } = useChatSettings()
  switch (row.kind) {
    case 'day':
      return (
        <li className="row row-day">
          <span>{formatDay(row.instant, Date.now(), locale)}</span>
        </li>
      )
    case 'gap':
      return (
        <li className="row row-gap">
          <time dateTime={row.instant}>{formatTime(row.instant, locale)}</time>
        </li>
      )
    case 'new':
      return (
        <li className="row row-new">
          <span>{strings.newMessages}</span>
        </li>
      )
    case 'message': {
      const { message, isContinued, isOpen } = row
      const receipt = receipts[message.id]
      return <MessageView message={message} isContinued={isContinued} isOpen={isOpen} receipt={receipt} />
    }
    case 'draft':
      return (
        <li className={`row row-assistant${row.isContinued ? ' is-continued' : ''}`}>
          <div className="message-text is-streaming">
            <RichText text={row.draft.text} origin={origin} newTabHint={strings.opensInNewTab} />
          </div>
        </li>
      )
    case 'pending': {
      const { send, isContinued } = row
      const actions = { isOnline, onRetry, onDiscard }
      return <PendingView send={send} isContinued={isContinued} {...actions} />
    }
  }
}
