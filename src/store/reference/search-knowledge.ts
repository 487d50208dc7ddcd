import type Database from 'better-sqlite3'
import { z } from 'zod'
import { tokenize } from './fold.ts'
import { inEnglish } from './in-english.ts'
import type { FoundText, KnowledgeText } from './reference.ts'
import { words } from './rows.ts'
import { lazyQuery } from './statements.ts'

const MOST_WORDS = 24

const textRow = z.object({
  id: z.string(),
  topic: z.string(),
  title: z.string(),
  text: z.string(),
  place_ids: z.string(),
  language: z.string(),
  updated_at: z.string(),
  rests_on: z.string(),
})
const foundRow = textRow.extend({ score: z.number() })

// Words of questions that say nothing about the subject, in every language that is understood; folded.
const SAYS_NOTHING = new Set(
  (
    'a an and any are as at be been by can could do does did for from get has have how i if in is it its me my need no of on or our please should so some tell that the their them there they this to us was we what when where which ' +
    'who why will with would you your about much many i’m im there’s know like want go going am ' +
    'el la los las un una de del al en y o que como cuando donde cual cuanto cuanta para por con mi se es son hay puedo tengo necesito necesitamos debo hacer si ' +
    'le les un une des du au et ou est sont que qui quoi quel quelle quels quand comment combien avec pour dans sur je nous il faut puis fait dois besoin ' +
    'der die das den dem ein eine einen und oder ist sind was welche wie wann wo mit fur in im am ich wir man brauche brauchen muss mussen kann konnen zu es gibt viel ' +
    'il lo gli i un una di del della al alla e o che come quando quanto dove con per si sono devo dobbiamo posso possiamo bisogno serve fare ho ' +
    'o os as um uma do da dos no na e ou que como quando quanto onde com para posso preciso precisamos sao fazer devo ' +
    'na ya wa kwa ni je nini gani lini wapi la za cha vya naweza ninaweza nahitaji ninahitaji tunahitaji kuna kwenda yangu ngapi kiasi'
  ).split(' '),
)

// They tell something only where nothing else does: "what should I bring?", but not "may I bring my dog?".
const TO_BRING = new Set(
  'bring take mitnehmen mitbringen portare portiamo llevar llevo llevamos levar levo emporter prendre kubeba'.split(
    ' ',
  ),
)
const TRIP = new Set(['safari', 'safaris', 'safarini', 'trip', 'reise', 'viaje', 'voyage', 'viaggio', 'viagem'])

/** Searches the project's own texts. Every word is quoted, so that nothing a traveller writes is read as search syntax; the texts
 *  with most of the words come first (BM25; title and keywords weigh more). */
export function createSearchKnowledge(database: Database.Database) {
  const columns = 'k.id, k.topic, k.title, k.text, k.place_ids, k.language, k.updated_at, k.rests_on'
  const search = lazyQuery(
    database,
    foundRow,
    `SELECT ${columns}, -bm25(knowledge_words, 6.0, 5.0, 1.0, 4.0) AS score
     FROM knowledge_words JOIN knowledge k ON k.position = knowledge_words.rowid
     WHERE knowledge_words MATCH ? ORDER BY score DESC, k.position LIMIT 60`,
  )
  const listed = lazyQuery(database, textRow, `SELECT ${columns} FROM knowledge k ORDER BY k.position LIMIT 500`)
  const one = lazyQuery(database, textRow, `SELECT ${columns} FROM knowledge k WHERE k.id = ?`)
  const topics = lazyQuery(
    database,
    z.object({ topic: z.string() }),
    'SELECT topic FROM knowledge GROUP BY topic ORDER BY min(position)',
  )

  return {
    searchKnowledge(asked: {
      query: string
      place_ids?: readonly string[]
      topic?: string
      limit?: number
    }): readonly FoundText[] {
      const limit = Math.max(1, Math.min(20, Math.trunc(asked.limit ?? 5) || 1))
      const terms = termsOf(asked.query)
      const rows = terms === '' ? listed.all().map(row => ({ ...row, score: 0 })) : search.all(terms)
      const places = new Set(asked.place_ids ?? [])
      return rows
        .map(foundText)
        .filter(text => asked.topic === undefined || text.topic === asked.topic)
        .filter(text => places.size === 0 || text.place_ids.length === 0 || text.place_ids.some(id => places.has(id)))
        .map(text => (text.place_ids.some(id => places.has(id)) ? { ...text, score: text.score * 1.5 } : text))
        .toSorted((a, b) => b.score - a.score)
        .slice(0, limit)
    },
    getKnowledge(id: string): KnowledgeText | undefined {
      const row = one.get(id)
      return row && knowledgeText(row)
    },
    listTopics: (): readonly string[] => topics.all().map(row => row.topic),
  }
}

/** `"malaria" OR "tablets"`; empty when no word says anything. The texts are in English: what other languages call a topic is
 *  looked for by its English words. */
function termsOf(query: string): string {
  const keys = tokenize(query.slice(0, 1000)).map(token => token.key)
  const telling = keys.filter(key => key.length > 1 && !SAYS_NOTHING.has(key))
  const more = telling.filter(key => !TO_BRING.has(key))
  const terms = (more.some(key => !TRIP.has(key)) ? more : telling).flatMap(key => inEnglish(key) ?? [key])
  return [...new Set(terms)]
    .slice(0, MOST_WORDS)
    .map(key => `"${key.replaceAll('"', '')}"`)
    .join(' OR ')
}

const knowledgeText = (row: z.infer<typeof textRow>): KnowledgeText => ({
  id: row.id,
  topic: row.topic,
  title: row.title,
  text: row.text,
  place_ids: words(row.place_ids),
  language: row.language,
  updated_at: row.updated_at,
  rests_on: row.rests_on,
})

const foundText = (row: z.infer<typeof foundRow>): FoundText => ({
  ...knowledgeText(row),
  score: Math.round(row.score * 1000) / 1000,
})
