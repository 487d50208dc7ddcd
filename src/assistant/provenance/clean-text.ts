/** Text as it is checked and as it is sent, the same: digits of every script as ASCII, no invisible or composed tricks (zero-width
 *  letters, keycaps, full-width forms), one kind of space, no loose marks over letters, no emphasis. So nothing can be said in a form that the checks
 *  do not see. */
export function cleanText(text: string): string {
  return [...text.normalize('NFKC')]
    .map(plainDigit)
    .join('')
    .replace(/[\p{M}\p{Cf}\p{Co}\p{Cn}]/gu, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/[*_~#`]+/g, '')
}

const DIGIT = /^\p{Nd}$/u

/** Decimal digits stand in runs of ten (or several tens) in Unicode, 0 first. */
function plainDigit(letter: string): string {
  if (letter < '\u0080' || !DIGIT.test(letter)) return letter
  const code = letter.codePointAt(0) ?? 0
  let below = 0
  while (below < 60 && DIGIT.test(String.fromCodePoint(code - below - 1))) below += 1
  return String(below % 10)
}
