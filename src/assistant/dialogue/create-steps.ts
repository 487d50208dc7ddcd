import { mergePreferences } from '#src/domain/preferences.ts'
import type { SlotName } from '#src/domain/understanding.ts'
import { digest } from '#src/kernel/ids.ts'
import type { Option, Steps, Words } from '#src/workflows/define.ts'
import type { Pending } from '../frame.ts'
import { type DialogueTurn, say, type WorkingFrame } from './dialogue-turn.ts'
import { keptOf } from './memory/kept-of.ts'
import { yesTo } from './tapped-answer.ts'
import { tellApart } from './tell-apart.ts'

const ASKED_FOR_MS = 30 * 60_000
const MAX_SHOWN = 5

/** Makes a workflow's steps of one frame. The last question is taken away first: it is put again, or was answered. */
export function createSteps(frame: WorkingFrame, turn: DialogueTurn): Steps {
  const last = frame.pending
  frame.pending = null
  const begun = turn.said.length

  /** Leaves a question standing. The one that stood before is put again in short, when there are short words for it. */
  function wait(pending: Pending, words: Words, isSameQuestion: boolean) {
    const isLost = last?.kind === 'confirmation' && pending.kind === 'confirmation' && !isSameQuestion
    if (isLost && last.question_seq !== null) {
      turn.said.splice(begun, 0, { key: 'question_dropped' })
      turn.rules.push('QUESTION_DROPPED')
    }
    frame.pending = pending
    say(turn, isSameQuestion ? { ...words, key: `${words.key}_again`, cards: [] } : words)
  }

  return {
    get slots() {
      return frame.slots
    },
    leanings: turn.leanings,
    now: turn.now,
    zone: turn.zone,
    speech: turn.speech,
    public_url: turn.public_url,
    say: words => say(turn, words),
    async wishes() {
      // Of a guest nothing is kept but what was said here.
      const kept = turn.person === 'known' ? (await keptOf(turn)).wishes : {}
      return mergePreferences(kept, turn.wishes)
    },

    ask(slot, words) {
      const isSame = last?.kind === 'slot' && last.name === slot
      const isSameKey = isSame && (last.key ?? words.key) === words.key
      wait(
        { kind: 'slot', name: slot, tries: isSame ? last.tries + 1 : 0, key: words.key },
        words,
        isSameKey && !turn.has_chosen,
      )
    },

    drop(slot) {
      const { [slot]: _dropped, ...rest } = frame.slots
      frame.slots = rest
    },

    assume(slot: SlotName, value: string) {
      frame.slots = { ...frame.slots, [slot]: value }
    },

    async call(tool, input, step) {
      const kept = step ? frame.steps[step] : undefined
      if (kept?.input === digest(input) && !isExpired(kept.result, turn.now)) return tool.output.parse(kept.result)
      const how = { step: `${frame.workflow} ${step ?? tool.name}`, consent: 'unasked' as const }
      const result = await turn.door(tool, input, how)
      if (step) keepStep(frame, { step, input, result })
      return result
    },

    made(tool) {
      const kept = frame.steps[tool.name]
      return kept && tool.output.parse(kept.result)
    },

    async offer({ input, find, question, none, take_only_one = false }) {
      const wanted = digest(input)
      const before = frame.options
      const isStale = before?.shown.some(({ data }) => isExpired(data, turn.now)) ?? false
      if (!before || before.input !== wanted || isStale) {
        const found = tellApart((await find()).slice(0, MAX_SHOWN), turn.speech)
        if (found.length === 0) {
          frame.options = null
          frame.pending = { kind: 'choice', tries: 0 } // it stays open: another date or place may do
          say(turn, none)
          return undefined
        }
        // A choice outlives a change of dates or party where the very thing is still to be had.
        const only = take_only_one && found.length === 1 ? found[0]?.id : undefined
        const chosen =
          (found.find(({ id }) => id === before?.chosen) ?? found.find(({ id }) => isSameStay(id, before?.chosen)))
            ?.id ??
          only ??
          null
        if (before?.chosen && !chosen) say(turn, { key: 'choice_gone' })
        frame.options = { input: wanted, shown: found.map(withoutCard), chosen }
        if (chosen === null) {
          const cards = found.flatMap(({ card }) => card ?? [])
          wait({ kind: 'choice', tries: 0 }, { ...question, cards, options: found.map(toButton) }, false)
        }
      }
      const { shown = [], chosen = null } = frame.options ?? {}
      if (chosen !== null) return shown.find(({ id }) => id === chosen)
      if (frame.pending === null) {
        const tries = last?.kind === 'choice' ? last.tries + 1 : 0
        wait({ kind: 'choice', tries }, { ...question, options: shown.map(toButton) }, true)
      }
      return undefined
    },

    async confirm(tool, input, { words, summary, rests_on }) {
      const made = frame.steps[tool.name]
      if (made?.input === digest(input)) return tool.output.parse(made.result)
      const isSame = last?.kind === 'confirmation' && last.tool === tool.name && digest(last.input) === digest(input)
      const isOpen = isSame && last.expires_at > turn.now && last.question_seq !== null
      const asked = { kind: 'confirmation' as const, tool: tool.name, input, summary, rests_on }
      const question = withBoundYes(words, input)
      wait(isOpen ? last : { ...asked, question_seq: null, expires_at: turn.now + ASKED_FOR_MS }, question, isOpen)
      return undefined
    },
  }
}

/** The same house with other meals or another room is still what was chosen. */
function isSameStay(id: string, chosen: string | null | undefined): boolean {
  const house = /^(?:h|trip):[^:]+:/.exec(chosen ?? '')?.[0]
  return house !== undefined && id.startsWith(house)
}

/** Offers, quotes and handles say until when they hold; a booking's `expires_at` does not exist. */
function isExpired(result: unknown, now: number): boolean {
  const { expires_at } = Object(result)
  return typeof expires_at === 'string' && Date.parse(expires_at) <= now
}

/** The button's yes names the input it says yes to, so that one of an older question is none to this one. */
function withBoundYes(words: Words, input: unknown): Words {
  const bound = (id: string) => (id === 'yes' ? yesTo(input) : id)
  return {
    ...words,
    options: (words.options ?? []).map(option => ({ ...option, id: bound(option.id) })),
    cards: (words.cards ?? []).map(card => ({
      ...card,
      actions: card.actions.map(action =>
        action.type === 'choose' ? { ...action, option_id: bound(action.option_id) } : action,
      ),
    })),
  }
}

const withoutCard = ({ id, title, data }: Option) => ({ id, title, data })

const toButton = ({ id, title }: Pick<Option, 'id' | 'title'>) => ({ id, title })

interface Done {
  readonly step: string
  readonly input: unknown
  readonly result: unknown
}

/** Keeps what a step made, to be used again while its input is equal. */
export function keepStep(frame: WorkingFrame, { step, input, result }: Done): void {
  frame.steps[step] = { input: digest(input), result }
}
