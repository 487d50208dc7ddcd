import type { Card, CardAction, CardKind, CardLine, Message, Option, Price, Role, Theme } from './protocol.ts'
import { isRecord, readList, readNumber, readText } from './read-value.ts'

const ROLES: readonly Role[] = ['traveler', 'assistant', 'agent', 'system']
const KINDS: readonly CardKind[] = ['offer', 'itinerary', 'confirmation', 'payment', 'document']
const THEMES: readonly Theme[] = ['savanna', 'beach', 'city', 'mountain', 'reef', 'flight', 'road']

/** A message as the chat shows it. Null without id, seq or a known role; every other missing field has a plain stand-in. */
export function readMessage(value: unknown): Message | null {
  if (!isRecord(value)) return null
  const id = readText(value.id)
  const seq = readNumber(value.seq)
  const role = ROLES.find(known => known === value.role)
  if (!id || seq === null || !role) return null
  const author_name = readText(value.author_name)
  return {
    id,
    seq,
    role,
    turn_id: readText(value.turn_id) || null,
    text: readText(value.text),
    options: readList(value.options, readOption),
    cards: readList(value.cards, readCard),
    language: readText(value.language),
    created_at: readText(value.created_at),
    ...(author_name && { author_name }),
  }
}

function readOption(value: unknown): Option | null {
  if (!isRecord(value)) return null
  const id = readText(value.id)
  const title = readText(value.title)
  return id && title ? { id, title } : null
}

function readCard(value: unknown): Card | null {
  if (!isRecord(value)) return null
  const price = readPrice(value.price)
  const image = readText(value.image) || (isRecord(value.image) ? readText(value.image.url) : '')
  const badge = readText(value.badge)
  const kind = KINDS.find(known => known === value.kind)
  const theme = THEMES.find(known => known === value.theme)
  const facts = readList(value.facts, fact => readText(fact) || null)
  const lines = readList(value.lines, readLine)
  return {
    title: readText(value.title),
    subtitle: readText(value.subtitle),
    actions: readList(value.actions, readAction, 6),
    ...(price && { price }),
    ...(image && { image }),
    ...(badge && { badge }),
    ...(kind && { kind }),
    ...(theme && { theme }),
    ...(facts.length > 0 && { facts }),
    ...(lines.length > 0 && { lines }),
  }
}

function readPrice(value: unknown): Price | null {
  if (!isRecord(value)) return null
  const amount = readText(value.amount)
  const currency = readText(value.currency)
  const note = readText(value.note)
  if (!/^-?\d{1,12}(\.\d{1,4})?$/.test(amount) || !/^[A-Z]{3}$/.test(currency)) return null
  return note ? { amount, currency, note } : { amount, currency }
}

function readLine(value: unknown): CardLine | null {
  if (!isRecord(value)) return null
  const title = readText(value.title)
  const detail = readText(value.detail)
  const date = readText(value.date)
  if (!title && !detail) return null
  return { title, ...(detail && { detail }), ...(date && { date }) }
}

function readAction(value: unknown): CardAction | null {
  if (!isRecord(value)) return null
  const title = readText(value.title)
  if (!title) return null
  if (value.type === 'choose' && readText(value.option_id)) {
    return { type: 'choose', option_id: readText(value.option_id), title }
  }
  if (value.type === 'link' && readText(value.url)) return { type: 'link', url: readText(value.url), title }
  if (value.type === 'say' && readText(value.text)) return { type: 'say', text: readText(value.text), title }
  return null
}
