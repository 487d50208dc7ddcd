import type { z } from 'zod'
import { sumMoney } from '#src/domain/money.ts'
import { quote } from '#src/domain/quote.ts'
import type { Command } from '#src/domain/understanding.ts'
import { feeIn, titleIn } from '#src/services/words/trade-words.ts'
import { cancellationTerms } from '#src/workflows/cancellation-terms.ts'
import type { Words } from '#src/workflows/define.ts'
import type { Speech } from '#src/workflows/speech.ts'
import { searchKnowledge } from '#tools/knowledge/search-knowledge.ts'
import { fold } from '../resolve/count-words.ts'
import { words } from '../resolve/phrases.ts'
import { COSTA, HOW_MUCH, SWAHILI_PRICE } from '../resolve/price-words.ts'
import { asksOwn } from '../understand/asks-own.ts'
import { asksWhatWeAre } from '../understand/asks-what-we-are.ts'
import { answerAboutOptions, asksForMeals, tellFacts } from './answer-about-options.ts'
import { answerAboutPaying } from './answer-about-paying.ts'
import { asksBeside, asksForPets } from './asks-beside.ts'
import type { DialogueTurn, SaidWords, WorkingFrame } from './dialogue-turn.ts'
import { tellOwn } from './tell-own.ts'

type Ask = Extract<Command, { command: 'ask' }>

// Measured on questions that our texts answer and on some that they do not: a better-known wrong text is worse than none.
const GOOD_FIT = 5.3
const MOST_TEXTS = 3

// In every language that is spoken, without accents. What is "fresh" in French, a cup in German and French, and a name or a
// coast elsewhere, is left out.
const LOCAL_FEE = words`
  fees?|taxe?s?|levy|levies|conservation|\w*gebuhr(?:en)?|(?<!\bselbst )\w*steuern?|tasas?|impuestos?|taxas?|impostos?
  (?<!\b(?:fait|fera|poissons?|fruits?|air|temps|jus|pain|produits?|plus|bien|tres|assez) )frais
  tassa|(?<!\b(?:eine[rn]?|une|la|pro|ma) )tasse
  (?:kuna|hakuna|kulipa|bila|na) ada|ada (?:ya|za|gani|zipi|ni|hizo|hii|yoyote|zozote)|ushuru
`
const COST = words`
  ${HOW_MUCH}|costs?|pric(?:e[sd]?|ing|ey)|rates?|fares?|(?<!\ben )charges?|expensive|cheap\w*|afford\w*
  total(?= (?:price|cost|amount|bill|sum|for|of|in|to|is|be|come)\b|\W*$)
  \w*preise?n?|kostet|kosten|teuer|gunstig\w*(?! gelegen)
  precios?|cuestan?|caro|barat\w+
  prix|coute\w*|tarifs?|cher(?! (?:monsieur|madame|ami|tous)\b)
  prezz[io]|costan?o|precos?|custam?|${COSTA}
  ${SWAHILI_PRICE}
`
const CANCELLATION =
  /\b(?:cancel|cancell?ations?|refund|refundable|cancel(?:ar|acion|amento|lare|lazione)|reembols\w+|annul\w+|rembours\w+|\w*stornier\w*|storno\w*|erstatt\w+|ruckerstatt\w*|rimbors\w+|kughairi|kufuta|kurudishiwa|marejesho)\b/

/** Answers a question in the middle of anything, from the quote on the table or the knowledge texts, and from nothing
 *  else. The journey under way is not touched: its question is put again afterwards. */
export async function answerQuestion(
  turn: DialogueTurn,
  { topic, question }: Ask,
  frame: WorkingFrame | undefined,
): Promise<SaidWords> {
  const asked = fold(question)
  if (asksWhatWeAre(asked)) return { key: 'machine' }
  const own = asksOwn(asked)
  if (own) return tellOwn(turn, own)
  if (topic === 'help') return { key: 'help' }
  if (asksForPets(asked)) return { key: 'answer_unknown' }
  const aboutPaying = answerAboutPaying(asked)
  if (aboutPaying) return aboutPaying
  const beside = COST.test(asked) || topic === 'price' ? asksBeside(asked) : undefined
  if (beside === 'unknown') return { key: 'answer_unknown' }
  if (beside) return fromTexts(turn, { topic, question }, 'answer_unknown')
  const aboutShown = frame && answerAboutOptions(turn.speech, question, frame)
  if (aboutShown) return aboutShown
  if (topic !== 'advice' && asksForMeals(asked) && !frame?.options) return { key: 'breakfast_unknown' }
  const known = frame && tellFacts(question, frame)
  const onTable = quoteOnTable(frame)
  const isAboutFees = LOCAL_FEE.test(asked)
  if (onTable && CANCELLATION.test(asked)) return wordsOfPolicy(turn.speech, onTable)
  if (known && !COST.test(asked) && !isAboutFees) return known
  if (onTable && (topic === 'price' || isAboutFees)) return wordsOfPrice(turn.speech, onTable, isAboutFees)
  // What something costs is looked up, never read out of a text; what a fee is for may be.
  if (topic === 'price' && !isAboutFees && COST.test(asked)) return { key: 'price_unknown' }
  return fromTexts(turn, { topic, question }, topic === 'price' && !isAboutFees ? 'price_unknown' : 'answer_unknown')
}

/** The text that fits a question best, as it stands; where none fits well, the words of `otherwise`. */
async function fromTexts(
  turn: DialogueTurn,
  { topic, question }: Pick<Ask, 'topic' | 'question'>,
  otherwise: string,
): Promise<SaidWords> {
  const { items } = await turn.door(
    searchKnowledge,
    { q: question, limit: MOST_TEXTS },
    { step: 'ask', consent: 'unasked' },
  )
  const [best] = items
  if (!best || best.score < GOOD_FIT) return { key: otherwise }
  const texts = items.filter(({ score }) => score >= GOOD_FIT)
  const oldest = texts.map(({ updated_at }) => updated_at.slice(0, 10)).sort()[0] ?? ''
  const words = { key: 'knowledge', values: { text: best.text, date: turn.speech.date(best.updated_at.slice(0, 10)) } }
  // A policy is quoted as it stands; advice may be put in other words, from the same texts.
  if (topic !== 'advice') return words
  return { ...words, advice: { kind: 'advice', question, facts: texts, date: turn.speech.date(oldest) } }
}

type OnTable = Pick<z.infer<typeof quote>, 'total' | 'due_locally' | 'lines' | 'policies' | 'party'>

/** The newest quote of the journey; before there is one, nothing that could be called a price of this traveller. */
function quoteOnTable(frame: WorkingFrame | undefined): OnTable | undefined {
  const kept = quote.safeParse(frame?.steps.quote?.result)
  return kept.success ? kept.data : undefined
}

function wordsOfPrice(speech: Speech, { total, due_locally, lines }: OnTable, isAboutFees: boolean): Words {
  const { money } = speech
  const fees = due_locally.map(fee => `- ${feeIn(speech, fee).title}: ${money(fee.total)}`).join('\n')
  const currency = due_locally[0]?.total.currency
  const isOneCurrency = due_locally.every(fee => fee.total.currency === currency)
  const feeTotal =
    currency && isOneCurrency && due_locally.length > 1
      ? money(
          sumMoney(
            due_locally.map(fee => fee.total),
            currency,
          ),
        )
      : ''
  const values = {
    total: money(total),
    fees,
    fee_total: feeTotal,
    items: lines.map(line => `- ${titleIn(speech, line)}`).join('\n'),
  }
  if (isAboutFees) return { key: fees ? 'fees_apart' : 'fees_none', values }
  return { key: fees ? 'price_includes_with_fees' : 'price_includes', values }
}

const wordsOfPolicy = (speech: Speech, onTable: OnTable): Words => ({
  key: 'cancellation_terms',
  values: { lines: cancellationTerms(speech, onTable) },
})
