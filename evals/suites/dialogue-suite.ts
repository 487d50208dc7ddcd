import { createCaseRunner } from '../dialogue/create-case-runner.ts'
import { readCases } from '../dialogue/read-cases.ts'
import { faultsOf, showPlay } from '../dialogue/show-play.ts'
import type { Figure } from './figure.ts'

/** Every dialogue case on the local engine; those on scripted answers need the stand-in of the tests, and are run there. */
export async function scoreDialogues(say: (line: string) => void): Promise<Figure[]> {
  const cases = readCases().filter(({ engine }) => engine === 'local')
  const runner = createCaseRunner(async () => ({}))
  let right = 0
  for (const dialogue of cases) {
    const play = await runner.play(dialogue)
    if (faultsOf(play).length === 0) right += 1
    else say(`${showPlay(dialogue, play)}\n`)
  }
  await runner.stop()
  return [{ suite: 'dialogue', name: 'cases', value: right / Math.max(1, cases.length), least: 1, of: cases.length }]
}
