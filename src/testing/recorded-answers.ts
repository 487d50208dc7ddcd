import { join } from 'node:path'
import { projectRoot } from '#src/kernel/project-root.ts'
import { digestOfRequest, readRecordings } from '../../evals/recordings/recordings.ts'
import type { Script } from './claude-stand-in.ts'

export const RECORDINGS = join(projectRoot, 'evals', 'recordings', 'haiku.jsonl')

/** The script of a stand-in that answers what was recorded (or scripted in the same file), and what `otherwise` says to anything
 *  else. */
export function recordedAnswers(otherwise: Script, path: string = RECORDINGS): Script {
  const answers = new Map(readRecordings(path).map(({ input, answer }) => [digestOfRequest(input), answer]))
  return input => answers.get(digestOfRequest(input)) ?? otherwise(input)
}
