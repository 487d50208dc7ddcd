import type { ReactNode } from 'react'

const icon = (path: ReactNode) => () => (
  <svg className="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
    {path}
  </svg>
)

/** Line icons of 20 px in the colour of their text; decoration only, their button has the name. */
export const CloseIcon = icon(<path d="M6 6l12 12M18 6L6 18" />)
export const SendIcon = icon(<path d="M12 19V5M6 11l6-6 6 6" />)
export const DownIcon = icon(<path d="M12 5v14M6 13l6 6 6-6" />)
export const BackIcon = icon(<path d="M15 5l-7 7 7 7" />)
export const ForwardIcon = icon(<path d="M9 5l7 7-7 7" />)
export const CheckIcon = icon(<path d="M5 12.5l4.5 4.5L19 7.5" />)
export const AnewIcon = icon(<path d="M19 12a7 7 0 1 1-2.2-5.1M19 4v4h-4" />)
export const LockIcon = icon(<path d="M7 11V8a5 5 0 0 1 10 0v3M6 11h12v9H6z" />)
export const DocumentIcon = icon(<path d="M7 3h7l4 4v14H7zM14 3v4h4M10 12h5M10 16h5" />)
export const CompassIcon = icon(<path d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM15.5 8.5l-2 5-5 2 2-5z" />)
export const ChangeIcon = icon(<path d="M4 9h13l-3-3M20 15H7l3 3" />)
export const PersonIcon = icon(<path d="M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM5 20c.6-3.6 3.4-5.5 7-5.5s6.4 1.9 7 5.5" />)
