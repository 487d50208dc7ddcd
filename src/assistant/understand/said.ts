import { join } from 'node:path'
import type { Command } from '#src/domain/understanding.ts'
import { projectRoot } from '#src/kernel/project-root.ts'
import { openReference } from '#src/store/reference/open-reference.ts'
import type { Pending } from '../frame.ts'
import { explainMessage, type LocalRequest } from './explain-message.ts'
import { loadIntentModel } from './intent-model.ts'

/** For tests: the real reference data and the real model, on Tuesday 24 November 2026 in Berlin. */
const reference = openReference(join(projectRoot, 'dist/reference.db'))
const predict = loadIntentModel()

export type Context = Partial<Omit<LocalRequest, 'text'>>

/** What a text comes to, one short line a command: `start plan_trip`, `adults=2`, `correct nights=4`, `ask price`. */
export function commandsOf(text: string, context: Context = {}): string[] {
  return explain(text, context).commands.map(show)
}

export const explain = (text: string, context: Context = {}) =>
  explainMessage(
    {
      pending: null,
      options: [],
      previous: null,
      language: 'en',
      zone: 'Europe/Berlin',
      now: Date.parse('2026-11-24T10:00:00Z'),
      ...context,
      text,
    },
    { reference, predict },
  )

export const asked = (name: Extract<Pending, { kind: 'slot' }>['name']): Context => ({
  pending: { kind: 'slot', name, tries: 0 },
  workflow: 'plan_trip',
})

/** The question before a booking, with the trip of the first conversation behind it. */
export const CONFIRMING: Context = {
  pending: {
    kind: 'confirmation',
    tool: 'confirm_booking',
    input: {},
    summary: 'Your trip',
    rests_on: 'quote',
    question_seq: 7,
    expires_at: Number.MAX_SAFE_INTEGER,
  },
  options: [
    { id: 'yes', title: 'Yes, book it' },
    { id: 'no', title: 'Not yet' },
  ],
  workflow: 'plan_trip',
  slots: {
    origin: 'Frankfurt',
    destination: 'Maasai Mara',
    stop_destination: 'Diani',
    stop_nights: '2',
    depart_date: '2027-02-12',
    return_date: '2027-02-19',
    adults: '2',
    children_ages: '9',
  },
}

export const CHOOSING: Context = {
  ...CONFIRMING,
  pending: { kind: 'choice', tries: 0 },
  options: [
    { id: 'a', title: 'Olare River Camp and Coral Reef Resort' },
    { id: 'b', title: 'Mara Ridge Lodge and Coral Reef Resort' },
    { id: 'c', title: 'Angama Safari Lodge and Coral Reef Resort' },
  ],
}

export function show(said: Command): string {
  switch (said.command) {
    case 'start':
      return `start ${said.workflow}`
    case 'set':
      return `${said.slot}=${said.value}`
    case 'correct':
      return `correct ${said.slot}=${said.value}`
    case 'choose':
      return `choose ${said.option}`
    case 'ask':
      return `ask ${said.topic}`
    case 'handoff':
      return `handoff ${said.reason}`
    case 'language':
      return `language ${said.language}`
    case 'remember':
      return `${said.is_lasting ? 'remember' : 'note'} ${said.topic}=${said.value}`
    case 'recall':
      return `recall ${said.about}`
    case 'forget':
      return `forget ${said.topic}`
    case 'social':
      return said.act
    case 'clarify':
      return ['clarify', ...said.candidates].join(' ')
    default:
      return said.command
  }
}
