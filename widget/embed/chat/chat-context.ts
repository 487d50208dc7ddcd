import { createContext, useContext } from 'react'
import type { Option } from '../../shared/protocol.ts'
import { type Strings, stringsFor } from '../../shared/strings.ts'

/** What every part of the chat may need to know, without being handed it. */
export interface ChatSettings {
  readonly strings: Strings
  /** BCP 47: how dates, times and money are written. */
  readonly locale: string
  /** The server's origin: relative links and pictures are meant from there. */
  readonly origin: string
  /** Who the chat is with. */
  readonly name: string
  /** Says something as the traveller, perhaps by choosing an option that was shown. */
  readonly say: (text: string, choice?: string) => void
}

export const ChatContext = createContext<ChatSettings>({
  strings: stringsFor('en'),
  locale: 'en',
  origin: 'http://localhost',
  name: '',
  say: () => {},
})

export const useChatSettings = (): ChatSettings => useContext(ChatContext)

/** The options of the message that a card belongs to: they say in words what the card's button chooses. */
export const OptionsContext = createContext<readonly Option[]>([])
