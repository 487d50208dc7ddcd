import { type RefObject, useEffect } from 'react'

/** Keeps a full-screen panel inside what is left above an on-screen keyboard: sets --viewport-height and
 *  --viewport-top on it while it is open. */
export function useViewportBox(element: RefObject<HTMLElement | null>, isOpen: boolean): void {
  useEffect(() => {
    const viewport = window.visualViewport
    if (!viewport || !isOpen) return
    const place = () => {
      // Pinched in, the person is looking around: nothing should move then.
      if (viewport.scale > 1.01) return
      element.current?.style.setProperty('--viewport-height', `${viewport.height}px`)
      element.current?.style.setProperty('--viewport-top', `${viewport.offsetTop}px`)
    }
    place()
    viewport.addEventListener('resize', place)
    viewport.addEventListener('scroll', place)
    return () => {
      viewport.removeEventListener('resize', place)
      viewport.removeEventListener('scroll', place)
    }
  }, [element, isOpen])
}
