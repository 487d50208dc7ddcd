import type { ConnectionState } from '../../shared/transcript.ts'
import { useChatSettings } from './chat-context.ts'

interface StatusLineProps {
  readonly state: ConnectionState
  readonly refusal: string | null
  /** Where the chat can be had when this page does not let it connect. */
  readonly pageAddress: string
  readonly onRetry: () => void
}

/** Says when the line is not there, and what can be done. Silent while all is well. */
export function StatusLine({ state, refusal, pageAddress, onRetry }: StatusLineProps) {
  const { strings } = useChatSettings()
  const text = {
    idle: '',
    connecting: '',
    online: '',
    reconnecting: strings.reconnecting,
    offline: strings.offline,
    refused: refusal || strings.refused,
  }[state]
  return (
    <div className={text ? `status-line is-${state}` : 'status-line'} role="status">
      {text && <span dir="auto">{text}</span>}
      {(state === 'offline' || state === 'refused') && (
        <button type="button" className="text-button" onClick={onRetry}>
          {strings.retry}
        </button>
      )}
      {state === 'refused' && refusal === strings.blocked && (
        <a className="text-button" href={pageAddress} target="_blank" rel="noopener">
          {strings.openPage}
        </a>
      )}
    </div>
  )
}
