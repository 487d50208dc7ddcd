import { exampleMonths } from '../shared/example-months.ts'
import type { Strings } from '../shared/strings.ts'
import { Landscape } from './chat/landscape.tsx'

interface PanelStartProps {
  readonly strings: Strings
  readonly onSay: (text: string) => void
}

/** What stands in the widget before anything was said. */
export function PanelStart({ strings, onSay }: PanelStartProps) {
  return (
    <div className="panel-start">
      <div className="panel-picture">
        <Landscape scene="savanna" seed="welcome" width={400} height={120} />
      </div>
      <h2>{strings.startTitle}</h2>
      <p>{strings.startText}</p>
      {strings.examples(exampleMonths(new Date())).map((example, index) => (
        <button key={example} type="button" className="example" onClick={() => onSay(example)}>
          <strong>{strings.exampleTitles[index]}</strong>
          {example}
        </button>
      ))}
    </div>
  )
}
