/** The documents of one collection that were read or written last, each with the text it is stored as. */
export interface KeptDocuments<T> {
  /** The document, if this very text is what it was kept with. */
  find(id: string, body: string): T | undefined
  keep(id: string, body: string, document: T): void
}

/** Keeps at most so many; the one least recently used goes first. The text is read and compared each time, so that neither an
 *  undone transaction nor another process can make it show what is not stored. */
export function keepDocuments<T>(most: number): KeptDocuments<T> {
  const kept = new Map<string, { readonly body: string; readonly document: T }>()

  function keep(id: string, body: string, document: T) {
    kept.delete(id)
    kept.set(id, { body, document })
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
  }

  return {
    find(id, body) {
      const known = kept.get(id)
      if (known?.body !== body) return undefined
      keep(id, known.body, known.document)
      return known.document
    },
    keep,
  }
}
