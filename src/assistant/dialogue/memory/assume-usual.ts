import type { Preferences } from '#src/domain/preferences.ts'
import type { WorkflowName } from '#src/domain/understanding.ts'
import type { Slots } from '#src/workflows/define.ts'
import { needsOf, showWishes } from '#src/workflows/show-wishes.ts'
import { type DialogueTurn, type Kept, say, topOf, type WorkingFrame } from '../dialogue-turn.ts'
import { FROM_HOME } from '../fill-slot.ts'
import { keptOf } from './kept-of.ts'

const WITH_PARTY: ReadonlySet<string> = new Set<WorkflowName>([
  'plan_trip',
  'search_flights',
  'search_hotels',
  'search_transport',
  'search_experiences',
])
const WITH_BUDGET: ReadonlySet<string> = new Set<WorkflowName>(['plan_trip', 'search_hotels'])

// Children grow: with ages that old, the party is asked for again.
const AGES_HOLD_MS = 180 * 24 * 3_600_000

/** A journey that a known traveller has just opened begins with what they want remembered, where they have not said
 *  otherwise: aloud, so that it can be corrected. */
export async function assumeUsual(turn: DialogueTurn, before: ReadonlySet<WorkingFrame>): Promise<void> {
  const frame = topOf(turn)
  if (turn.person !== 'known' || !frame || before.has(frame) || !WITH_PARTY.has(frame.workflow)) return
  const kept = await keptOf(turn)
  const assumed = missingOf(frame, kept, turn.now)
  frame.slots = { ...frame.slots, ...assumed }
  turn.known = { ...turn.known, ...assumed }
  sayAssumed(turn, kept.wishes, assumed)
  const needs = showWishes(turn.speech, needsOf(kept.wishes))
  if (needs.length > 0 && !turn.is_needs_said)
    say(turn, { key: 'memory_needs', values: { needs: turn.speech.list(needs) } })
  turn.is_needs_said = true
}

function missingOf({ workflow, slots }: WorkingFrame, { wishes, updated_at }: Kept, now: number): Slots {
  const { party, home_airport, budget_level } = wishes
  const isKnown = slots.adults ?? slots.kids ?? slots.children_ages
  const isFresh = !party?.children_ages.length || now - Date.parse(updated_at ?? '') < AGES_HOLD_MS
  const isHome = home_airport !== undefined && slots.destination === home_airport
  return {
    ...(party && isFresh && isKnown === undefined
      ? { adults: String(party.adults), children_ages: party.children_ages.join(',') }
      : {}),
    ...(home_airport && !isHome && !slots.origin && FROM_HOME.has(workflow) ? { origin: home_airport } : {}),
    ...(budget_level && !slots.price_range && WITH_BUDGET.has(workflow) ? { price_range: budget_level } : {}),
  }
}

function sayAssumed(turn: DialogueTurn, { party, budget_level }: Preferences, assumed: Slots): void {
  const { speech } = turn
  const { origin = '' } = assumed
  const people = party && assumed.adults ? speech.party(party) : ''
  if (origin || people) say(turn, { key: 'memory_usual', values: { origin, party: people } })
  if (!budget_level || !assumed.price_range) return
  say(turn, { key: 'memory_usual_level', values: { budget: showWishes(speech, { budget_level }).join() } })
}
