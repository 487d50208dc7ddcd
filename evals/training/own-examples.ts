import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { intent } from '#src/domain/understanding.ts'
import { projectRoot } from '#src/kernel/project-root.ts'
import type { Example } from './examples.ts'

const FILES = ['own-sentences.txt', 'own-phrases.txt']

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
const LONGEST = 24

/** The project's own sentences, with alternatives chosen, and places, dates and parties put in: as many variations of a
 *  pattern as its longest list of alternatives. Those of one pattern belong together. Always the same. */
export function ownExamples(): Example[] {
  return FILES.flatMap(file => {
    const [, ...sections] = readFileSync(join(projectRoot, 'evals/training', file), 'utf8').split('\n# ')
    return sections.flatMap(section => {
      const [name, ...sentences] = section.split('\n').filter(line => line.trim() !== '')
      const label = intent.parse(name)
      return sentences.flatMap((sentence, index) =>
        variationsOf(sentence, index).map(text => toExample(text, label, `${file} ${name} ${index}`)),
      )
    })
  })
}

function variationsOf(sentence: string, index: number): string[] {
  const lists = Array.from(sentence.matchAll(/\(([^()]*\|[^()]*)\)/g), ([, list = '']) => list.split('|').length)
  const rounds = Math.min(LONGEST, Math.max(sentence.includes('{') ? 3 : 1, ...lists))
  const texts = Array.from({ length: rounds }, (_, round) => fill(choose(sentence, round), index + 3 * round))
  return [...new Set(texts)]
}

/** Each list turns at its own pace, so that its words meet different neighbours. */
function choose(sentence: string, round: number): string {
  let list = 0
  return sentence.replace(/\(([^()]*\|[^()]*)\)/g, (_, inner: string) => {
    const alternatives = inner.split('|')
    const turn = list === 0 ? round : round + list + Math.floor(round / alternatives.length)
    list++
    return pick(alternatives, turn)
  })
}

const fill = (sentence: string, turn: number): string =>
  sentence
    .replace('{place2}', pick(PLACES, turn + 4))
    .replace('{place}', pick(PLACES, turn))
    .replace('{city}', pick(CITIES, turn))
    .replace('{city}', pick(CITIES, turn + 3))
    .replace('{dates}', pick(DATES, turn))
    .replace('{party}', pick(PARTIES, turn))

const pick = (list: readonly string[], turn: number): string => list[turn % list.length] ?? ''

function toExample(line: string, label: Example['label'], pattern: string): Example {
  const [text = '', previous] = line.split(' >> ').reverse()
  return {
    text: text.trim(),
    label,
    previous: previous ?? null,
    dialogue: pattern,
    source: 'own',
    acceptable: [],
    core: false,
  }
}
