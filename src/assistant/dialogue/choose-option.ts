import { SLOTS, WORKFLOWS } from '#src/domain/understanding.ts'
import { wishesCheaper } from '../resolve/resolve-choice.ts'
import { type DialogueTurn, say, topOf } from './dialogue-turn.ts'
import { FIRST_DAYS, fill, withSlot } from './fill-slot.ts'
import { start } from './start-journey.ts'

/** An option id as it was shown, or its number. Quick replies may also open a journey or fill a slot. */
export function choose(turn: DialogueTurn, option: string): void {
  const [action, rest = ''] = option.split(/:(.*)/s)
  if (action === 'start') openByName(turn, rest)
  else if (action === 'set') setByText(turn, rest)
  else chooseShown(turn, option)
}

function chooseShown(turn: DialogueTurn, option: string): void {
  const frame = topOf(turn)
  if (!frame?.options) {
    nothingToChoose(turn)
    return
  }
  const number = /^\d$/.test(option) ? Number(option) : 0
  const picked = frame.options.shown.find(({ id }) => id === option) ?? frame.options.shown[number - 1]
  if (!picked) return
  turn.has_chosen = picked.id !== frame.options.chosen
  frame.options = { ...frame.options, chosen: picked.id }
}

/** "The second one" of a list that was never shown. A wish for what costs least is kept. */
function nothingToChoose(turn: DialogueTurn): void {
  say(turn, { key: 'nothing_to_choose' })
  if (turn.heard.some(wishesCheaper)) fill(turn, 'price_range', 'cheap')
}

function openByName(turn: DialogueTurn, name: string): void {
  const workflow = WORKFLOWS.find(each => each === name)
  if (workflow) start(turn, workflow)
}

/** `destination=Diani`, or several of them with `&` between. */
function setByText(turn: DialogueTurn, text: string): void {
  for (const each of text.split('&').slice(0, 4)) {
    const [name, value = ''] = each.split(/=(.*)/s)
    const slot = SLOTS.find(known => known === name)
    if (slot && value.length <= 100) fill(turn, slot, value)
  }
}

/** What may be left open is left open; where to, when within a time that was named, and which of what is shown are
 *  decided for who leaves it to us; the rest is asked again by the workflow. */
export function skip(turn: DialogueTurn): void {
  const frame = topOf(turn)
  const { pending = null } = frame ?? {}
  if (!frame || !pending) return
  if (pending.kind === 'choice') chooseForThem(turn)
  if (pending.kind !== 'slot') return
  const { name } = pending
  if (name === 'origin') frame.slots = withSlot(frame.slots, 'origin', 'none')
  else if (name === 'destination') skipPlace(turn)
  else if (FIRST_DAYS.has(name) && turn.leanings.period) {
    fill(turn, name, turn.leanings.period.start)
    turn.filled.push({ slot: name, is_chosen: true })
  }
}

/** Places are suggested first; who leaves the choice of those to us too gets the first. */
function skipPlace(turn: DialogueTurn): void {
  const [suggested] = turn.shown
  if (suggested?.id.startsWith('set:destination=')) {
    setByText(turn, suggested.id.slice('set:'.length))
    turn.filled.push({ slot: 'destination', is_chosen: true })
  } else turn.leanings = { ...turn.leanings, themes: [...turn.leanings.themes, 'any'] }
}

/** "Surprise me": the one in the middle of the price. Nothing is bound by it. */
function chooseForThem(turn: DialogueTurn): void {
  const frame = topOf(turn)
  const { shown = [] } = frame?.options ?? {}
  const picked = shown[Math.floor((shown.length - 1) / 2)]
  if (!frame?.options || !picked) return
  frame.options = { ...frame.options, chosen: picked.id }
  say(turn, { key: 'chosen_for_you', values: { title: picked.title } })
}
