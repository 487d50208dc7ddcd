import { z } from 'zod'
import { SLOTS } from '#src/domain/understanding.ts'
import { THEMES, type Workflow } from '#src/workflows/define.ts'
import { createSpeech } from '#src/workflows/speech.ts'
import type { Tool } from '#tools/define.ts'
import type { Frame } from '../frame.ts'
import { daysToKeep, journeyDays } from '../journey-days.ts'
import type { Respond, TurnToAnswer } from '../turn.ts'
import type { Advise } from './create-advise.ts'
import { type DialogueTurn, say } from './dialogue-turn.ts'
import { meantToForget } from './memory/forget-that.ts'
import { personMemory, personOf, toPersonMemory } from './memory/person-memory.ts'
import { usualLanguage } from './memory/usual-language.ts'
import { phraseSaid } from './phrase-said.ts'
import { type RepliesIn, toMessages } from './replies.ts'
import { runDialogue } from './run-dialogue.ts'
import type { SaidCommand } from './said-command.ts'
import { sayEvent } from './say-event.ts'
import { meantBy } from './tapped-answer.ts'
import { languageMemory, settleLanguage } from './turn-language.ts'
import { withSmallTalk } from './with-small-talk.ts'

interface Needs {
  readonly workflows: ReadonlyMap<string, Workflow>
  readonly tools: readonly Tool[]
  readonly replies: RepliesIn
  public_url(): string
  /** Phrases advice and small talk; absent without a language model. */
  readonly advise?: Advise | undefined
}

/** What the dialogue remembers beside its frames. */
const memory = z.object({
  known: z.partialRecord(z.enum(SLOTS), z.string()).catch({}).default({}),
  misses: z.int().catch(0).default(0),
  in_need: z.array(z.string()).catch([]).default([]),
  undo: z
    .object({
      workflow: z.string(),
      slots: z.partialRecord(z.enum(SLOTS), z.string()),
      chosen: z.string().nullable(),
      known: z.partialRecord(z.enum(SLOTS), z.string()),
    })
    .nullable()
    .catch(null)
    .default(null),
  leanings: z
    .object({
      period: z.object({ text: z.string(), start: z.string(), end: z.string() }).nullable(),
      themes: z.array(z.enum(THEMES)),
    })
    .catch({ period: null, themes: [] })
    .default({ period: null, themes: [] }),
  days: journeyDays,
  languages: languageMemory,
  person: personMemory,
})

/** WeaverAssistant's way to answer a turn: commands in, frames and replies out. */
export function createRespond({ workflows, tools, replies, public_url, advise }: Needs): Respond {
  return async turn => {
    const { conversation, understandings } = turn
    const remembered = memory.parse(conversation.memory)
    const { kept, wished } = await usualLanguage(turn)
    const {
      language,
      memory: languages,
      said: first,
    } = settleLanguage(
      conversation,
      understandings,
      wished ? { ...remembered.languages, wished } : remembered.languages,
    )
    const spoken = replies(language)
    const working: DialogueTurn = {
      now: turn.now,
      zone: conversation.zone,
      speech: createSpeech(spoken.language, spoken.text),
      public_url: public_url(),
      door: turn.door,
      heard: turn.messages.flatMap(({ role, text }) => (role === 'traveler' ? [text] : [])),
      stack: conversation.frames.map(toWorking),
      known: remembered.known,
      days: remembered.days,
      filled: [],
      shown: conversation.tail.findLast(({ role }) => role === 'assistant')?.options ?? [],
      leanings: remembered.leanings,
      has_leant: false,
      misses: remembered.misses,
      in_need: remembered.in_need,
      undo: remembered.undo,
      has_chosen: false,
      said: [],
      rules: [],
      person: personOf(conversation.actor),
      ...remembered.person,
      kept,
    }
    for (const words of first) say(working, words)
    for (const { event } of understandings) if (event) await sayEvent(working, event)
    const commands = commandsOf(turn, working)
    if (commands.length > 0 || working.said.length === 0) await runDialogue({ workflows, tools }, working, commands)
    const { stack, rules, known, leanings, misses, undo, days } = working
    const talk = withSmallTalk(working, { commands, messages: turn.messages, replies: spoken })
    const stream = (index: number, text: string) => turn.stream(index, text)
    const said = await phraseSaid({ advise, replies: spoken, stream }, talk)
    return {
      frames: stack,
      replies: toMessages(spoken, said),
      owner: 'bot',
      language,
      memory: {
        known,
        leanings: { ...leanings, themes: [...leanings.themes] },
        misses,
        in_need: [...working.in_need],
        undo,
        days: daysToKeep(stack, days),
        languages,
        person: toPersonMemory(working),
      },
      template_keys: said.map(({ key }) => key),
      ...(rules.length > 0 ? { rule: [...new Set(rules)].join('+') } : {}),
    }
  }
}

const toWorking = (frame: Frame) => ({ ...frame, steps: { ...frame.steps } })

/** The commands of all messages of the turn, in order. */
function commandsOf({ understandings, conversation, messages }: TurnToAnswer, working: DialogueTurn): SaidCommand[] {
  const pending = conversation.frames.at(-1)?.pending ?? null
  return understandings.flatMap(({ seq, understanding, event }) => {
    const text = messages.find(each => each.seq === seq)?.text ?? ''
    const meant = understanding.commands.map(command => meantToForget(meantBy(command, pending), text, working))
    return event ? [] : meant.map(command => ({ seq, command }))
  })
}
