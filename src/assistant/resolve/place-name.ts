import type { PlaceCandidate, Reference } from '#src/store/reference/reference.ts'
import { fold } from './count-words.ts'

/** What the resolvers need of the reference data. */
export type PlaceFinder = Pick<Reference, 'findInText' | 'findPlaces' | 'isOwnWord'>

/** The value a slot takes of a place. Its usual name, or the beginning of it that was said ("Diani" of Diani Beach,
 *  "Frankfurt" of Frankfurt am Main); an airport that was named by its code keeps the code, which is never ambiguous. */
export function placeValue(said: string, place: PlaceCandidate): string {
  const isCode = said === said.toUpperCase() || said === said.toLowerCase() // "Rom" is a city, not its code
  if (place.iata && isCode && said.toUpperCase() === place.iata) return place.iata
  const [name, words] = [fold(place.name), fold(said.trim())]
  const isBeginning = name.startsWith(`${words} `) && words.length >= 4
  return isBeginning ? place.name.slice(0, words.length) : place.name
}

/** The place a whole answer names ("frankfurt", "from MUC", "the mara"); undefined when no place fits well. */
export function resolvePlace(
  text: string,
  reference: PlaceFinder,
): { readonly value: string; readonly place: PlaceCandidate } | undefined {
  const [mention] = reference.findInText({ text })
  const [meant] = mention?.candidates ?? []
  if (mention && meant) return { value: placeValue(mention.text, meant), place: meant }
  const bare = text
    .replace(LEAD, '')
    .replace(/[\s.!?,]+$/, '')
    .trim()
  if (bare.length < 3 || bare.length > 60 || bare.split(/\s+/).length > 5) return undefined
  const [found] = reference.findPlaces({ query: bare, limit: 1 })
  if (!found || !(found.match === 'exact' || found.score >= 0.5)) return undefined
  return { value: placeValue(bare, found), place: found }
}

const LEAD =
  /^[\s"']*(?:(?:we|i)(?:'d|'ll| would| will| want| are| am|'re|'m)?\s+(?:like|leave|leaving|fly(?:ing)?|start(?:ing)?|go(?:ing)?|travel(?:l?ing)?|depart(?:ing)?)?\s*)?(?:to|from|in|at|out of|via|near|maybe|probably|please|it's|its)?\s*(?:the\s+)?/i
