import {
  mergePreferences,
  PREFERENCE_TOPICS,
  type Preferences,
  type PreferenceTopic,
  toPreference,
  withoutTopics,
} from '#src/domain/preferences.ts'
import type { Command, SlotName } from '#src/domain/understanding.ts'
import type { Slots } from '#src/workflows/define.ts'
import { showWishes } from '#src/workflows/show-wishes.ts'
import { forgetPerson } from '#tools/travelers/forget-person.ts'
import { savePreferences } from '#tools/travelers/save-preferences.ts'
import { type DialogueTurn, say, topOf } from '../dialogue-turn.ts'
import { FROM_HOME } from '../fill-slot.ts'
import type { SaidCommand } from '../said-command.ts'
import { askKeeping } from './ask-keeping.ts'
import { keptOf, toKept } from './kept-of.ts'

type Remember = Extract<Command, { command: 'remember' }>
type Forget = Extract<Command, { command: 'forget' }>

/** Remembers and forgets what was asked for in plain words. What was merely said holds for this conversation, and is offered
 *  to be kept; a guest is told that nothing outlives the chat. */
export async function keepWishes(turn: DialogueTurn, commands: readonly SaidCommand[]): Promise<void> {
  const remembered = commands.flatMap(({ command }) => (command.command === 'remember' ? command : []))
  const forgotten = commands.flatMap(({ command }) => (command.command === 'forget' ? command : []))
  const last = turn.at_hand
  turn.at_hand = []
  if (forgotten.length > 0) await forget(turn, forgotten, last)
  if (remembered.length > 0) await remember(turn, remembered, last)
}

async function remember(turn: DialogueTurn, said: readonly Remember[], last: DialogueTurn['at_hand']): Promise<void> {
  const lasting = valuesOf(said.filter(({ is_lasting }) => is_lasting))
  const isThat = said.every(({ topic }) => topic === 'other') && last.length > 0
  const kept = isThat ? only(turn.wishes, last) : lasting
  const noted = valuesOf(said.filter(({ is_lasting }) => !is_lasting))
  applyHere(turn, mergePreferences(kept, noted))
  if (topicsOf(kept).length > 0) await keep(turn, kept)
  else if (said.some(({ is_lasting }) => is_lasting)) say(turn, { key: 'memory_other' })
  if (topicsOf(noted).length > 0) {
    const what = turn.speech.list(showWishes(turn.speech, noted))
    say(turn, { key: 'memory_noted', values: { what, person: turn.person } })
  }
  turn.at_hand = [...topicsOf(kept), ...topicsOf(noted)]
}

async function keep(turn: DialogueTurn, wishes: Preferences): Promise<void> {
  const before = await keptOf(turn)
  const merged = only(mergePreferences(before.wishes, wishes), topicsOf(wishes))
  turn.kept = toKept(await turn.door(savePreferences, merged, { step: 'remember', consent: 'unasked' }))
  sayKept(turn, wishes)
}

/** Says what is kept from now on, and for how long. */
export function sayKept(turn: DialogueTurn, wishes: Preferences): void {
  const what = turn.speech.list(showWishes(turn.speech, wishes))
  say(turn, { key: turn.person === 'guest' ? 'memory_kept_here' : 'memory_kept', values: { what } })
}

async function forget(turn: DialogueTurn, said: readonly Forget[], last: DialogueTurn['at_hand']): Promise<void> {
  const named = said.flatMap(({ topic }) => (topic === 'that' ? last : [topic]))
  if (named.includes('person')) return askToForgetAll(turn)
  const topics = named.flatMap(topic => (topic === 'person' ? [] : topic))
  const before = mergePreferences((await keptOf(turn)).wishes, here(turn))
  const gone = only(before, topics)
  turn.wishes = withoutTopics(turn.wishes, topics)
  for (const topic of topics) turn.known = withoutSlots(turn.known, SLOTS_OF[topic] ?? [])
  if (topicsOf(gone).length === 0) return say(turn, { key: 'memory_nothing' })
  const nothing = Object.fromEntries(topics.map(topic => [topic, null]))
  turn.kept = toKept(await turn.door(savePreferences, nothing, { step: 'forget', consent: 'unasked' }))
  say(turn, { key: 'memory_forgotten', values: { what: turn.speech.list(showWishes(turn.speech, gone)) } })
}

/** Everything goes by one yes to a question of its own. */
function askToForgetAll(turn: DialogueTurn): void {
  askKeeping(turn, {
    tool: forgetPerson.name,
    input: {},
    summary: turn.speech.phrase('memory_forget_ask'),
    words: { key: 'memory_forget_ask' },
    yes: 'yes_forget',
  })
}

/** What is left of somebody in the conversation once everything kept of them is gone. */
export function sayForgotten(turn: DialogueTurn): void {
  turn.wishes = {}
  turn.known = {}
  say(turn, { key: 'memory_forgotten_all' })
}

/** What was asked to be kept serves the trip at hand too, where it does not speak against what was said of it. */
function applyHere(turn: DialogueTurn, { party, home_airport, budget_level, ...rest }: Preferences): void {
  turn.wishes = mergePreferences(turn.wishes, rest)
  const slots: Slots = {
    ...(party ? { adults: String(party.adults), children_ages: party.children_ages.join(',') } : {}),
    ...(home_airport ? { origin: home_airport } : {}),
    ...(budget_level ? { price_range: budget_level } : {}),
  }
  turn.known = { ...turn.known, ...slots }
  const frame = topOf(turn)
  if (!frame) return
  const { origin, ...others } = slots
  frame.slots = { ...(FROM_HOME.has(frame.workflow) ? slots : others), ...frame.slots }
}

/** What this conversation knows of it beside what is kept. */
export function here({ known, wishes }: DialogueTurn): Preferences {
  const party = known.adults ? toPreference('party', [known.adults, known.children_ages].filter(Boolean).join(',')) : {}
  const home = known.origin && known.origin !== 'none' ? toPreference('home_airport', known.origin) : {}
  const budget = known.price_range ? toPreference('budget_level', known.price_range) : {}
  return { ...party, ...home, ...budget, ...wishes }
}

const SLOTS_OF: Readonly<Partial<Record<PreferenceTopic, readonly SlotName[]>>> = {
  party: ['adults', 'children_ages', 'kids'],
  home_airport: ['origin'],
  budget_level: ['price_range'],
}

const withoutSlots = (slots: Slots, names: readonly SlotName[]): Slots =>
  Object.fromEntries(Object.entries(slots).filter(([name]) => !names.some(each => each === name)))

const valuesOf = (said: readonly Remember[]): Preferences =>
  said.reduce<Preferences>((all, { topic, value }) => {
    const wish = topic === 'other' ? undefined : toPreference(topic, value)
    return wish ? mergePreferences(all, wish) : all
  }, {})

const topicsOf = (wishes: Preferences): readonly PreferenceTopic[] =>
  PREFERENCE_TOPICS.filter(topic => wishes[topic] !== undefined)

const only = (wishes: Preferences, topics: readonly (PreferenceTopic | 'person')[]): Preferences =>
  withoutTopics(
    wishes,
    PREFERENCE_TOPICS.filter(topic => !topics.includes(topic)),
  )
