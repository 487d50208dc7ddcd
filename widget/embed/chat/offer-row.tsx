import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Card } from '../../shared/protocol.ts'
import { useChatSettings } from './chat-context.ts'
import { BackIcon, ForwardIcon } from './icons.tsx'
import { OfferCard } from './offer-card.tsx'

/** Offers side by side, snapping. Swiped on a phone; with a mouse, two buttons; by keyboard, the arrow keys go from
 *  one card's main action to the next one's. */
export function OfferRow({ cards }: { readonly cards: readonly Card[] }) {
  const { strings } = useChatSettings()
  const list = useRef<HTMLUListElement>(null)
  const [ends, setEnds] = useState({ start: true, end: true })

  useEffect(() => {
    const row = list.current
    if (!row) return
    const measure = () => {
      const at = Math.abs(row.scrollLeft)
      setEnds({ start: at < 8, end: at > row.scrollWidth - row.clientWidth - 8 })
    }
    measure()
    row.addEventListener('scroll', measure, { passive: true })
    const observer = new ResizeObserver(measure)
    observer.observe(row)
    return () => {
      row.removeEventListener('scroll', measure)
      observer.disconnect()
    }
  }, [])

  const page = (direction: 1 | -1) => {
    const row = list.current
    const card = row?.firstElementChild
    if (!row || !card) return
    const toRight = getComputedStyle(row).direction === 'rtl' ? -direction : direction
    row.scrollBy({ left: toRight * (card.clientWidth + 12), behavior: prefersStillness() ? 'auto' : 'smooth' })
  }

  const step = (event: KeyboardEvent<HTMLUListElement>) => {
    const row = list.current
    if (!row || (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft')) return
    const isForward = (event.key === 'ArrowRight') === (getComputedStyle(row).direction !== 'rtl')
    const items = [...row.children]
    const here = items.findIndex(item => item.contains(event.target instanceof Node ? event.target : null))
    const next = items[here + (isForward ? 1 : -1)]?.querySelector('button, a')
    if (!(next instanceof HTMLElement)) return
    event.preventDefault()
    next.focus({ preventScroll: true })
    next.closest('li')?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }

  return (
    <div className="offer-row">
      <ul ref={list} className="offer-list" aria-label={strings.offers(cards.length)} onKeyDown={step}>
        {cards.map((card, index) => (
          <li key={`${card.title}-${String(index)}`}>
            <OfferCard card={card} />
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="row-button row-button-back"
        aria-label={strings.previousOffers}
        hidden={ends.start}
        onClick={() => page(-1)}
      >
        <BackIcon />
      </button>
      <button
        type="button"
        className="row-button row-button-forward"
        aria-label={strings.nextOffers}
        hidden={ends.end}
        onClick={() => page(1)}
      >
        <ForwardIcon />
      </button>
    </div>
  )
}

const prefersStillness = () => matchMedia('(prefers-reduced-motion: reduce)').matches
