import type { SlotName } from '#src/domain/understanding.ts'
import { oneOf } from '../resolve/phrases.ts'

const PLEASE = oneOf`
  por favor|porfa|per favore|per piacere|s'il (?:vous|te) plait|svp|stp
  se faz favor|bitte
`
const ONE_PERSON = new RegExp(
  `^\\W*(?:(?:una?|une|uma|eine?n?) )?(?:persona|personne|pessoa|person|menschen|mensch|humano|humain|umano)[\\s,]+${PLEASE}\\W*$`,
)
const A_PERSON =
  /^\W*(?:an? )?(?:real |actual |live |human )?(?:person|human|human being|colleague|agent|operator)(?:[\s,]+(?:please|pls|plz|now))+\W*$|^\W*mtu[\s,]+tafadhali\W*$/

/** "A person, please" as a whole message (folded). "Una persona, por favor" too, unless it was just asked who travels. */
export const callsForPerson = (folded: string, asked: SlotName | undefined): boolean =>
  A_PERSON.test(folded) || (asked !== 'adults' && ONE_PERSON.test(folded))
