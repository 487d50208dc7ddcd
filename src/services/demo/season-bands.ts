import { addDays } from '#src/domain/dates.ts'

export type Season = 'low' | 'high' | 'peak'
export type Calendar = 'safari' | 'coast' | 'north'

/** Two seasons and the festive weeks, by MM-DD of their first day. On safari the long rains and November are low; on the coast
 *  April to June; in the north everything but the aurora winter. */
const TURNS: Readonly<Record<Calendar, readonly (readonly [string, Season])[]>> = {
  safari: [
    ['01-01', 'peak'],
    ['01-04', 'high'],
    ['04-01', 'low'],
    ['06-01', 'high'],
    ['11-01', 'low'],
    ['12-20', 'peak'],
  ],
  coast: [
    ['01-01', 'peak'],
    ['01-04', 'high'],
    ['04-01', 'low'],
    ['07-01', 'high'],
    ['12-20', 'peak'],
  ],
  north: [
    ['01-01', 'peak'],
    ['01-04', 'high'],
    ['04-01', 'low'],
    ['09-15', 'high'],
    ['12-20', 'peak'],
  ],
}

export interface SeasonBand {
  readonly season: Season
  readonly from: string
  readonly to: string
}

/** The seasons between two dates, both inside, without gap or overlap. */
export function seasonBands(calendar: Calendar, from: string, to: string): SeasonBand[] {
  const first = Number(from.slice(0, 4))
  const years = Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, index) => first + index)
  const starts = years.flatMap(year => TURNS[calendar].map(([day, season]) => ({ season, from: `${year}-${day}` })))
  return starts.flatMap((band, index) => {
    const next = starts[index + 1]
    const last = next ? addDays(next.from, -1) : to
    if (last < from || band.from > to) return []
    return [{ season: band.season, from: band.from < from ? from : band.from, to: last > to ? to : last }]
  })
}

/** How far ahead the demo sells: from the first of this month to the end of the month 18 months on. */
export function demoHorizon(today: string): { readonly from: string; readonly to: string } {
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1
  const first = (month: number) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`
  return { from: first(months), to: addDays(first(months + 19), -1) }
}
