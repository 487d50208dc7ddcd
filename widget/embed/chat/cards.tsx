import type { Card } from '../../shared/protocol.ts'
import { ConfirmationCard } from './confirmation-card.tsx'
import { ItineraryCard } from './itinerary-card.tsx'
import { OfferCard } from './offer-card.tsx'
import { OfferRow } from './offer-row.tsx'
import { PlainCard } from './plain-card.tsx'

interface CardsProps {
  readonly cards: readonly Card[]
  readonly isOpen: boolean
}

/** The cards of one message, in its order: offers that follow each other share a row, the others stand alone. */
export function Cards({ cards, isOpen }: CardsProps) {
  return groupOffers(cards).map((group, index) => {
    const key = `${group[0]?.title ?? ''}-${String(index)}`
    const [card] = group
    if (!card) return null
    if (isOffer(card))
      return group.length > 1 ? <OfferRow key={key} cards={group} /> : <OfferCard key={key} card={card} />
    if (card.kind === 'itinerary') return <ItineraryCard key={key} card={card} />
    if (card.kind === 'confirmation') return <ConfirmationCard key={key} card={card} isOpen={isOpen} />
    return <PlainCard key={key} card={card} />
  })
}

const isOffer = ({ kind }: Card) => kind === undefined || kind === 'offer'

function groupOffers(cards: readonly Card[]): Card[][] {
  const groups: Card[][] = []
  for (const card of cards) {
    const last = groups.at(-1)
    if (last?.[0] && isOffer(last[0]) && isOffer(card)) last.push(card)
    else groups.push([card])
  }
  return groups
}
