import { z } from 'zod'
import { money } from '#src/domain/money.ts'
import type { Words } from '#src/workflows/define.ts'
import type { Speech } from '#src/workflows/speech.ts'
import { fold } from '../resolve/count-words.ts'
import { words } from '../resolve/phrases.ts'
import { COSTA, HOW_MUCH, SWAHILI_PRICE } from '../resolve/price-words.ts'
import { resolveChoice } from '../resolve/resolve-choice.ts'
import type { WorkingFrame } from './dialogue-turn.ts'

const MEALS =
  /\b(?:breakfasts?|meals?|half board|full board|(?:food|dinner|lunch)\b.{0,12}\b(?:included?|in)|fruhstuck|mahlzeiten|verpflegung|desayunos?|comidas?|petit[- ]dejeuner|repas|colazione|pasti|cafe da manha|pequeno[- ]almoco|refeicoes|kifungua kinywa|chakula)\b/
const PRICE = words`
  ${HOW_MUCH}|prices?|costs?|totals?(?= (?:for|of|in|to|is|be)\b|\W*$)|cheap(?:er|est)|expensive
  precios?|cuestan?|prix|coutent?|preise?|kostet|kosten|prezz[io]|precos?|custam?|${COSTA}|${SWAHILI_PRICE}
`

const DETAILS =
  /\b(?:how long|duration|last|what time|when does|start|bags?|baggage|luggage|vehicle|private|shared|stops?|pool|spa|wi-?fi|room|refundable|wie lange|dauer|gepack|um wie viel uhr|cuanto dura|equipaje|combien de temps|duree|bagages|quanto dura|bagagli\w*|bagagem|muda gani|mizigo)\b/

const facts = z.object({
  price: money.optional(),
  board: z.string().optional(),
  facts: z.array(z.string()).optional(),
})

/** Whether a question is about breakfast and other meals. */
export const asksForMeals = (question: string): boolean => MEALS.test(fold(question))

/** What is known at a glance of the chosen option, for a question that nothing else answers. */
export function tellFacts(question: string, { options }: WorkingFrame): Words | undefined {
  const chosen = options?.shown.find(({ id }) => id === options.chosen)
  const known = chosen && facts.catch({}).parse(chosen.data).facts
  if (!chosen || !known || known.length === 0 || !DETAILS.test(fold(question))) return undefined
  return { key: 'facts_of_option', values: { title: chosen.title, facts: known.join(' · ') } }
}

/** What was shown of the options answers what they cost and which meals they come with: of the chosen one, of the one that the
 *  question names, or of all. Undefined when the question is about something else. */
export function answerAboutOptions(
  { phrase, money: show }: Speech,
  question: string,
  { options }: WorkingFrame,
): Words | undefined {
  const asked = fold(question)
  if (!options) return undefined
  const named = resolveChoice(question, options.shown, { eager: false }) ?? options.chosen
  const meant = options.shown.filter(({ id }) => named === null || id === named)
  const lines = (tell: (about: z.output<typeof facts>) => string | undefined) =>
    meant.flatMap(({ title, data }) => {
      const told = tell(facts.catch({}).parse(data))
      return told === undefined ? [] : `- ${title}: ${told}`
    })
  if (MEALS.test(asked)) {
    const boards = lines(({ board }) => (board === undefined ? undefined : phrase('board', { board })))
    return boards.length > 0 ? { key: 'board_of_options', values: { lines: boards.join('\n') } } : undefined
  }
  if (!PRICE.test(asked) || options.chosen !== null) return undefined
  const prices = lines(({ price }) => price && show(price))
  return prices.length > 0 ? { key: 'price_of_options', values: { lines: prices.join('\n') } } : undefined
}
