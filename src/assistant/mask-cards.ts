const MASK = '••••'
// Groups of digits with a space, dot or dash between any two; not an international phone number.
const RUN = /(?<![\d+]|\+\d[\d .-]{0,24})\d(?:[ .\u00a0\u2009-]?\d){12,60}/g
const CODE = /\b(cvv2?|cvc2?|cid|security code|card code|pin)(\W{1,4}(?:is |number |code )?)\d{3,4}(?!\d)/gi

/** Numbers of payment cards in a text, with all but the last four digits taken out, and their security codes with them. What is
 *  accepted is kept only like this: no store, log or language model ever sees a whole number. */
export function maskCards(text: string): string {
  const masked = text.replace(RUN, maskRun)
  return masked === text ? text : masked.replace(CODE, `$1$2${MASK}`)
}

/** A card may stand between other groups ("… 4444 12 29"): the first groups that make one are it.
 *  Pairs of digits are a code of another kind. */
function maskRun(run: string): string {
  const groups = [...run.matchAll(/\d+/g)]
  for (const [first, { index: from }] of groups.entries())
    for (const last of groups.slice(first)) {
      const to = last.index + last[0].length
      const part = run.slice(from, to)
      const digits = part.replace(/\D/g, '')
      if (isCard(digits) && !/(?<!\d)\d{1,2}(?!\d)/.test(part))
        return `${run.slice(0, from)}${MASK} ${digits.slice(-4)}${maskRun(run.slice(to))}`
    }
  return run
}

/** Whether a text had a card in it that was masked. */
export const hasMaskedCard = (text: string): boolean => /•••• \d{4}/.test(text)

/** By the ranges and lengths of the schemes, and the check digit (Luhn): a booking reference or a phone number passes for none. */
function isCard(digits: string): boolean {
  const { length } = digits
  const isScheme =
    (/^4/.test(digits) && (length === 13 || length === 16 || length === 19)) ||
    (/^(?:5[1-5]|2[2-7])/.test(digits) && length === 16) ||
    (/^3[47]/.test(digits) && length === 15) ||
    (/^3(?:0[0-5]|[689])/.test(digits) && length >= 14) ||
    (/^(?:35|6)/.test(digits) && length >= 16)
  return isScheme && luhn(digits) % 10 === 0
}

const luhn = (digits: string): number =>
  [...digits].reverse().reduce((sum, digit, index) => {
    const doubled = Number(digit) * (1 + (index % 2))
    return sum + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
