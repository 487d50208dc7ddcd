import type { Card } from '../../shared/protocol.ts'

/** Title, what it is about, and a word on its state. */
export function CardHead({ card, titleId }: { readonly card: Card; readonly titleId: string }) {
  return (
    <header className="card-head">
      <h3 id={titleId} className="card-title" dir="auto">
        {card.title}
      </h3>
      {card.badge && (
        <span className="card-tag" dir="auto">
          {card.badge}
        </span>
      )}
      {card.subtitle && (
        <p className="card-subtitle" dir="auto">
          {card.subtitle}
        </p>
      )}
    </header>
  )
}
