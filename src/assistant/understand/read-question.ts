import { beginnings, oneOf, words } from '../resolve/phrases.ts'
import { HOW_MUCH, SWAHILI_PRICE } from '../resolve/price-words.ts'
import type { Act } from './act.ts'
import type { Clause } from './clauses.ts'
import { isRequest } from './is-request.ts'

/** A question that asks to be told something; "can you find me …" and "do you have a room" ask for something to be done. */
export function readQuestion({ folded, is_question }: Clause): Act | undefined {
  if (!(is_question || LED.test(folded)) || isRequest(folded)) return undefined
  if (asksForPolicy(folded) && !OF_MONEY.test(folded)) return { act: 'ask', topic: 'policy' }
  if (PRICE.test(folded)) return { act: 'ask', topic: 'price' }
  return ADVICE.test(folded) ? { act: 'ask', topic: 'advice' } : undefined
}

/** Whatever else is asked ("is it far from Nairobi?"): something to be looked up, and nothing to be changed. */
export const plainQuestion = ({ folded }: Clause): Act | undefined =>
  /\?\s*$/.test(folded) && OPENS.test(folded) && !isRequest(folded) && !/^\W*(?:what|how) about\b/.test(folded)
    ? { act: 'ask', topic: 'advice' }
    : undefined

const OPENS = /^\W*(?:and |so |but |ok |also )*(?:is|are|does|do|did|will|how|what|when|where|which|who|why)\b/

/** Words for what bookings, papers, luggage and guests are subject to. */
export const asksForPolicy = (folded: string): boolean => POLICY.test(folded)

/** Whether a clause (folded) asks what can be done here, or who we are. */
export const asksForHelp = (folded: string): boolean => HELP.test(folded)

const LED = words`
  tell me|let me know|do you know|explain|question about|check the
  i(?:'d| would)? (?:want|like|need|wonder(?:ing)?|was wondering|have a question)
  info(?:rmation)? (?:on|about)|know (?:if|whether|what|how|about)
  (?:yes|ok|okay|sure|fine|only)[\s,]+(?:but )?(?:only )?if
`

const OF_MONEY = /\b(?:how much (?!luggage|baggage|hand luggage|can|weight)|price)\b/

const PRICE = words`
  ${HOW_MUCH}|price[sd]?|pricing|cost(?:s|ing)?|expensive|cheap(?:er|est)?
  total(?= (?:price|cost|amount|bill|sum|for|of|in|to|is|be|come)\b|\W*$)
  rate[s]? per|per person|extra cost|surcharge|fee(?:s)?|(?<!\ben )charge[sd]?|tax(?:es)?
  included?|includes?|including|inclusive|cover(?:s|ed)?
  pay(?:ing|ment|ments|able)?|invoice|receipt|deposit|installments?|refund status
  discounts?|promo(?:tion)?(?: code)?|coupon|voucher
  credit card|debit card|paypal|m-?pesa|bank transfer|wire|currenc(?:y|ies)
  # es, fr, de, it, pt, sw
  precio|prix|was kostet|preis|prezzo|preco|${SWAHILI_PRICE}
`

const POLICY = words`
  polic(?:y|ies)|terms (?:and|&) conditions|terms|rules|allowed|permitted|liab(?:le|ility)
  # leaving a booking
  cancel(?:l?ation)? (?:terms|conditions|fees?|charges?|rules?|policy|deadline)|free cancellation
  refundable|refunds?|money back|no[- ]show|change (?:fee|fees|the name)
  what happens if|if i (?:cancel|get sick|miss)|insurance
  can i (?:still )?(?:cancel|change|get (?:a |my )?(?:refund|money back)|bring|take|carry)
  # luggage
  baggage|luggage|suitcase|carry[- ]on|checked bag|bags?|how many bags|allowance|weight limit|liquids
  # the house
  check[- ]?in (?:time|policy)|check[- ]?out (?:time|policy)|late check|early check
  are (?:pets|dogs|children|kids) allowed|pets? (?:allowed|policy)|dogs?|smok(?:e|ing)
  minimum (?:age|stay|hire)|age limit
  # papers
  visa[s]?|passport (?:validity|requirements?|need)|entry requirements?|vaccinat(?:ion|ions|ed)
  # es, fr, de, it, pt, sw
  politica|condiciones|cancelar|cancelacion|reembols\w+
  annul\w+|rembours\w+
  stornier\w*|storno\w*|erstatt\w+|gepack
  cancellare|cancellazione|rimbors\w+
  cancelamento
  kughairi|kufuta
`

// "When" opens a question; inside one it only says of what ("… quando arriviamo?").
const WHEN_ELSEWHERE = String.raw`(?<=^\W*(?:(?:und|aber|also|y|pero|e|ed|ma|mas|na|ab|bis|seit|von|fur|desde|hasta|para|da|di|fino a|per|de|ate)[\s,]+){0,2})(?:wann|cuando|quando)`
const TELLS_WHEN = oneOf`
  sag|sagt|sagen sie|weisst du|wissen sie|wisst ihr|dime|diga(?:me)?|sabes?|saben|dis|dites|savez-vous|sais-tu
  dimmi|dica|sai|sapete|diga-me|sabem|voce sabe|niambie|unajua
`

const ADVICE = words`
  # when, and what it is like then
  best (?:time|month|season|place|places|way|area|beach|beaches|park|parks|safari|island)
  when (?:is|to|should)|book in advance|migration
  weather|rain(?:y|s|ing)?|temperature|climate|forecast|snow(?:ing)?|wind(?:y)?|hot|cold|humid|sunny
  # what to take
  umbrella|jacket|pack(?:ing)?|wear|clothes|dress code|plug|adapter|electricity|sim card
  what to (?:bring|pack|wear|see|do|expect)|should i (?:bring|pack|take|wear|visit|go|tip)
  # health and safety
  malaria|mosquito(?:es)?|vaccin\w*|health|altitude|jet ?lag|water safe|drink the
  safe(?:ty)?|dangerous|crime|security|travel (?:alert|advisory|warning|restrictions)
  # the place and its people
  tip(?:s|ping)?|language do they|currency (?:do|is)|time ?zone|time difference|culture|customs
  food|cuisine|restaurant|wildlife|animals|big five|lions?|shark|tide|reef|swim|beach(?:es)?|park
  how (?:far|long|high|big|hot|cold)|distance|getting around|shuttle|airport (?:transfer )?(?:from|to)
  # the house
  wifi|internet|pool|gym|kids? club|family[- ]friendly|child[- ]friendly|wheelchair|accessible
  vegetarian|vegan|gluten|halal
  # what we think
  recommend(?:ation|ations|ed)?|suggest(?:ion|ions)?|advice|advise|worth (?:it|visiting)
  know about|tell me (?:about|more)|difference between|or the(?! (?:\d|(?:next|following|day|week)\b))|vs|versus
  # es, fr, de, it, pt, sw
  clima|wetter|meteo|hali ya hewa
  ${WHEN_ELSEWHERE}|${TELLS_WHEN}[\s,]+(?:\w+[\s,]+){0,2}(?:wann|cuando|quand|quando|lini)
  quel temps|temps (?:like|fait|fera)|(?:beau|mauvais) temps|combien de temps
  (?:che|bel|brutto|quanto) tempo|tempo (?:fa|fara)
  que tiempo (?:hace|hara|hay|tendremos)
  (?:que|bom|mau|(?:esta|e|fica) o) tempo|tempo (?:faz|vai fazer)
`

const SOMEBODY = `(?:a|an) (?:real |actual )?(?:person|bot|robot|human|machine|ai|computer|real)`
const HELP = beginnings`
  what (?:all )?(?:can|could|do) you (?:do|help|offer|know|sell|assist)|your capabilities
  what (?:else )?(?:are|r) (?:you )?(?:able|capable)
  what (?:can|could|should|may) i (?:ask|say|do here)
  what (?:kinds?|types?|sorts?) of (?:things|subjects|topics|questions|stuff)|what (?:subjects|topics)
  how (?:can|do|could) (?:you|i|we) (?:help|use (?:this|you)|start|begin|get started)|how does this work
  list (?:of )?(?:your )?(?:features|commands|options)
  # who we are
  who are you|what (?:are|is) (?:you|this)(?: for)?\s*\??$|what's your name|what is your name
  (?:am i|is this) (?:(?:really |actually )?(?:talking|speaking|chatting|writing) (?:to|with) )?${SOMEBODY}
  are you (?:a|an) (?:bot|robot|human|ai|machine|real)
  # all of what is said
  ^\W*(?:help|menu|options|commands)(?: me)?(?: please)?\W*$|i need (?:some )?help\W*$
  (?:can|could) you help(?: me)?\W*$|help me(?: out)?(?: please)?\W*$
`
