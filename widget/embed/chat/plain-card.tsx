import { useId } from 'react'
import type { Card } from '../../shared/protocol.ts'
import { CardActions } from './card-actions.tsx'
import { CardFacts } from './card-facts.tsx'
import { CardHead } from './card-head.tsx'
import { CardPrice } from './card-price.tsx'
import { DocumentIcon, LockIcon } from './icons.tsx'

/** A payment or a document: what it is, and the link that opens it on our own pages. */
export function PlainCard({ card }: { readonly card: Card }) {
  const titleId = useId()
  const isPayment = card.kind === 'payment'
  return (
    <article className="card card-plain" aria-labelledby={titleId}>
      <span className="card-sign">{isPayment ? <LockIcon /> : <DocumentIcon />}</span>
      <CardHead card={card} titleId={titleId} />
      <div className="card-foot">
        {card.price && <CardPrice price={card.price} />}
        <CardFacts facts={card.facts} />
        <CardActions actions={card.actions} about={card.title} isPayment={isPayment} isQuiet={!isPayment} />
      </div>
    </article>
  )
}
