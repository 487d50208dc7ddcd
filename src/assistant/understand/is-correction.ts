import { words } from '../resolve/phrases.ts'

const CORRECTION = words`
  instead|actually|rather|change(?:d)?|switch|swap|update|correction|sorry
  make (?!sure|a (?:booking|reservation))|move (?:it|the)
  should (?:be|have been)|i meant|i mean|not .{2,24}(?:,|but|sondern|sino) ?
  shorten|extend|postpone|reduce|increase
  we(?:'ll| will) be|it(?:'s| is) (?:only |just )?(?:us |going to be )?
  # es, fr, de, it, pt, sw
  cambia(?:r)?|mejor|en vez|plutot|doch lieber|andere|lieber|invece|anzi|em vez|na verdade|badilisha|badala yake
`

/** Whether a message (folded) sounds as if it put something right that was said before. */
export const isCorrection = (folded: string): boolean => CORRECTION.test(folded)
