import type { Intent } from '#src/domain/understanding.ts'
import type { Example } from './examples.ts'
import { OWN_SENTENCES } from './own-sentences.ts'

const PLACES = [
  'the Maasai Mara',
  'Diani',
  'Zanzibar',
  'Amboseli',
  'Serengeti',
  'Nairobi',
  'Arusha',
  'Mombasa',
  'Tsavo',
  'Kilimanjaro',
]
const CITIES = ['Frankfurt', 'London', 'Munich', 'Paris', 'Rome', 'Madrid', 'Lisbon', 'Zurich', 'New York', 'Amsterdam']
const DATES = ['12 to 19 February', 'in March', 'next month', 'from 3 June to 14 June', 'on 5 August', 'over Christmas']
const PARTIES = [
  'two adults',
  '2 adults and a 9 year old',
  'a family of four',
  'me and my wife',
  'three people',
  'just me',
]

/** The project's own sentences, with places, dates and parties put in, a few variations each. Always the same. */
export function ownExamples(): Example[] {
  return Object.entries(OWN_SENTENCES).flatMap(([label, sentences]) =>
    sentences.flatMap((sentence, index) => {
      const variations = sentence.includes('{') ? 3 : 1
      return Array.from({ length: variations }, (_, round) => toExample(fill(sentence, index + 3 * round), label))
    }),
  )
}

const fill = (sentence: string, turn: number): string =>
  sentence
    .replace('{place2}', pick(PLACES, turn + 4))
    .replace('{place}', pick(PLACES, turn))
    .replace('{city}', pick(CITIES, turn))
    .replace('{dates}', pick(DATES, turn))
    .replace('{party}', pick(PARTIES, turn))

const pick = (list: readonly string[], turn: number): string => list[turn % list.length] ?? ''

// The marked boundary: the keys of a record that is typed by Intent.
const toExample = (text: string, label: string): Example => ({
  text,
  label: label as Intent,
  previous: null,
  dialogue: null,
  source: 'own',
  acceptable: [],
  core: false,
})
