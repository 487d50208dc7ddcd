import { useState } from 'react'
import { findScene } from '../../shared/landscape/find-scene.ts'
import type { Card } from '../../shared/protocol.ts'
import { toSafeUrl } from '../../shared/safe-url.ts'
import { CardActions } from './card-actions.tsx'
import { CardFacts } from './card-facts.tsx'
import { CardPrice } from './card-price.tsx'
import { useChatSettings } from './chat-context.ts'
import { DayRibbon } from './day-ribbon.tsx'
import { Landscape } from './landscape.tsx'

/** Something one could take: picture, title, facts in one line, total with what it covers, one main action. */
export function OfferCard({ card }: { readonly card: Card }) {
  const { strings } = useChatSettings()
  return (
    <article className="card card-offer">
      <div className="card-picture">
        <CardPicture card={card} />
        {card.badge && (
          <span className="card-badge" dir="auto">
            {card.badge}
          </span>
        )}
      </div>
      <div className="card-body">
        <h3 className="card-title" dir="auto">
          {card.title}
        </h3>
        {card.subtitle && (
          <p className="card-subtitle" dir="auto">
            {card.subtitle}
          </p>
        )}
        <CardFacts facts={card.facts} />
        {card.lines && (
          <details className="card-more">
            <summary>{strings.dayByDay}</summary>
            <DayRibbon lines={card.lines} />
          </details>
        )}
        {card.price && <CardPrice price={card.price} />}
        <CardActions actions={card.actions} about={card.title} />
      </div>
    </article>
  )
}

/** The product's own picture; a drawing where there is none or it does not load. */
function CardPicture({ card }: { readonly card: Card }) {
  const { origin } = useChatSettings()
  const [hasFailed, setFailed] = useState(false)
  const source = card.image ? toSafeUrl(card.image, origin) : null
  if (!source || hasFailed) return <Landscape scene={findScene(card)} seed={`${card.title}/${card.subtitle}`} />
  return <img src={source} alt="" loading="lazy" decoding="async" onError={() => setFailed(true)} />
}
