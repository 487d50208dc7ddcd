import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

interface FollowOptions {
  /** A new list is a reason to look where one stands. */
  readonly rows: readonly unknown[]
  /** The row that the last answer begins with; the number of rows when there is none. */
  readonly anchor: number
  /** The person has just said something, so that is where they want to be. */
  readonly isSending: boolean
}

interface Follow {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly content: RefObject<HTMLDivElement | null>
  /** What arrives comes onto the screen, because the person has not gone up to read. */
  readonly isFollowing: boolean
  /** Something is below the screen. */
  readonly hasBelow: boolean
  readonly jump: () => void
}

const NEAR = 64

/** Follows the newest row as long as the person is there, and never moves the page for one who reads above, nor ever
 *  upwards. An answer longer than the screen is shown from its beginning. */
export function useFollow({ rows, anchor, isSending }: FollowOptions): Follow {
  const scroller = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const wanted = useRef({ anchor, isFollowing: true, top: 0 })
  const [state, setState] = useState({ isFollowing: true, hasBelow: false })

  const report = useCallback(() => {
    const box = scroller.current
    if (!box) return
    const { isFollowing } = wanted.current
    const hasBelow = box.scrollHeight - box.clientHeight - box.scrollTop > NEAR * 1.5
    setState(known =>
      known.isFollowing === isFollowing && known.hasBelow === hasBelow ? known : { isFollowing, hasBelow },
    )
  }, [])

  const place = useCallback(
    (isWhole = false) => {
      const box = scroller.current
      const list = box?.querySelector('.rows')
      if (!box || !list || box.clientHeight === 0) return
      if (wanted.current.isFollowing) {
        const bottom = box.scrollHeight - box.clientHeight
        const row = isWhole ? null : list.children[wanted.current.anchor]
        const top = row instanceof HTMLElement ? Math.min(bottom, row.offsetTop - 12) : bottom
        if (top > box.scrollTop) box.scrollTop = top
        wanted.current.top = box.scrollTop
      }
      report()
    },
    [report],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: new rows ask for a new place
  useLayoutEffect(() => {
    wanted.current.anchor = anchor
    if (isSending) wanted.current.isFollowing = true
    place()
  }, [rows, anchor, isSending, place])

  useEffect(() => {
    const [box, inner] = [scroller.current, content.current]
    if (!box || !inner) return
    const scrolled = () => {
      const { top, isFollowing } = wanted.current
      if (Math.abs(box.scrollTop - top) < 2) return
      const isNear = box.scrollHeight - box.clientHeight - box.scrollTop < NEAR
      wanted.current.isFollowing = isNear || (isFollowing && box.scrollTop > top)
      wanted.current.top = box.scrollTop
      report()
    }
    box.addEventListener('scroll', scrolled, { passive: true })
    const observer = new ResizeObserver(() => place())
    observer.observe(box)
    observer.observe(inner)
    return () => {
      box.removeEventListener('scroll', scrolled)
      observer.disconnect()
    }
  }, [place, report])

  const jump = useCallback(() => {
    wanted.current.isFollowing = true
    place(true)
  }, [place])

  return { scroller, content, ...state, jump }
}
