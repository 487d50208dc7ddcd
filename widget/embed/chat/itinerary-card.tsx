import { useId } from 'react'
import { daysBetween, formatDate } from '../../shared/format.ts'
import type { Card, CardLine } from '../../shared/protocol.ts'
import { CardActions } from './card-actions.tsx'
import { CardPrice } from './card-price.tsx'
import { useChatSettings } from './chat-context.ts'

/** A whole trip as a ribbon, day by day. */
export function ItineraryCard({ card }: { readonly card: Card }) {
  const { locale, strings } = useChatSettings()
  const titleId = useId()
  const days = groupByDay(card.lines ?? [])
  const first = days[0]?.date
  return (
    <section className="card card-itinerary" aria-labelledby={titleId}>
      <CardHead card={card} titleId={titleId} />
      <ol className="ribbon">
        {days.map(({ date, lines }, index) => {
          const day = first && date ? daysBetween(first, date) : null
          return (
            <li key={`${date}-${String(index)}`} className="ribbon-day">
              {date && (
                <p className="ribbon-date">
                  {day !== null && <strong>{strings.day(day + 1)}</strong>}
                  <span dir="auto">{formatDate(date, locale)}</span>
                </p>
              )}
              {lines.map(line => (
                <div key={`${line.title}-${line.detail ?? ''}`} className="ribbon-line" dir="auto">
                  <p className="ribbon-title">{line.title}</p>
                  {line.detail && <p className="ribbon-detail">{line.detail}</p>}
                </div>
              ))}
            </li>
          )
        })}
      </ol>
      <div className="card-foot">
        <CardFacts card={card} />
        {card.price && <CardPrice price={card.price} label={strings.total} />}
        <CardActions actions={card.actions} about={card.title} />
      </div>
    </section>
  )
}

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

/** The facts of a card, in one line where there is room. */
export function CardFacts({ card }: { readonly card: Card }) {
  if (!card.facts) return null
  return (
    <ul className="card-facts">
      {card.facts.map(fact => (
        <li key={fact} dir="auto">
          {fact}
        </li>
      ))}
    </ul>
  )
}

function groupByDay(lines: readonly CardLine[]) {
  const days: { date: string; lines: CardLine[] }[] = []
  for (const line of lines) {
    const last = days.at(-1)
    if (last && (!line.date || line.date === last.date)) last.lines.push(line)
    else days.push({ date: line.date ?? '', lines: [line] })
  }
  return days
}
