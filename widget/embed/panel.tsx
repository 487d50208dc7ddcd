import { type KeyboardEvent, type Ref, useCallback, useEffect, useImperativeHandle, useRef, useState } from 'react'
import type { ChatSession } from '../shared/chat-session.ts'
import { initialsOf } from '../shared/format.ts'
import type { PublicConfig } from '../shared/public-config.ts'
import { formatLocaleFor, stringsFor, stringsLanguage } from '../shared/strings.ts'
import { Chat } from './chat/chat.tsx'
import { focusChat } from './chat/focus-chat.ts'
import { AnewIcon, CloseIcon } from './chat/icons.tsx'
import { NewConversation } from './chat/new-conversation.tsx'
import { useOwner } from './chat/use-owner.ts'
import { PanelStart } from './panel-start.tsx'
import { useViewportBox } from './use-viewport-box.ts'

export interface PanelHandle {
  readonly open: () => void
  readonly close: () => void
}

interface PanelProps {
  readonly ref: Ref<PanelHandle>
  readonly session: ChatSession
  readonly origin: string
  readonly organization: string | null
  readonly locale: string
  readonly config: PublicConfig
  readonly onOpenChange: (isOpen: boolean) => void
}

const NARROW = '(max-width: 479px)'

/** The chat in a dialog: beside the page on a wide screen, in place of it on a narrow one. */
export function Panel({ ref, session, origin, organization, locale, config, onOpenChange }: PanelProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const owner = useOwner(session)
  const strings = stringsFor(locale)
  useViewportBox(dialog, isOpen)

  const open = useCallback(() => {
    const box = dialog.current
    if (!box || box.open) return
    // Modal only where it covers everything: then the page behind is out of reach for keyboard and screen reader too.
    if (matchMedia(NARROW).matches) box.showModal()
    else box.show()
    setOpen(true)
    onOpenChange(true)
    focusChat(field.current)
  }, [onOpenChange])

  const close = useCallback(() => {
    if (!dialog.current?.open) return
    dialog.current.close()
    setOpen(false)
    onOpenChange(false)
  }, [onOpenChange])

  useImperativeHandle(ref, () => ({ open, close }), [open, close])

  useEffect(() => {
    const narrow = matchMedia(NARROW)
    const adapt = () => {
      const box = dialog.current
      if (!box?.open) return
      box.close()
      if (narrow.matches) box.showModal()
      else box.show()
      focusChat(field.current)
    }
    narrow.addEventListener('change', adapt)
    return () => narrow.removeEventListener('change', adapt)
  }, [])

  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    close()
  }

  const name = config.name || 'TravelWeaver'
  return (
    <dialog
      ref={dialog}
      className="panel"
      aria-label={`${strings.chat}: ${name}`}
      lang={stringsLanguage(locale)}
      onKeyDown={press}
      onCancel={event => {
        event.preventDefault()
        close()
      }}
    >
      <header className="panel-head">
        <span className="mark" aria-hidden="true">
          {initialsOf(name)}
        </span>
        <div className="panel-names">
          <p className="panel-name">
            <span dir="auto">{name}</span>
          </p>
          <p className="panel-role">
            {config.isDemo && <span className="demo-tag">{strings.demo}</span>}
            {owner === 'human' ? strings.humanRole : strings.assistantRole}
          </p>
        </div>
        <button
          type="button"
          className="icon-button"
          aria-label={strings.newConversation}
          title={strings.newConversation}
          onClick={() => setAsking(true)}
        >
          <AnewIcon />
        </button>
        <button type="button" className="icon-button" aria-label={strings.closeChat} onClick={close}>
          <CloseIcon />
        </button>
      </header>
      {isAsking && (
        <NewConversation
          strings={strings}
          onYes={session.startAnew}
          onDone={() => {
            setAsking(false)
            focusChat(field.current)
          }}
        />
      )}
      <Chat
        session={session}
        settings={{ strings, locale: formatLocaleFor(locale), origin, name }}
        start={
          <PanelStart
            strings={strings}
            onSay={text => {
              session.send(text)
              focusChat(field.current)
            }}
          />
        }
        pageAddress={organization ? `${origin}/?organization=${encodeURIComponent(organization)}` : origin}
        isShown={isOpen}
        field={field}
      />
    </dialog>
  )
}
