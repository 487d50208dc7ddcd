import type { Command } from '#src/domain/understanding.ts'
import { fold } from '../../resolve/count-words.ts'
import type { DialogueTurn } from '../dialogue-turn.ts'

const FORGET =
  /\b(?:forget|delete|erase|remove|olvida\w*|borra\w*|oublie\w*|efface\w*|vergiss|losche?n?|dimentica\w*|cancella\w*|esque[cç]\w*|apag\w*|sahau|futa)\b/
const EVERYTHING = /\b(?:everything|all|alles|todo|tout|tutto|tudo|kila kitu|yote)\b/

/** Right after something was kept or shown, "forget that" means it; at any other time it puts a journey aside. "Forget
 *  everything" begins anew: what is kept of a person goes only by words that say so. */
export function meantToForget(command: Command, text: string, { at_hand }: Pick<DialogueTurn, 'at_hand'>): Command {
  const isStop = command.command === 'stop' || command.command === 'restart'
  if (command.command === 'forget' && command.topic === 'that' && at_hand.length === 0) return { command: 'stop' }
  if (!isStop || at_hand.length === 0 || !FORGET.test(fold(text))) return command
  return EVERYTHING.test(fold(text)) ? command : { command: 'forget', topic: 'that' }
}
