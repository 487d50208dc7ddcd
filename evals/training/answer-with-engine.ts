import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { explainMessage } from '#src/assistant/understand/explain-message.ts'
import { projectRoot } from '#src/kernel/project-root.ts'
import { openReference } from '#src/store/reference/open-reference.ts'
import type { Answer } from './cross-validate.ts'

const NOON = Date.parse('2026-11-24T12:00:00Z')

/** The whole local engine, as it answers the first message of a conversation, or one after the assistant's words. */
export async function answerWithEngine(): Promise<Answer> {
  const path = join(projectRoot, 'dist/reference.db')
  if (!existsSync(path)) await (await import('#src/store/reference/build-reference.ts')).buildReference(path)
  const reference = openReference(path)
  return ({ text, previous }, predict) => {
    const { intent, confidence } = explainMessage(
      { text, pending: null, options: [], previous, language: 'en', zone: 'UTC', now: NOON },
      { reference, predict },
    )
    return { intent, confidence }
  }
}
