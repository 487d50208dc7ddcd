const WORDS =
  'night nights adult adults hotel hotels flight flights lodge lodges safari people person persons children child travel transfer booking breakfast tomorrow weekend return beach double single family cheap cheapest business economy please thanks cancel change january february march april august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  )
const BY_LETTERS = new Map(WORDS.map(word => [lettersOf(word), word]))

/** Two letters the wrong way round in a word of travel ("nigths", "adutls") are put right. The length stays, so every place in
 *  the text does. */
export function tidyTypos(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}@.])\p{L}{5,9}(?![\p{L}\p{N}@])/gu, said => {
    const lower = said.toLowerCase()
    const word = BY_LETTERS.get(lettersOf(lower))
    return word === undefined || word === lower || !isSwapped(lower, word) ? said : word
  })
}

function lettersOf(word: string): string {
  return [...word].sort().join('')
}

/** They differ in two neighbours that changed places. */
function isSwapped(one: string, other: string): boolean {
  const at = [...one].findIndex((letter, index) => letter !== other[index])
  const swapped = `${one.slice(0, at)}${one[at + 1] ?? ''}${one[at] ?? ''}${one.slice(at + 2)}`
  return at > 0 && swapped === other
}
