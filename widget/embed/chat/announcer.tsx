import { useEffect, useState } from 'react'
import type { ChatSession } from '../../shared/chat-session.ts'
import type { Message } from '../../shared/protocol.ts'
import { useChatSettings } from './chat-context.ts'

const KEPT = 3

/** Tells a screen reader what has just been said, politely and once; what was said before this visit stays silent. */
export function Announcer({ session }: { readonly session: ChatSession }) {
  const { strings } = useChatSettings()
  const [messages, setMessages] = useState<readonly Message[]>([])
  useEffect(() => session.onMessage(message => setMessages(known => [...known, message].slice(-KEPT))), [session])
  const nameOf = ({ role, author_name }: Message) => {
    if (role === 'system') return ''
    return `${role === 'agent' ? (author_name ?? strings.agent) : strings.assistant}: `
  }
  return (
    <div className="visually-hidden" role="log" aria-live="polite" aria-label={strings.newMessages}>
      {messages.map(message => (
        <p key={message.id} lang={message.language || undefined}>
          {nameOf(message)}
          {message.text.replaceAll('**', '')} {message.cards.map(({ title }) => title).join(', ')}
        </p>
      ))}
    </div>
  )
}
