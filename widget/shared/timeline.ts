import type { Message } from './protocol.ts'
import type { PendingSend, StreamingDraft, Transcript } from './transcript.ts'

/** What stands in the chat, from top to bottom. `key` is stable, for rendering. */
export type Row =
  | { readonly kind: 'day'; readonly key: string; readonly instant: string }
  | { readonly kind: 'gap'; readonly key: string; readonly instant: string }
  | { readonly kind: 'new'; readonly key: string }
  | {
      readonly kind: 'message'
      readonly key: string
      readonly message: Message
      /** Said right after another of the same side: no name again, less space. */
      readonly isContinued: boolean
      /** The last word of the other side, and nobody has said anything since: its questions are open. */
      readonly isOpen: boolean
    }
  | { readonly kind: 'draft'; readonly key: string; readonly draft: StreamingDraft; readonly isContinued: boolean }
  | { readonly kind: 'pending'; readonly key: string; readonly send: PendingSend; readonly isContinued: boolean }

const GAP = 30 * 60 * 1000

/** Lays the transcript out: a line for every new day, the time after every half hour of silence, the "New messages" line. */
export function layOutTimeline({ messages, drafts, pending, newAfterSeq }: Transcript): Row[] {
  const rows: Row[] = []
  const openTurn = findOpenTurn(messages, pending)
  let before: Message | null = null
  let hasNewLine = newAfterSeq === null || newAfterSeq === 0

  for (const message of messages) {
    const isNewDay = before !== null && dayOf(before.created_at) !== dayOf(message.created_at)
    const isGap = before !== null && Date.parse(message.created_at) - Date.parse(before.created_at) > GAP
    if (before === null || isNewDay) rows.push({ kind: 'day', key: `day-${message.id}`, instant: message.created_at })
    else if (isGap) rows.push({ kind: 'gap', key: `gap-${message.id}`, instant: message.created_at })

    const isFirstNew = !hasNewLine && newAfterSeq !== null && message.seq > newAfterSeq && message.role !== 'traveler'
    if (isFirstNew) rows.push({ kind: 'new', key: 'new' })
    hasNewLine ||= isFirstNew

    const isContinued =
      rows.at(-1)?.kind === 'message' && before?.role === message.role && isSameAuthor(before, message)
    rows.push({ kind: 'message', key: message.id, message, isContinued, isOpen: openTurn.has(message.id) })
    before = message
  }

  for (const draft of drafts) {
    rows.push({ kind: 'draft', key: draft.id, draft, isContinued: before?.role === 'assistant' })
  }
  pending.forEach((send, index) => {
    const isContinued = index > 0 || (drafts.length === 0 && before?.role === 'traveler')
    rows.push({ kind: 'pending', key: send.client_message_id, send, isContinued })
  })
  return rows
}

/** The messages whose questions are still open: the other side's last words, as long as no word of ours followed. */
function findOpenTurn(messages: readonly Message[], pending: readonly PendingSend[]): Set<string> {
  const open = new Set<string>()
  if (pending.some(({ status }) => status === 'sending')) return open
  for (const message of messages.toReversed()) {
    if (message.role === 'traveler') break
    if (message.role !== 'system') open.add(message.id)
  }
  return open
}

/** The quick replies: the options of the last message of the other side, without those its cards already offer. */
export function findQuickReplies({ messages, pending, drafts }: Transcript) {
  const open = findOpenTurn(messages, pending)
  const last = messages.findLast(({ role }) => role !== 'system')
  if (!last || !open.has(last.id) || drafts.length > 0) return []
  const inCards = new Set(
    last.cards.flatMap(({ actions }) => actions.flatMap(action => (action.type === 'choose' ? action.option_id : []))),
  )
  return last.options.filter(({ id }) => !inCards.has(id))
}

const isSameAuthor = (a: Message, b: Message) => a.author_name === b.author_name

/** The local calendar day of an instant; the same empty text for what cannot be read. */
function dayOf(instant: string): string {
  const date = new Date(instant)
  return Number.isNaN(date.getTime()) ? '' : date.toDateString()
}
