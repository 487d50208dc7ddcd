import { generator } from './shuffle.ts'

/** A text as hasty fingers write it: in some of its longer words two letters change places, or one is lost or doubled, and
 *  punctuation goes. The same text always gives the same. */
export function misspell(text: string, seed: number): string {
  const random = generator(seed)
  return text
    .replace(/[.,!?;]/g, '')
    .split(' ')
    .map(word => (/^\p{L}{4,}$/u.test(word) && random() < 0.5 ? slip(word, random) : word))
    .join(' ')
}

function slip(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2))
  const kind = random()
  if (kind < 0.5) return `${word.slice(0, at)}${word[at + 1] ?? ''}${word[at] ?? ''}${word.slice(at + 2)}`
  return kind < 0.8 ? word.slice(0, at) + word.slice(at + 1) : word.slice(0, at) + word.slice(at - 1)
}
