import { Landscape } from '../embed/chat/landscape.tsx'
import { exampleMonths } from '../shared/example-months.ts'
import type { Strings } from '../shared/strings.ts'
import { CanDo } from './can-do.tsx'

interface PageStartProps {
  readonly strings: Strings
  readonly isDemo: boolean
  readonly onSay: (text: string) => void
}

const SCENES = ['savanna', 'beach', 'mountain'] as const

/** What stands in the chat before anything was said: an invitation, and three sentences that a click sends. */
export function PageStart({ strings, isDemo, onSay }: PageStartProps) {
  return (
    <div className="start">
      <div className="start-picture">
        <Landscape scene="savanna" seed="welcome" width={760} height={220} />
      </div>
      <h2 className="start-title">{strings.startTitle}</h2>
      <p className="start-text">{strings.startText}</p>
      <div className="start-try">
        <h3 className="start-subtitle">{strings.tryTitle}</h3>
        <span className="start-note">{strings.tryNote}</span>
      </div>
      <ul className="examples">
        {strings.examples(exampleMonths(new Date())).map((example, index) => (
          <li key={example}>
            <button type="button" className="example" onClick={() => onSay(example)}>
              <span className="example-picture">
                <Landscape scene={SCENES[index] ?? 'savanna'} seed={`example ${String(index)}`} />
              </span>
              <span className="example-words">
                <strong>{strings.exampleTitles[index]}</strong>
                <span>{example}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div className="start-can">
        <CanDo strings={strings} isDemo={isDemo} />
      </div>
    </div>
  )
}
