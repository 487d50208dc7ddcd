import type { Dependencies } from '../dependencies.ts'

interface DestinationWish {
  readonly q?: string | undefined
  readonly month?: number | undefined
  readonly kind?: 'city' | 'park' | 'island' | 'beach' | 'region' | 'mountain' | undefined
}

const MOST = 50

/** What anybody may look up: places, airports, airlines, countries, what the company sells, and its own short texts. */
export function createLookups({ reference }: Pick<Dependencies, 'reference'>) {
  return {
    findPlaces: (query: string) => reference.findPlaces({ query, limit: MOST }),
    findAirports: (query: string) => reference.findAirports({ query, limit: MOST }),
    findAirlines: (query: string) => reference.findAirlines({ query, limit: MOST }),
    listCountries: () => reference.listCountries(),

    /** Destinations that fit, all when nothing is asked; those named by the words in front. */
    discoverDestinations({ q, month, kind }: DestinationWish) {
      const named = q === undefined ? [] : reference.findPlaces({ query: q, limit: MOST }).map(({ id }) => id)
      const words = q?.toLowerCase().trim() ?? ''
      return reference
        .listDestinations()
        .filter(each => month === undefined || each.best_months.includes(month))
        .filter(each => kind === undefined || each.place_kind === kind)
        .filter(({ id, name, country_name, summary, within }) => {
          if (words === '' || named.includes(id) || (within !== null && named.includes(within))) return true
          return `${name} ${country_name} ${summary}`.toLowerCase().includes(words)
        })
        .toSorted((a, b) => Number(named.includes(b.id)) - Number(named.includes(a.id)))
    },

    /** Our own texts on what travellers ask; of a place, when it is named. */
    searchKnowledge({ q, place }: { readonly q: string; readonly place?: string | undefined }) {
      const [found] = place === undefined ? [] : reference.findPlaces({ query: place, limit: 1 })
      const id = place !== undefined && reference.getPlace(place) ? place : found?.id
      return reference.searchKnowledge({ query: q, limit: 20, ...(id !== undefined && { place_ids: [id] }) })
    },
  }
}
