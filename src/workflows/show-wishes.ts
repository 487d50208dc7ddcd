import { DIETS, MOBILITY_NEEDS, type Preferences, SEATS } from '#src/domain/preferences.ts'
import type { Speech } from './speech.ts'

/** What somebody wants remembered, each thing in a few words of the conversation's language. */
export function showWishes(speech: Speech, wishes: Preferences): readonly string[] {
  const { party, home_airport, seat, diet = [], mobility = [], budget_level, language } = wishes
  const item = (name: string, value = '') => speech.phrase('memory_item', { item: name, value })
  return [
    ...(home_airport ? [item('home_airport', home_airport)] : []),
    ...(party ? [item('party', speech.party(party))] : []),
    ...(seat ? [item(`seat_${seat}`)] : []),
    ...diet.map(each => item(`diet_${each}`)),
    ...mobility.map(each => item(`mobility_${each}`)),
    ...(budget_level ? [item(`budget_${budget_level}`)] : []),
    ...(language ? [item('language', languageName(language, speech.language))] : []),
  ]
}

const languageName = (tag: string, shown_in: string): string =>
  new Intl.DisplayNames([shown_in], { type: 'language' }).of(tag) ?? tag

/** What suppliers have to know of it. */
export const needsOf = ({ diet, mobility }: Preferences): Preferences => ({
  ...(diet ? { diet } : {}),
  ...(mobility ? { mobility } : {}),
})

/** The same for suppliers, who read English: "Diet: vegetarian, nut allergy. Mobility: wheelchair." Empty without wishes. */
export function supplierNotes({ seat, diet = [], mobility = [] }: Preferences, has_flight: boolean): string {
  const plain = (words: readonly string[]) => words.map(word => word.replaceAll('_', ' ')).join(', ')
  const lines = [
    ...(diet.length > 0 ? [`Diet: ${plain(DIETS.filter(each => diet.includes(each)))}.`] : []),
    ...(mobility.length > 0 ? [`Mobility: ${plain(MOBILITY_NEEDS.filter(each => mobility.includes(each)))}.`] : []),
    ...(seat && has_flight ? [`Seat wished: ${plain(SEATS.filter(each => each === seat))}.`] : []),
  ]
  return lines.join(' ')
}
