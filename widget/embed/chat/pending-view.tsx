import type { PendingSend } from '../../shared/transcript.ts'
import { useChatSettings } from './chat-context.ts'

interface PendingViewProps {
  readonly send: PendingSend
  readonly isContinued: boolean
  readonly isOnline: boolean
  readonly onRetry: (id: string) => void
  readonly onDiscard: (id: string) => void
}

/** One's own message until it is acknowledged: on its way, waiting for the line, or failed with a way out. */
export function PendingView({ send, isContinued, isOnline, onRetry, onDiscard }: PendingViewProps) {
  const { strings } = useChatSettings()
  const id = send.client_message_id
  const hasFailed = send.status === 'failed'
  return (
    <li className={`row row-traveler${isContinued ? ' is-continued' : ''}`}>
      <span className="visually-hidden">{strings.you}</span>
      <div className={hasFailed ? 'message-text is-failed' : 'message-text is-sending'} dir="auto">
        {send.text}
      </div>
      {hasFailed ? (
        <div className="send-failed" role="alert">
          <span>
            {strings.notSent} {send.reason}
          </span>
          <button type="button" className="text-button" onClick={() => onRetry(id)}>
            {strings.retry}
          </button>
          <button type="button" className="text-button" onClick={() => onDiscard(id)}>
            {strings.discard}
          </button>
        </div>
      ) : (
        <p className="send-state">{isOnline ? strings.sending : strings.waiting}</p>
      )}
    </li>
  )
}
