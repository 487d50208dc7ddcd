/** The alternatives of a rule, written one idea a line; lines that begin with "#" are remarks. Parts of it that have a name are
 *  put in by ${…}. */
export const alternatives = (lines: TemplateStringsArray, ...parts: readonly string[]): string =>
  String.raw(lines, ...parts)
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('#'))
    .join('|')

/** The same as the source of one group. */
export const oneOf = (lines: TemplateStringsArray, ...parts: readonly string[]): string =>
  `(?:${alternatives(lines, ...parts)})`

/** The same as a pattern that begins and ends at the edge of a word. */
export const words = (lines: TemplateStringsArray, ...parts: readonly string[]): RegExp =>
  new RegExp(`\\b${oneOf(lines, ...parts)}\\b`)

/** The same as a pattern that only begins at the edge of a word. */
export const beginnings = (lines: TemplateStringsArray, ...parts: readonly string[]): RegExp =>
  new RegExp(`\\b${oneOf(lines, ...parts)}`)
