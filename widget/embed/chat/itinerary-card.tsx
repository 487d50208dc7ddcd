import { useId } from 'react'
import type { Card } from '../../shared/protocol.ts'
import { CardActions } from './card-actions.tsx'
import { CardFacts } from './card-facts.tsx'
import { CardHead } from './card-head.tsx'
import { CardPrice } from './card-price.tsx'
import { useChatSettings } from './chat-context.ts'
import { DayRibbon } from './day-ribbon.tsx'

/** A whole trip: the days, then what it costs. */
export function ItineraryCard({ card }: { readonly card: Card }) {
  const { strings } = useChatSettings()
  const titleId = useId()
  return (
    <article className="card card-itinerary" aria-labelledby={titleId}>
      <CardHead card={card} titleId={titleId} />
      <DayRibbon lines={card.lines ?? []} />
      <div className="card-foot">
        <CardFacts facts={card.facts} />
        {card.price && <CardPrice price={card.price} label={strings.total} />}
        <CardActions actions={card.actions} about={card.title} />
      </div>
    </article>
  )
}
