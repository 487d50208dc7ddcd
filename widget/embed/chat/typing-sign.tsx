import { useChatSettings } from './chat-context.ts'

/** Three dots while the other side writes; their words are for screen readers. */
export function TypingSign({ isHuman }: { readonly isHuman: boolean }) {
  const { strings } = useChatSettings()
  return (
    <div className="typing" role="status">
      <span className="visually-hidden">{isHuman ? strings.typingHuman : strings.typing}</span>
      <span className="typing-dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
    </div>
  )
}
