import { addDays, dateIn } from '#src/domain/dates.ts'
import { searchHotels } from '#tools/hotels/search-hotels.ts'
import { discoverDestinations } from '#tools/places/discover-destinations.ts'
import type { Steps, Theme } from './define.ts'

interface Place {
  readonly name: string
  readonly kind: string
  readonly country: string
  readonly summary: string
}

interface Suggestion {
  readonly places: readonly [Place, ...Place[]]
}

// Our own summaries, which are English in every language.
const FITS: Readonly<Partial<Record<Theme, (place: Place) => boolean>>> = {
  beach: ({ kind, summary }) => kind === 'beach' || (kind === 'island' && /beach|reef|sea/.test(summary)),
  safari: ({ kind }) => kind === 'park',
  diving: ({ summary }) => /\bdiv(?:e|ing|ers)\b|marine|whale sharks/.test(summary),
  mountain: ({ kind }) => kind === 'mountain',
  migration: ({ summary }) => /migration/.test(summary),
  town: ({ summary }) => /\b(?:old|Swahili) (?:stone )?town\b/.test(summary),
}
const MOST = 3
const CHECKED = 4

/** Asks where to by naming two or three places that suit what was wished for, in its month where possible, and where there is
 *  something to stay at. False when nothing was wished for, or nothing fits. */
export async function suggestPlaces(steps: Steps): Promise<boolean> {
  const { leanings, ask, speech } = steps
  if (leanings.themes.length === 0) return false
  const month = monthOf(leanings.period?.start ?? steps.slots.depart_date ?? steps.slots.check_in)
  const seasonal = month === undefined ? [] : suggestionsOf(await placesFor(steps, month), leanings.themes)
  const isSeasonal = seasonal.length > 1
  const suggestions = isSeasonal ? seasonal : suggestionsOf(await placesFor(steps, undefined), leanings.themes)
  if (suggestions.length === 0) return false
  const titleOf = ({ places }: Suggestion) => speech.list(places.map(({ name }) => name))
  if (leanings.themes.includes('gorillas')) steps.say({ key: 'no_gorillas' })
  ask('destination', {
    key: 'suggest_places',
    values: {
      month: isSeasonal && month !== undefined ? monthName(month, speech.language) : '',
      lines: suggestions
        .map(each => `- **${titleOf(each)}**: ${each.places.map(({ summary }) => summary).join(' ')}`)
        .join('\n'),
    },
    options: suggestions.map(each => ({ id: choiceOf(each, steps), title: titleOf(each) })),
  })
  return true
}

async function placesFor(steps: Steps, month: number | undefined): Promise<readonly Place[]> {
  const { items } = await steps.call(discoverDestinations, { limit: 100, ...(month === undefined ? {} : { month }) })
  return checked(steps, items)
}

/** Those of the sought kinds where a stay is to be had on a day like that. */
async function checked(steps: Steps, places: readonly Place[]): Promise<readonly Place[]> {
  const { themes, period } = steps.leanings
  const kinds = wantedKinds(themes)
  const wanted = kinds.flatMap(theme => places.filter(FITS[theme] ?? (() => false)).slice(0, CHECKED))
  const check_in = period?.start ?? steps.slots.depart_date ?? addDays(dateIn(steps.now, steps.zone), 60)
  const stay = { check_in, check_out: addDays(check_in, 3), adults: 2, limit: 1 }
  const found = await Promise.all(
    [...new Set(wanted)].map(async place => {
      const { items } = await steps.call(searchHotels, { destination: place.name, ...stay })
      return items.length > 0 ? [place] : []
    }),
  )
  return found.flat()
}

/** A honeymoon, a family or a free hand says nothing of the place: the bush and the sea, as most take it. */
function wantedKinds(themes: readonly Theme[]): readonly Theme[] {
  const placed = themes.filter(theme => FITS[theme] !== undefined)
  return placed.length > 0 ? placed : ['safari', 'beach']
}

function suggestionsOf(places: readonly Place[], themes: readonly Theme[]): readonly Suggestion[] {
  const kinds = wantedKinds(themes)
  const of = (theme: Theme) => places.filter(FITS[theme] ?? (() => false))
  if (kinds.includes('safari') && kinds.includes('beach')) return pairsOf(of('safari'), of('beach'))
  const [first = 'safari', ...more] = kinds
  const all = of(first)
  const both = all.filter(place => more.every(theme => of(theme).includes(place)))
  return (both.length > 0 ? both : all).slice(0, MOST).map(place => ({ places: [place] }))
}

/** Parks with a shore of their country, each shore once; the best known of both first, as the list goes. */
function pairsOf(parks: readonly Place[], shores: readonly Place[]): readonly Suggestion[] {
  const pairs: Suggestion[] = []
  for (const park of parks) {
    const used = new Set(pairs.flatMap(({ places }) => places))
    const shore = shores.find(each => each.country === park.country && !used.has(each))
    if (shore && pairs.length < MOST) pairs.push({ places: [park, shore] })
  }
  return pairs
}

/** A button that fills slots: of two places the second is the stay at the end, with half of the nights. */
function choiceOf({ places: [main, stop] }: Suggestion, { slots }: Steps): string {
  if (!stop) return `set:destination=${main.name}`
  const nights = Math.max(2, Math.floor((Number(slots.days ?? 8) - 1) / 2))
  return `set:destination=${main.name}&stop_destination=${stop.name}&stop_nights=${nights}`
}

const monthOf = (date: string | undefined) => (date === undefined ? undefined : Number(date.slice(5, 7)))

const monthName = (month: number, language: string): string =>
  new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, month - 1, 15))
