import { useContext } from 'react'
import type { CardAction } from '../../shared/protocol.ts'
import { toSafeUrl } from '../../shared/safe-url.ts'
import { OptionsContext, useChatSettings } from './chat-context.ts'
import { LockIcon } from './icons.tsx'

interface CardActionsProps {
  readonly actions: readonly CardAction[]
  /** Names the card to those who do not see it: "Choose Mara Serena". */
  readonly about: string
  readonly isPayment?: boolean
  /** Without a main action: nothing waits for it. */
  readonly isQuiet?: boolean
}

/** The buttons of a card, the first one being its main action. Links with an unsafe address are left out. */
export function CardActions({ actions, about, isPayment = false, isQuiet = false }: CardActionsProps) {
  const { origin, say, strings } = useChatSettings()
  const options = useContext(OptionsContext)
  if (actions.length === 0) return null
  const act = (action: CardAction) => {
    if (action.type === 'choose') {
      const option = options.find(({ id }) => id === action.option_id)
      say(option?.title ?? action.title, action.option_id)
    } else if (action.type === 'say') say(action.text)
  }
  return (
    <div className="card-actions">
      {actions.map((action, index) => {
        const style = index === 0 && !isQuiet ? 'button button-main' : 'button button-quiet'
        if (action.type === 'link') {
          const href = toSafeUrl(action.url, origin)
          if (!href) return null
          return (
            <a key={action.title} className={style} href={href} target="_blank" rel="noopener noreferrer">
              {isPayment && <LockIcon />}
              <span dir="auto">{action.title}</span>
              <span className="visually-hidden">
                {about} ({strings.opensInNewTab})
              </span>
            </a>
          )
        }
        return (
          <button key={action.title} type="button" className={style} onClick={() => act(action)}>
            <span dir="auto">{action.title}</span>
            <span className="visually-hidden">{about}</span>
          </button>
        )
      })}
    </div>
  )
}
