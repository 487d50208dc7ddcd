import type { Command } from '#src/domain/understanding.ts'
import { fold } from '../../resolve/count-words.ts'
import type { DialogueTurn } from '../dialogue-turn.ts'

const FORGET =
  /\b(?:forget|delete|erase|remove|olvida\w*|borra\w*|oublie\w*|efface\w*|vergiss|losche?n?|dimentica\w*|cancella\w*|esque[cç]\w*|apag\w*|sahau|futa)\b/
const EVERYTHING = /\b(?:everything|all|alles|todo|tout|tutto|tudo|kila kitu|yote)\b/

/** Right after something was kept or shown, "forget that" means it; at any other time it puts a journey aside, and "forget
 *  everything" begins anew. */
export function meantToForget(command: Command, text: string, { at_hand }: Pick<DialogueTurn, 'at_hand'>): Command {
  const isStop = command.command === 'stop' || command.command === 'restart'
  if (command.command === 'forget' && command.topic === 'that' && at_hand.length === 0) return { command: 'stop' }
  if (!isStop || at_hand.length === 0 || !FORGET.test(fold(text))) return command
  return { command: 'forget', topic: EVERYTHING.test(fold(text)) ? 'person' : 'that' }
}
