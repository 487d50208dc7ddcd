import type { Option } from '../../shared/protocol.ts'
import { useChatSettings } from './chat-context.ts'

interface QuickRepliesProps {
  readonly options: readonly Option[]
}

/** The answers the assistant suggests, wrapping above the composer. */
export function QuickReplies({ options }: QuickRepliesProps) {
  const { say, strings } = useChatSettings()
  if (options.length === 0) return null
  return (
    <ul className="quick-replies" aria-label={strings.quickReplies}>
      {options.map(option => (
        <li key={option.id}>
          <button type="button" className="quick-reply" dir="auto" onClick={() => say(option.title, option.id)}>
            {option.title}
          </button>
        </li>
      ))}
    </ul>
  )
}
