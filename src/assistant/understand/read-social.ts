import { oneOf, words } from '../resolve/phrases.ts'
import type { Act } from './act.ts'
import type { Clause } from './clauses.ts'

/** Greeting, thanks or farewell in a clause, beside whatever else it says. */
export function readSocial({ folded }: Clause): Act | undefined {
  if (GOODBYE.test(folded)) return { act: 'social', kind: 'goodbye' }
  if (THANKS.test(folded)) return { act: 'social', kind: 'thanks' }
  if (GREET.test(folded) || HOW_ARE_YOU.test(folded)) return { act: 'social', kind: 'greet' }
  return undefined
}

const HELLO = oneOf`
  hi+|hello+|hey+|heya|hiya|howdy|yo|greetings
  good (?:morning|afternoon|evening|day)|morning|evening
  # es, fr, de, it, pt, sw and neighbours
  hola|buenos dias|buenas(?: tardes| noches)?
  bonjour|bonsoir|salut
  hallo|guten (?:tag|morgen|abend)|servus|moin
  ciao|buongiorno|buonasera|salve
  ola|bom dia|boa tarde|boa noite
  jambo|habari|hujambo|mambo|salaam|salam|namaste
`
const GREETED = oneOf`
  there|all|everyone|everybody|team|again|weaver|sir|madam
  dear|friend|mate|guys|bot|robot|assistant
`
const GREET = new RegExp(String.raw`^\W*(?:${HELLO}(?![\w'])(?:\s+${GREETED})?[\s,!.]*)+`)

const HOW_ARE_YOU = words`
  how are you|how's it going|how is it going|how do you do|how are things
  what's up|whats up|nice to meet you|how have you been|how ya doin|how you doin|how do you feel
  are you there|anyone there|anybody there
`

const THANKS = words`
  thanks|thank ?you|thank u|thx|tysm|cheers|many thanks|grateful|great help
  much appreciated|appreciate (?:it|that|your|you)|appreciated
  you(?:'ve| have) been (?:very |so |really )?(?:helpful|great|kind)
  # es, fr, de, it, pt, sw
  gracias|merci|danke|grazie|obrigad[oa]|asante
`

const GOODBYE = words`
  good ?bye|bye+(?: bye)?|see (?:you|ya)(?: later| soon| around)?|farewell|ttyl|cya
  have a (?:great|good|nice|lovely|wonderful) (?:day|one|evening|night|weekend|time)
  good ?night|take care|talk (?:to you )?later
  that(?:'s| is| will be) all(?: for (?:now|today))?(?: thanks)?$
  # es, fr, de, it, pt, sw
  adios|hasta luego|au revoir|auf wiedersehen|tschuss|arrivederci|adeus|ate logo|kwaheri
`
