import { ChangeIcon, CheckIcon, CompassIcon, PersonIcon } from '../embed/chat/icons.tsx'
import type { Strings } from '../shared/strings.ts'

interface CanDoProps {
  readonly strings: Strings
  readonly isDemo: boolean
}

const ICONS = [CompassIcon, CheckIcon, ChangeIcon, PersonIcon] as const

/** What one may expect from the assistant, in four lines. */
export function CanDo({ strings, isDemo }: CanDoProps) {
  return (
    <div className="can">
      <h2 className="can-title">{strings.canTitle}</h2>
      <ul className="can-list">
        {strings.can.map(([title, text], index) => {
          const Icon = ICONS[index] ?? CheckIcon
          return (
            <li key={title}>
              <span className="can-icon">
                <Icon />
              </span>
              <p>
                <strong>{title}</strong>
                {text}
              </p>
            </li>
          )
        })}
      </ul>
      {isDemo && <p className="can-note">{strings.demoNote}</p>}
    </div>
  )
}
