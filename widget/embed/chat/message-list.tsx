import { type ReactNode, useEffect, useMemo } from 'react'
import type { ChatSession } from '../../shared/chat-session.ts'
import { layOutTimeline, type Row } from '../../shared/timeline.ts'
import { countUnread, type Transcript } from '../../shared/transcript.ts'
import { useChatSettings } from './chat-context.ts'
import { DownIcon } from './icons.tsx'
import { TimelineRow } from './timeline-row.tsx'
import { TypingSign } from './typing-sign.tsx'
import { useFollow } from './use-follow.ts'
import { usePageVisible } from './use-page-visible.ts'

interface MessageListProps {
  readonly session: ChatSession
  readonly transcript: Transcript
  /** What stands here before anything was said. */
  readonly start: ReactNode
  readonly isShown: boolean
  readonly onJump: () => void
}

/** The conversation, scrolling. */
export function MessageList({ session, transcript, start, isShown, onJump }: MessageListProps) {
  const { strings } = useChatSettings()
  const rows = useMemo(() => layOutTimeline(transcript), [transcript])
  const anchor = useMemo(() => findAnchor(rows), [rows])
  const isSending = transcript.pending.some(({ status }) => status === 'sending')
  const { scroller, content, isFollowing, hasBelow, jump } = useFollow({ rows, anchor, isSending })
  const isPageVisible = usePageVisible()
  const isWatching = isShown && isPageVisible && isFollowing
  const unread = countUnread(transcript)
  const isEmpty = rows.length === 0 && !transcript.typing

  useEffect(() => session.setWatching(isWatching), [session, isWatching])

  const shared = {
    receipts: transcript.receipts,
    isOnline: transcript.connection === 'online' || transcript.connection === 'connecting',
    onRetry: session.retry,
    onDiscard: session.discard,
  }
  return (
    <div className="message-area">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section ref={scroller} className="scroller" tabIndex={0} aria-label={strings.conversation}>
        <div ref={content} className="scroller-content">
          {isEmpty ? start : <h2 className="visually-hidden">{strings.conversation}</h2>}
          {rows.length > 0 && (
            <ol className="rows">
              {rows.map(row => (
                <TimelineRow key={row.key} row={row} {...shared} />
              ))}
            </ol>
          )}
          {transcript.typing && <TypingSign isHuman={transcript.owner === 'human'} />}
        </div>
      </section>
      {hasBelow && !isEmpty && (
        <button
          type="button"
          className="jump-button"
          onClick={() => {
            jump()
            onJump()
          }}
        >
          <DownIcon />
          <span className={unread > 0 ? 'jump-count' : 'visually-hidden'}>
            {unread > 0 ? strings.jumpToLatestUnread(unread) : strings.jumpToLatest}
          </span>
        </button>
      )}
    </div>
  )
}

/** Where the last answer begins: the messages of the last turn, and what is still being written. */
function findAnchor(rows: readonly Row[]): number {
  let at = rows.length
  let turn: string | null | undefined
  while (at > 0) {
    const row = rows[at - 1]
    if (row?.kind === 'message' && row.message.role !== 'traveler') {
      turn ??= row.message.turn_id
      if (row.message.turn_id !== turn) return at
    } else if (row?.kind !== 'draft') return at
    at -= 1
  }
  return at
}
