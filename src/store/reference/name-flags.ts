/** How a name may be taken from a sentence. Kept as bits in the database. */
export const NAME_FLAG = {
  /** Only when written with a capital letter. */
  CAPITAL: 1,
  /** Only when written all in capitals. */
  CAPITALS: 2,
  /** Never; only when asked for. */
  SILENT: 4,
  /** Also when misspelt. */
  FUZZY: 8,
  /** An ordinary word: with a capital letter, in the middle of a sentence. */
  COMMON: 16,
  /** Whatever its case: the place is big enough to be meant. */
  STRONG: 32,
} as const
