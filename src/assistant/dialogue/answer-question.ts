import type { z } from 'zod'
import { showMoney, sumMoney } from '#src/domain/money.ts'
import { quote } from '#src/domain/quote.ts'
import type { Command } from '#src/domain/understanding.ts'
import type { Words } from '#src/workflows/define.ts'
import { searchKnowledge } from '#tools/knowledge/search-knowledge.ts'
import { type DialogueTurn, say, topOf } from './dialogue-turn.ts'

type Ask = Extract<Command, { command: 'ask' }>

const LOCAL_FEE = /\b(fees?|taxe?s?|levy|levies|conservation)\b/i
const CANCELLATION = /\b(cancel|cancell?ation|refund|refundable)\b/i

/** Answers a question in the middle of anything, from the quote on the table or the knowledge texts, and from nothing
 *  else. The journey under way is not touched: its question is put again afterwards. */
export async function answerQuestion(turn: DialogueTurn, { topic, question }: Ask): Promise<void> {
  if (topic === 'help') return void say(turn, { key: 'help' })
  const onTable = quoteOnTable(turn)
  if (onTable && topic === 'price') return void say(turn, wordsOfPrice(onTable, question))
  if (onTable && CANCELLATION.test(question)) return void say(turn, wordsOfPolicy(onTable))
  if (onTable && LOCAL_FEE.test(question)) return void say(turn, wordsOfPrice(onTable, question))
  const { items } = await turn.door(searchKnowledge, { q: question, limit: 1 }, { step: 'ask', consent: 'unasked' })
  const [best] = items
  if (best) say(turn, { key: 'knowledge', values: { text: best.text, rests_on: best.rests_on, date: best.updated_at } })
  else say(turn, { key: topic === 'price' ? 'price_unknown' : 'answer_unknown' })
}

type OnTable = Pick<z.infer<typeof quote>, 'total' | 'due_locally' | 'lines' | 'policies' | 'party'>

/** The newest quote of the journey on top; before there is one, nothing that could be called a price of this traveller. */
function quoteOnTable(turn: DialogueTurn): OnTable | undefined {
  const kept = quote.safeParse(topOf(turn)?.steps.quote?.result)
  return kept.success ? kept.data : undefined
}

function wordsOfPrice({ total, due_locally, lines }: OnTable, question: string): Words {
  const fees = due_locally.map(({ title, total: fee }) => `- ${title}: ${showMoney(fee)}`).join('\n')
  const currency = due_locally[0]?.total.currency
  const isOneCurrency = due_locally.every(fee => fee.total.currency === currency)
  const feeTotal =
    currency && isOneCurrency
      ? showMoney(
          sumMoney(
            due_locally.map(fee => fee.total),
            currency,
          ),
        )
      : ''
  const values = {
    total: showMoney(total),
    fees,
    fee_total: feeTotal,
    items: lines.map(({ title }) => `- ${title}`).join('\n'),
  }
  if (LOCAL_FEE.test(question)) return { key: fees ? 'fees_apart' : 'fees_none', values }
  return { key: fees ? 'price_includes_with_fees' : 'price_includes', values }
}

function wordsOfPolicy({ policies }: OnTable): Words {
  const lines = policies.map(({ title, refundable, cancellation_policy }) => {
    const [first] = cancellation_policy
    if (!refundable) return `- ${title}: not refundable`
    if (!first) return `- ${title}: free cancellation`
    const steps = cancellation_policy.map(
      ({ from, penalty }) => `${from ? `from ${from.slice(0, 10)}` : 'now'} ${showMoney(penalty)}`,
    )
    return `- ${title}: cancelling costs ${steps.join(', ')}`
  })
  return { key: 'cancellation_terms', values: { lines: lines.join('\n') } }
}
