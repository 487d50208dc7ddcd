import { useEffect, useRef } from 'react'
import type { Strings } from '../../shared/strings.ts'

interface NewConversationProps {
  readonly strings: Strings
  readonly onYes: () => void
  /** After either answer. */
  readonly onDone: () => void
}

/** Asks before the conversation is put aside, because this browser cannot bring it back. */
export function NewConversation({ strings, onYes, onDone }: NewConversationProps) {
  const keep = useRef<HTMLButtonElement>(null)
  useEffect(() => keep.current?.focus(), [])
  return (
    <div className="notice-bar" role="alertdialog" aria-label={strings.newConversation}>
      <span>{strings.newConversationAsk}</span>
      <button
        type="button"
        className="button button-main"
        onClick={() => {
          onYes()
          onDone()
        }}
      >
        {strings.newConversationYes}
      </button>
      <button ref={keep} type="button" className="button button-quiet" onClick={onDone}>
        {strings.keep}
      </button>
    </div>
  )
}
