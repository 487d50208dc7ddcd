import { z } from 'zod'
import type { Understood } from '#src/assistant/conversation.ts'
import type { Frame, Reply } from '#src/assistant/frame.ts'
import type { Respond, TurnToAnswer, Understand } from '#src/assistant/turn.ts'
import type { Command } from '#src/domain/understanding.ts'
import { AppError } from '#src/kernel/errors.ts'
import { derivedId } from '#src/kernel/ids.ts'
import { defineCollection } from '#src/store/collections.ts'
import type { Store, Stored } from '#src/store/port.ts'
import { type AuditRecord, consentTo, defineTool } from '#tools/define.ts'

export interface Bill extends Stored {
  readonly total: number
}

export interface Sale extends Bill {
  readonly quote_id: string
  readonly conversation_id: string
}

const rules = { schema_version: 1, indexes: [], unique: [], retention: 'a test', personal_fields: [] }
const bills = defineCollection<Bill>({ ...rules, name: 'bills' })
const sales = defineCollection<Sale>({ ...rules, name: 'sales', indexes: [['conversation_id']] })
const audits = defineCollection<AuditRecord & Stored>({ ...rules, name: 'till_audits', indexes: [['cause'], ['made']] })

const words: Readonly<Record<string, readonly Command[]>> = {
  buy: [{ command: 'start', workflow: 'search_hotels' }],
  yes: [{ command: 'affirm' }],
  no: [{ command: 'deny' }],
  breakfast: [{ command: 'ask', topic: 'help', question: 'breakfast?' }],
}

export const understandTill: Understand = async ({ text, language }) => ({
  intent: 'out_of_scope',
  confidence: 1,
  engine: 'till',
  commands: [...(words[text] ?? [{ command: 'clarify', candidates: [] }])],
  language,
  ms: 0,
})

/** A shop with one thing to sell, as small as a dialogue can be that has to ask, wait for a yes and take money once. */
export function createTill(store: Store, price: { readonly minor: number }) {
  const stored = {
    bills: store.collection(bills),
    sales: store.collection(sales),
    audits: store.collection(audits),
  }

  const quote = defineTool({
    name: 'quote_booking',
    title: 'Quote',
    description: 'What it costs now.',
    input: z.object({ wish: z.int() }),
    output: z.object({ id: z.string(), total: z.int() }),
    permission: 'public',
    effect: 'write',
    async handler(_input, { ids }) {
      const bill = { id: ids('qte'), schema_version: 1, total: price.minor }
      return (await stored.bills.insert(bill)).document
    },
  })

  const confirm = defineTool({
    name: 'confirm_booking',
    title: 'Buy',
    description: 'Takes the money once a quote.',
    input: z.object({ quote_id: z.string(), expected_total: z.int() }),
    output: z.object({ id: z.string(), total: z.int() }),
    permission: 'booking.create',
    effect: 'commit',
    async handler({ quote_id, expected_total }, { actor }) {
      const id = derivedId('bkg', quote_id)
      const made = await stored.sales.get(id)
      if (made) return made
      if (price.minor !== expected_total) throw new AppError('PRICE_CHANGED', 'The price has changed.')
      const sale = { id, schema_version: 1, quote_id, total: price.minor, conversation_id: actor.conversation_id ?? '' }
      return (await stored.sales.insert(sale)).document
    },
  })

  const ask = async (turn: TurnToAnswer, say: (text: string) => void): Promise<Frame> => {
    const wish = turn.messages.at(-1)?.seq ?? 0
    const { id, total } = await turn.door(quote, { wish }, { step: 'quote', consent: 'unasked' })
    say(`That is ${total}. Shall I book it?`)
    const input = { quote_id: id, expected_total: total }
    const pending = {
      kind: 'confirmation' as const,
      tool: confirm.name,
      input,
      summary: `${total}`,
      rests_on: 'quote',
      question_seq: null,
      expires_at: turn.now + 15 * 60_000,
    }
    return { workflow: 'search_hotels', slots: {}, steps: {}, options: null, pending }
  }

  const respond: Respond = async turn => {
    const texts: string[] = []
    const say = (text: string) => void texts.push(text)
    const frames = await play(turn, say)
    const language = turn.conversation.language
    const replies = texts.map((text): Reply => ({ text, cards: [], options: [], language }))
    return { frames, replies, owner: 'bot', language, template_keys: [] }
  }

  async function play(turn: TurnToAnswer, say: (text: string) => void): Promise<Frame[]> {
    const said = commandsOf(turn.understandings)
    const open = turn.conversation.frames.at(-1)
    const { pending } = open ?? { pending: null }
    const isYes =
      pending?.kind === 'confirmation' && pending.expires_at > turn.now && isPlainYes(said, pending.question_seq)
    if (isYes) {
      try {
        const consent = consentTo(confirm, pending.input)
        const { id, total } = await turn.door(confirm, pending.input, { step: 'confirm', consent })
        say(`Booked ${id} for ${total}.`)
        return []
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'PRICE_CHANGED') throw error
        say(`It was ${pending.summary}.`)
        return [await ask(turn, say)]
      }
    }
    if (said.some(({ command }) => command === 'deny')) {
      say('Then not.')
      return []
    }
    if (said.some(({ command }) => command === 'start')) return [await ask(turn, say)]
    if (open && pending?.kind === 'confirmation') {
      say(`I asked: ${pending.summary}. Shall I book it?`)
      return [open]
    }
    say('Hm.')
    return []
  }

  const audit = {
    write: async (record: AuditRecord) => {
      await stored.audits.insert({
        ...record,
        id: `${record.cause} ${record.tool} ${record.input_digest}`,
        schema_version: 1,
      })
    },
    findByCause: (cause: string) => stored.audits.find({ where: { cause }, limit: 100 }),
  }
  return { ...stored, respond, audit }
}

const commandsOf = (understandings: readonly Understood[]) =>
  understandings.flatMap(({ seq, understanding }) => understanding.commands.map(each => ({ ...each, seq })))

function isPlainYes(said: readonly { command: string; seq: number }[], question_seq: number | null): boolean {
  if (question_seq === null || !said.some(({ command }) => command === 'affirm')) return false
  return said.every(({ command, seq }) => (command === 'affirm' ? seq > question_seq : command === 'ask'))
}
