import {
  type ClipboardEvent,
  type DragEvent,
  type FormEvent,
  type KeyboardEvent,
  type RefObject,
  useId,
  useLayoutEffect,
  useState,
} from 'react'
import { useChatSettings } from './chat-context.ts'
import { SendIcon } from './icons.tsx'

interface ComposerProps {
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly hasHistory: boolean
  readonly onSend: (text: string) => void
  readonly onTyping: () => void
}

/** The server takes no longer text. */
const LIMIT = 4_000
const WARN_FROM = 3_600

/** Where one writes: grows to six lines, Enter sends, Shift+Enter breaks the line, Enter that ends an input method's
 *  composition does neither. Text over the limit stays, with a count of what is too much. */
export function Composer({ field, hasHistory, onSend, onTyping }: ComposerProps) {
  const { strings } = useChatSettings()
  const [text, setText] = useState('')
  const [notice, setNotice] = useState('')
  const hintId = useId()
  const over = text.trim().length - LIMIT
  const canSend = text.trim() !== '' && over <= 0

  // biome-ignore lint/correctness/useExhaustiveDependencies: the text decides the height
  useLayoutEffect(() => {
    const area = field.current
    if (!area) return
    area.style.height = 'auto'
    if (area.scrollHeight > 0) area.style.height = `${area.scrollHeight}px`
  }, [text, field])

  const send = () => {
    if (!canSend) return
    onSend(text)
    setText('')
    setNotice('')
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send()
    field.current?.focus()
  }
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const isComposing = event.nativeEvent.isComposing || event.keyCode === 229
    if (event.key !== 'Enter' || event.shiftKey || event.altKey || isComposing) return
    event.preventDefault()
    send()
  }
  const refuseFiles = (event: ClipboardEvent | DragEvent, data: DataTransfer) => {
    if (data.files.length === 0 || data.getData('text/plain')) return
    event.preventDefault()
    setNotice(strings.noFiles)
  }

  const count = over > 0 ? strings.charactersOver(over) : strings.charactersLeft(-over)
  const hint = text.trim().length >= WARN_FROM ? count : notice
  return (
    <form className="composer" onSubmit={submit}>
      <div className={over > 0 ? 'composer-box is-over' : 'composer-box'}>
        <textarea
          ref={field}
          className="composer-field"
          rows={1}
          dir="auto"
          value={text}
          placeholder={hasHistory ? strings.placeholderReply : strings.placeholder}
          aria-label={strings.writeMessage}
          aria-describedby={hint ? hintId : undefined}
          aria-invalid={over > 0 || undefined}
          enterKeyHint="send"
          onChange={event => {
            setText(event.target.value)
            setNotice('')
            onTyping()
          }}
          onKeyDown={press}
          onPaste={event => refuseFiles(event, event.clipboardData)}
          onDrop={event => refuseFiles(event, event.dataTransfer)}
        />
        <button type="submit" className="send-button" aria-label={strings.send} disabled={!canSend}>
          <SendIcon />
        </button>
      </div>
      {/* Always in the page, so that a screen reader hears it change. */}
      <p id={hintId} className={over > 0 ? 'composer-hint is-over' : 'composer-hint'} aria-live="polite">
        {hint}
      </p>
    </form>
  )
}
