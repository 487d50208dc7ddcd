import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { intent } from '#src/domain/understanding.ts'
import { projectRoot } from '#src/kernel/project-root.ts'
import type { Example } from './examples.ts'

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
  const [, ...sections] = readFileSync(join(projectRoot, 'evals/training/own-sentences.txt'), 'utf8').split('\n# ')
  return sections.flatMap(section => {
    const [name, ...sentences] = section.split('\n').filter(line => line.trim() !== '')
    const label = intent.parse(name)
    return sentences.flatMap((sentence, index) => {
      const variations = sentence.includes('{') ? 3 : 1
      return Array.from({ length: variations }, (_, round) => toExample(fill(sentence, index + 3 * round), label))
    })
  })
}

const fill = (sentence: string, turn: number): string =>
  sentence
    .replace('{place2}', pick(PLACES, turn + 4))
    .replace('{place}', pick(PLACES, turn))
    .replace('{city}', pick(CITIES, turn))
    .replace('{dates}', pick(DATES, turn))
    .replace('{party}', pick(PARTIES, turn))

const pick = (list: readonly string[], turn: number): string => list[turn % list.length] ?? ''

const toExample = (text: string, label: Example['label']): Example => ({
  text,
  label,
  previous: null,
  dialogue: null,
  source: 'own',
  acceptable: [],
  core: false,
})
