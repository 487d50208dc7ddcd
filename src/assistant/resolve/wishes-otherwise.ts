import { fold } from './count-words.ts'

const OTHERWISE =
  /\b(?:rather|instead|prefer|actually|swap|switch|upgrade|change|add|(?:can|could|would|will) you(?! (?:please |also )?(?:tell|explain|say|repeat|show|remind|send|confirm|book|go ahead))|prefiero|preferimos|preferiria|en vez|en lugar|mejor (?:el|la|un|una)|anad\w+|agreg\w+|cambi\w+|plutot|prefere\w*|prefererais|a la place|ajout\w+|chang\w+|lieber|stattdessen|anstatt|doch (?:das|den|die|ein\w*)|hinzu\w*|ander\w+|preferisc\w+|preferirei|piuttosto|invece|aggiung\w+|prefiro|preferia|em vez|melhor (?:o|a|um|uma)|adicion\w+|acrescent\w+|mud\w+|afadhali|napendelea|badala|ongez\w+|badili\w*)\b/

/** Whether the words of a text wish for something else than what stands there, whatever it is: "I'd rather …", "can you …",
 *  "lieber …". */
export const wishesOtherwise = (text: string): boolean => OTHERWISE.test(fold(text))
