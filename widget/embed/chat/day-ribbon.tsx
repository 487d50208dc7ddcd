import { daysBetween, formatDate } from '../../shared/format.ts'
import type { CardLine } from '../../shared/protocol.ts'
import { useChatSettings } from './chat-context.ts'

/** A trip as a vertical ribbon, day by day. Lines of one date, or without one, share a day. */
export function DayRibbon({ lines }: { readonly lines: readonly CardLine[] }) {
  const { locale, strings } = useChatSettings()
  const days = groupByDay(lines)
  const first = days[0]?.date
  return (
    <ol className="ribbon">
      {days.map(day => {
        const number = first && day.date ? daysBetween(first, day.date) : null
        return (
          <li key={day.key} className="ribbon-day">
            {day.date && (
              <p className="ribbon-date">
                {number !== null && <strong>{strings.day(number + 1)}</strong>}
                <span dir="auto">{formatDate(day.date, locale)}</span>
              </p>
            )}
            {day.lines.map(line => (
              <div key={`${line.title}-${line.detail ?? ''}`} className="ribbon-line" dir="auto">
                <p className="ribbon-title">{line.title}</p>
                {line.detail && <p className="ribbon-detail">{line.detail}</p>}
              </div>
            ))}
          </li>
        )
      })}
    </ol>
  )
}

function groupByDay(lines: readonly CardLine[]) {
  const days: { key: string; date: string; lines: CardLine[] }[] = []
  for (const line of lines) {
    const last = days.at(-1)
    if (last && (!line.date || line.date === last.date)) last.lines.push(line)
    else days.push({ key: `${String(days.length)}-${line.date ?? ''}`, date: line.date ?? '', lines: [line] })
  }
  return days
}
