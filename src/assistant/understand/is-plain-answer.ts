import type { Command, Understanding } from '#src/domain/understanding.ts'
import type { UnderstandRequest } from '../turn.ts'

const ANSWERS: ReadonlySet<Command['command']> = new Set(['affirm', 'deny', 'choose', 'set', 'skip'])
/** What the local engine's rules give to an answer that they read as a whole. */
const SURE = 0.9

/** Yes, no, an option, or the very slot that was asked for, read as a whole and without doubt. */
export function isPlainAnswer(
  { commands, confidence }: Understanding,
  { choice, pending, options }: UnderstandRequest,
): boolean {
  if (choice !== undefined) return true
  const isOpen = pending !== null || options.length > 0
  return isOpen && confidence >= SURE && commands.length > 0 && commands.every(({ command }) => ANSWERS.has(command))
}
