// The end of a sentence: a mark and what closes it, then a space; or the end of a line. Not after one letter or a short form.
const END =
  /(?<!(?:^|[\s(])(?:\p{L}|[Dd]r|[Mm]r|[Mm]rs|[Mm]s|[Mm]t|[Ss]t|[Nn]o|[Nn]r|ca|approx|etc|bzw|ggf|usw|vgl|Sra?|Mme|Sig|p\. ?ej|z\. ?B|e\. ?g|i\. ?e)\.)(?<=[.!?…][)"'”’»]?)\s+|\n+/u
const MOST = 600

/** Takes text in pieces and gives whole sentences as soon as they are whole. */
export interface SentenceSplitter {
  push(piece: string): readonly string[]
  /** What was begun and did not end. */
  rest(): string
}

export function createSentenceSplitter(): SentenceSplitter {
  let open = ''
  return {
    push(piece) {
      open += piece
      const parts = open.split(END)
      open = parts.pop() ?? ''
      // Without an end in sight it is not held for ever; what is so long does not pass anyway.
      if (open.length > MOST) {
        parts.push(open)
        open = ''
      }
      return parts.map(part => part.trim()).filter(part => part !== '')
    },
    rest: () => open.trim(),
  }
}
