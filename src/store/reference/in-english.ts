import { TOPIC_WORDS } from './overlay/topic-words.ts'

interface Stem {
  readonly stem: string
  readonly english: readonly string[]
}

const whole = new Map<string, string[]>()
const beginnings: Stem[] = []
const endings: Stem[] = []
const insides: Stem[] = []
for (const line of TOPIC_WORDS.trim().split('\n')) {
  const [english = '', theirs = ''] = line.split(': ')
  for (const word of theirs.split(' ')) file(word, english.split(' '))
}

/** The English index words for a folded word of a question in another language; undefined where the word is none of a topic. */
export function inEnglish(key: string): readonly string[] | undefined {
  return (
    whole.get(key) ??
    longest(beginnings, stem => key.startsWith(stem)) ??
    longest(endings, stem => key.endsWith(stem)) ??
    longest(insides, stem => key.includes(stem))
  )
}

function file(word: string, english: string[]): void {
  const stem = word.replaceAll('*', '')
  if (word.startsWith('*')) (word.endsWith('*') ? insides : endings).push({ stem, english })
  else if (word.endsWith('*')) beginnings.push({ stem, english })
  else whole.set(stem, [...new Set([...(whole.get(stem) ?? []), ...english])])
}

function longest(stems: readonly Stem[], fits: (stem: string) => boolean): readonly string[] | undefined {
  const fitting = stems.filter(({ stem }) => fits(stem)).toSorted((a, b) => b.stem.length - a.stem.length)
  const most = fitting[0]?.stem.length
  if (most === undefined) return undefined
  return [...new Set(fitting.filter(({ stem }) => stem.length === most).flatMap(({ english }) => english))]
}
