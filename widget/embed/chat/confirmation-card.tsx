import { useId } from 'react'
import { formatDate } from '../../shared/format.ts'
import type { Card } from '../../shared/protocol.ts'
import { CardActions } from './card-actions.tsx'
import { CardFacts } from './card-facts.tsx'
import { CardHead } from './card-head.tsx'
import { CardPrice } from './card-price.tsx'
import { useChatSettings } from './chat-context.ts'
import { CheckIcon } from './icons.tsx'

interface ConfirmationCardProps {
  readonly card: Card
  /** False once anything was answered: a yes binds only this summary, only now. */
  readonly isOpen: boolean
}

/** The one question before something costs: what, who, when, total, refundable until when, and two buttons. */
export function ConfirmationCard({ card, isOpen }: ConfirmationCardProps) {
  const { locale, strings } = useChatSettings()
  const titleId = useId()
  return (
    <article
      className={isOpen ? 'card card-confirmation' : 'card card-confirmation is-closed'}
      aria-labelledby={titleId}
    >
      <CardHead card={card} titleId={titleId} />
      {card.lines && (
        <dl className="summary">
          {card.lines.map(line => (
            <div key={`${line.title}-${line.detail ?? ''}`} className="summary-line">
              <dt dir="auto">{line.date ? formatDate(line.date, locale) : line.title}</dt>
              <dd dir="auto">
                {line.date && line.title}
                {line.date && line.detail ? <span className="summary-detail">{line.detail}</span> : line.detail}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <div className="card-foot">
        {card.price && <CardPrice price={card.price} label={strings.total} />}
        <CardFacts facts={card.facts} />
        {isOpen ? (
          <CardActions actions={card.actions} about={card.title} />
        ) : (
          <p className="card-closed">
            <CheckIcon /> {strings.answered}
          </p>
        )}
      </div>
    </article>
  )
}
