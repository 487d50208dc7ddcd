import { AnewIcon } from '../embed/chat/icons.tsx'
import { initialsOf } from '../shared/format.ts'
import type { Owner } from '../shared/protocol.ts'
import type { PublicConfig } from '../shared/public-config.ts'
import type { Strings } from '../shared/strings.ts'

interface PageHeaderProps {
  readonly strings: Strings
  /** Null until the server has answered; the place of its words is kept. */
  readonly config: PublicConfig | null
  readonly owner: Owner
  readonly hasBegun: boolean
  readonly onAnew: () => void
}

/** Whose page this is, who answers, and the way to begin again. */
export function PageHeader({ strings, config, owner, hasBegun, onAnew }: PageHeaderProps) {
  return (
    <header className="page-header">
      <span className="mark" aria-hidden="true">
        {initialsOf(config?.name ?? '')}
      </span>
      <div className="page-names">
        <h1 className="page-name">
          <span dir="auto">{config?.name ?? '\u00a0'}</span>
          <span className="page-tagline" dir="auto">
            {config?.tagline}
          </span>
        </h1>
        <p className="page-role">
          {config?.isDemo && <span className="demo-tag">{strings.demo}</span>}
          {owner === 'human' ? strings.humanRole : strings.assistantRole}
        </p>
      </div>
      {hasBegun && (
        <button type="button" className="header-button" onClick={onAnew} aria-label={strings.newConversation}>
          <AnewIcon />
          <span className="header-button-text">{strings.newConversation}</span>
        </button>
      )}
    </header>
  )
}
