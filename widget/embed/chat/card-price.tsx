import { formatPrice } from '../../shared/format.ts'
import type { Price } from '../../shared/protocol.ts'
import { useChatSettings } from './chat-context.ts'

/** A total and, small, what it covers. */
export function CardPrice({ price, label }: { readonly price: Price; readonly label?: string }) {
  const { locale } = useChatSettings()
  return (
    <p className="card-price">
      {label && <span className="card-price-label">{label}</span>}
      <span className="card-price-amount">{formatPrice(price, locale)}</span>
      {price.note && (
        <span className="card-price-note" dir="auto">
          {price.note}
        </span>
      )}
    </p>
  )
}
